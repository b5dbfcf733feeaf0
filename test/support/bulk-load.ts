import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../../src/config.js';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import { type Written, writeImportFiles } from '../../src/import/bulk/bulk.js';
import { ARRAY_DELIMITER } from '../../src/import/bulk/import-files.js';
import { finishImport } from '../../src/import/bulk/finish.js';
import { importFiles } from '../../src/neo4j/admin.js';
import { fastStart } from '../../src/neo4j/archive.js';
import type { Memory } from '../../src/neo4j/conf.js';
import { chooseDistribution, type Distribution } from '../../src/neo4j/distribution.js';
import { type Instance, startInstance } from '../../src/neo4j/instance.js';
import { silent } from '../../src/neo4j/progress.js';

/** Ports of the database; 0 takes any free one. */
export interface Ports {
  bolt: number;
  browser: number;
}

/** Enough for a graph of so many applications. */
export const memoryFor = (applications: number): Memory =>
  applications > 200_000 ? { heap: '2g', pageCache: '4g' } : { heap: '1g', pageCache: '1g' };

/** What a step takes its time for. */
export interface Filling {
  generated?: (applications: number) => void;
  filling?: () => void;
}

/** Fills the new database of `folder`/home with a generated graph. The data set is gone afterwards. */
export async function fillGenerated(
  folder: string,
  applications: number,
  { generated, filling }: Filling = {},
): Promise<Written> {
  const data = join(folder, 'data-set');
  mkdirSync(data, { recursive: true });
  const set = pathToFileURL(`${data}/`);
  await generate({ applications, seed: 1, folder: set }, (done) => generated?.(done));
  filling?.();
  const written = await bulkLoad(set, join(folder, 'home'));
  rmSync(data, { recursive: true });
  return written;
}

/** Fills the new database of `home` with the data set in a folder, by Neo4j's own importer. */
export async function bulkLoad(folder: URL, home: string): Promise<Written> {
  const files = join(home, 'csv');
  mkdirSync(files, { recursive: true });
  try {
    const written = await writeImportFiles(folder, files);
    await importFiles(home, await neo4j(), { ...written, arrayDelimiter: ARRAY_DELIMITER });
    return written;
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

/** Starts the database of `home`, and completes what was imported. */
export async function startLoaded(
  home: string,
  { emptyLists }: Pick<Written, 'emptyLists'>,
  memory: Memory,
  { bolt, browser }: Ports = { bolt: 0, browser: 0 },
): Promise<Instance> {
  const database = await startInstance(
    {
      home,
      boltPort: bolt,
      browserPort: browser,
      prepare: neo4j,
      memory,
      patience: 12_000,
      disposable: true,
      signal: undefined,
    },
    silent,
  );
  const graph = Graph.connect(database, { timeout: 300_000 });
  await finishImport(graph, emptyLists).finally(() => graph.close());
  return database;
}

async function neo4j(): Promise<{ distribution: Distribution; options: string[] }> {
  const { cache, neo4j } = readConfig();
  const around = { cache, report: silent, signal: undefined };
  const distribution = await chooseDistribution(neo4j.home)(around);
  return { distribution, options: await fastStart(distribution, around) };
}
