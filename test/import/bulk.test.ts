import { jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import { writeImportFiles } from '../../src/import/bulk/bulk.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { OperatorError } from '../../src/errors.js';
import { fromRoot } from '../../src/root.js';
import { bulkLoad, startFilled } from '../support/bulk-load.js';
import { replacing, withCopy } from '../support/changed-copy.js';
import { contentOf } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';

const wipe = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS';
// Two databases are made, started and given their indexes.
jest.setTimeout(400_000);

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('a load in bulk', () => {
  let graph: Graph;

  beforeAll(() => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
  });

  afterAll(async () => {
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  const sets: [string, () => Promise<URL>][] = [
    ['the project’s own data set', () => Promise.resolve(fromRoot('seed/'))],
    ['a generated one', () => generated(60)],
  ];

  it.each(sets)('makes the very graph that a load makes of %s', async (_, folderOf) => {
    const folder = await folderOf();
    await graph.define(wipe);
    const { checksum, release, added } = await loadSeed(graph, await readSeed(folder));
    const home = temporaryFolder();
    const written = await bulkLoad(folder, home);
    expect(written).toMatchObject({ checksum, release, statements: added });
    const database = await startFilled(home);
    const bulk = Graph.connect(database, { timeout: 60_000 });
    try {
      const loaded = await contentOf(graph);
      expect(loaded.length).toBeGreaterThan(3_000);
      const made = await contentOf(bulk);
      expect(made.filter((one) => !loaded.includes(one)).slice(0, 5)).toEqual([]);
      expect(made).toEqual(loaded);
      expect(await loadSeed(bulk, await readSeed(folder))).toMatchObject({ loaded: false });
    } finally {
      await bulk.close();
      await database.stop();
    }
  });

  it('has the faults that a reading has', async () => {
    const edits = {
      'applications.csv': (csv: string) =>
        replacing(
          'LAUNCHED 2019-10',
          'LAUNCHED 2019-13',
        )(
          (replacing('place:cn-370786', 'place:cn-370799')(csv) as string).replaceAll(
            'application:chongqing-police-card',
            'application:chongqing-police',
          ),
        ),
      'claims.csv': replacing('application:beijing-directory-chain', 'application:beijing-directory'),
    };
    await withCopy(edits, async (folder) => {
      const wanted = await faultsOf(() => readSeed(folder));
      expect(wanted.length).toBeGreaterThan(2);
      expect(await faultsOf(() => writeImportFiles(folder, temporaryFolder()))).toEqual(wanted);
    });
  });

  it('wants applications in the order of their ids', async () => {
    const turned = (csv: string) => {
      const [header, ...lines] = csv.trimEnd().split('\n');
      return [header, ...lines.reverse()].join('\n');
    };
    await withCopy({ 'applications.csv': turned }, async (folder) => {
      const faults = await faultsOf(() => writeImportFiles(folder, temporaryFolder()));
      expect(faults[0]).toMatch(
        /applications.csv:\d+ id: application:\S+ stands after application:\S+; a load in bulk/,
      );
    });
  });
});

async function generated(applications: number): Promise<URL> {
  const folder = join(temporaryFolder(), 'generated');
  mkdirSync(folder);
  const url = pathToFileURL(`${folder}/`);
  await generate({ applications, seed: 1, folder: url }, () => undefined);
  return url;
}

async function faultsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof OperatorError) return error.faults;
    throw error;
  }
}
