import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadInBulk } from '../../src/cli/bulk.js';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import type { ImportFile } from '../../src/import/bulk/import-files.js';
import { ARRAY_DELIMITER } from '../../src/import/bulk/import-files.js';
import { defineIndexes } from '../../src/import/write/model.js';
import { importFiles } from '../../src/neo4j/admin.js';
import type { Progress } from '../../src/neo4j/progress.js';
import { prepare, startFilled } from '../../test/support/bulk-load.js';
import { type Content, contentIn } from '../measure/content.js';
import { PeakMemory } from '../measure/peak-memory.js';
import { storeOf } from '../measure/store.js';

/** What filling a new database took, and what it holds and takes then. */
export interface Bulk extends Content {
  applications: number;
  /** Bytes on disk by what they are for. */
  store: Record<string, number>;
  /** Seconds in all, and of each phase; megabytes that our process held at most. */
  ours: { seconds: number; phases: Record<string, number>; memory: number };
  /** Seconds of Neo4j's importer over the very same files, and of making the same indexes. */
  bare: { importing: number; indexing: number };
}

/** Fills the new database of `home` with a generated graph, and another one from the same files without us. */
export async function measureBulk(applications: number, home: string, folder: string, report: Progress): Promise<Bulk> {
  const [data, kept] = [join(folder, 'data-set'), join(folder, 'files')];
  for (const one of [data, kept]) mkdirSync(one, { recursive: true });
  const set = pathToFileURL(`${data}/`);
  try {
    report.step(`Generating ${applications} applications ...`);
    await generate({ applications, seed: 1, folder: set }, () => undefined);
    const { ours, nodes, relationships } = await fill(set, home, kept, report);
    const at = ({ kind, path }: ImportFile): ImportFile => ({ kind, path: join(kept, basename(path)) });
    const files = { nodes: nodes.map(at), relationships: relationships.map(at), arrayDelimiter: ARRAY_DELIMITER };
    const held = await contentIn(home);
    return { applications, ...held, store: storeOf(home), ours, bare: await bare(files, join(folder, 'bare'), report) };
  } finally {
    for (const one of [data, kept]) rmSync(one, { recursive: true, force: true });
  }
}

async function fill(set: URL, home: string, kept: string, report: Progress) {
  const phases: Record<string, number> = {};
  const began = performance.now();
  const peak = new PeakMemory();
  const told = phased(report, phases, () => {
    keep(join(home, 'loading/csv'), kept);
  });
  const written = await loadInBulk(set, { home, prepare, report: told, signal: undefined });
  const seconds = (performance.now() - began) / 1000;
  return { ...written, ours: { seconds, phases, memory: peak.stop() } };
}

const names = ['converting', 'importing', 'indexing'];

/** Times the phases that a load tells of; `converted` is called between the first and the second. */
function phased(report: Progress, phases: Record<string, number>, converted: () => void): Progress {
  const bar: Progress['bar'] = (total, text) => {
    const name = names[Object.keys(phases).length] ?? text;
    const [began, drawn] = [performance.now(), report.bar(total, text)];
    phases[name] = 0;
    if (name === 'importing') converted();
    const done = () => {
      phases[name] = (performance.now() - began) / 1000;
      drawn.done();
    };
    return { ...drawn, done };
  };
  return { ...report, bar };
}

/** A load removes its files when it needs them no more. */
function keep(files: string, kept: string): void {
  for (const file of readdirSync(files)) linkSync(join(files, file), join(kept, file));
}

async function bare(files: Parameters<typeof importFiles>[2], home: string, report: Progress): Promise<Bulk['bare']> {
  try {
    report.step("Neo4j's importer alone ...");
    const importing = await seconds(async () => {
      await importFiles(home, await prepare(), files);
    });
    report.step('Indexes alone ...');
    const database = await startFilled(home);
    const graph = Graph.connect(database, { timeout: 300_000 });
    const indexing = await seconds(() => defineIndexes(graph)).finally(() => graph.close());
    await database.stop();
    return { importing, indexing };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
