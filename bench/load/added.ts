import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import type { Instance } from '../../src/neo4j/instance.js';
import { type Progress, silent } from '../../src/neo4j/progress.js';
import { startFilled } from '../../test/support/bulk-load.js';
import { type Content, contentIn, contentOf } from '../measure/content.js';
import { type Manner, writeBare } from './bare.js';

/** What adding a set to a graph took. */
export interface Added {
  /** What the graph held. */
  applications: number;
  added: number;
  /** Seconds of the whole command, and megabytes that it held at most. */
  ours: { seconds: number; memory: number };
  /** By one statement for each kind of node and of relationship, and by the best statements that we know. */
  plain: { seconds: number };
  nested: { seconds: number };
  /** What came to the graph, the same all ways. */
  nodes: number;
  relationships: number;
}

const name = 'added';
const bin = fileURLToPath(new URL('../../bin/govchain.js', import.meta.url));
const tellMemory = new URL('tell-memory.js', import.meta.url).href;

/** Adds a tenth to the graph in `home`, in copies of it: by our command, and by bare statements. */
export async function measureAdded(
  applications: number,
  home: string,
  folder: string,
  report: Progress,
): Promise<Added> {
  const added = Math.max(1, Math.round(applications / 10));
  const set = pathToFileURL(`${join(folder, 'added')}/`);
  mkdirSync(set, { recursive: true });
  report.step(`Generating ${added} applications to add ...`);
  await generate({ applications: added, after: applications, seed: 1, folder: set }, () => undefined);
  const inCopy = <T>(work: (database: Instance, copy: string) => Promise<T>) =>
    withCopy(home, join(folder, 'copy'), report, work);
  try {
    const before = await contentIn(home);
    const ours = await inCopy(async (database, copy) => ({
      ...(await load(set, copy, report)),
      content: await contentOf(database),
    }));
    const by = (manner: Manner) =>
      inCopy(async (database) => ({
        seconds: await bareWrites(database, set, manner, report),
        content: await contentOf(database),
      }));
    const [plain, nested] = [await by('plain'), await by('nested')];
    for (const { content } of [plain, nested]) refuseUnequal(ours.content, content);
    return {
      applications,
      added,
      ours: { seconds: ours.seconds, memory: ours.memory },
      plain: { seconds: plain.seconds },
      nested: { seconds: nested.seconds },
      nodes: (ours.content.nodes[''] ?? 0) - (before.nodes[''] ?? 0),
      relationships: (ours.content.relationships[''] ?? 0) - (before.relationships[''] ?? 0),
    };
  } finally {
    rmSync(set, { recursive: true, force: true });
  }
}

/** Starts the database of a copy, which is gone afterwards. */
async function withCopy<T>(
  home: string,
  copy: string,
  report: Progress,
  work: (database: Instance, copy: string) => Promise<T>,
): Promise<T> {
  report.step('Copying the database ...');
  rmSync(copy, { recursive: true, force: true });
  cpSync(home, copy, { recursive: true });
  try {
    const database = await startFilled(copy);
    return await work(database, copy).finally(() => database.stop());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** By the command, which finds the database that runs. */
async function load(set: URL, home: string, report: Progress): Promise<Added['ours']> {
  // Builds the program where it is stale.
  execFileSync(process.execPath, [bin, '--version'], { stdio: 'ignore' });
  report.step('Adding them by govchain load ...');
  const began = performance.now();
  const command = ['load', '--seed', fileURLToPath(set), '--as', name, '--json'];
  const child = spawn(process.execPath, ['--import', tellMemory, bin, ...command], {
    env: { ...process.env, GOVCHAIN_HOME: home, NEO4J_URI: '' },
    stdio: ['ignore', 'ignore', report === silent ? 'ignore' : 'inherit', 'pipe'],
  });
  const memory = text(child.stdio[3] as Readable);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`govchain load ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, memory: (Number(await memory) * 1024) / 1e6 };
}

async function bareWrites(database: Instance, set: URL, manner: Manner, report: Progress): Promise<number> {
  report.step(`Adding them by bare statements, ${manner} ...`);
  return await writeBare(database, set, `import:${name}`, manner);
}

function refuseUnequal(ours: Content, bare: Content): void {
  for (const part of ['nodes', 'relationships'] as const)
    for (const kind of Object.keys({ ...ours[part], ...bare[part] }))
      if (!isDeepStrictEqual(ours[part][kind], bare[part][kind]))
        throw new Error(`${part} of ${kind || 'all kinds'}: ${ours[part][kind]} by ours, ${bare[part][kind]} by bare.`);
}
