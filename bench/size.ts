import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../src/generate/generate.js';
import { Graph } from '../src/graph/graph.js';
import { type Written, writeImportFiles } from '../src/import/bulk/bulk.js';
import { finishImport } from '../src/import/bulk/finish.js';
import { ARRAY_DELIMITER } from '../src/import/bulk/import-files.js';
import { importFiles } from '../src/neo4j/admin.js';
import { type Instance, startInstance } from '../src/neo4j/instance.js';
import { type Progress, silent } from '../src/neo4j/progress.js';
import { prepare } from '../test/support/bulk-load.js';
import { type Content, contentOf } from './measure/content.js';
import { PeakMemory } from './measure/peak-memory.js';
import { storeOf } from './measure/store.js';

/** What a graph of so many applications holds, and takes. */
export interface Size extends Content {
  applications: number;
  /** Bytes on disk by what they are for. */
  store: Record<string, number>;
  /** What filling the database took, by step. */
  seconds: Record<Step, number>;
  /** Megabytes that our process held at most while it made the importer's files. */
  memory: number;
}

type Step = 'generating' | 'converting' | 'importing' | 'indexing';

/** Fills a new database in `folder` step by step, and looks at what became of it. The folder's content is gone then. */
export async function measureSize(applications: number, folder: string, report: Progress): Promise<Size> {
  const [data, files, home] = ['data-set', 'csv', 'home'].map((name) => join(folder, name)) as [string, string, string];
  for (const one of [data, files, home]) mkdirSync(one, { recursive: true });
  const set = pathToFileURL(`${data}/`);
  const time = stopwatch(report);
  try {
    const generating = await time('Generating', () =>
      generate({ applications, seed: 1, folder: set }, () => undefined),
    );
    const peak = new PeakMemory();
    const converting = await time('Converting', () => writeImportFiles(set, files));
    const memory = peak.stop();
    const importing = await time('Importing', () => importInto(home, converting.result));
    const database = await open(home);
    const indexing = await time('Indexing', () => finish(database, converting.result));
    const content = await contentOf(database).finally(() => database.stop());
    const steps = { generating, converting, importing, indexing };
    const seconds = Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, step.seconds]));
    return { applications, ...content, store: storeOf(home), seconds: seconds as Record<Step, number>, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stopwatch(report: Progress) {
  return async <T>(step: string, work: () => Promise<T>): Promise<{ result: T; seconds: number }> => {
    report.step(`${step} ...`);
    const began = performance.now();
    const result = await work();
    return { result, seconds: (performance.now() - began) / 1000 };
  };
}

const importInto = async (home: string, written: Written): Promise<void> => {
  await importFiles(home, await prepare(), { ...written, arrayDelimiter: ARRAY_DELIMITER });
};

function open(home: string): Promise<Instance> {
  const wanted = { home, boltPort: 0, browserPort: 0, prepare, disposable: true, signal: undefined };
  return startInstance({ ...wanted, patience: 60_000 }, silent);
}

async function finish(database: Instance, { emptyLists }: Written): Promise<void> {
  const graph = Graph.connect(database, { timeout: 300_000 });
  await finishImport(graph, emptyLists).finally(() => graph.close());
}
