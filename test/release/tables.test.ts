import { jest } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { complete } from '../reference/complete.js';
import { draft } from '../reference/data.arbitrary.js';
import { withFolder } from '../reference/tables.js';
import { adding, replacing, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { isProof, tell } from '../support/proof.js';
import { canonicalIn, ofImport, tablesOf, wipe } from './support.js';

const { PROVE_MINUTES, PROVE_SEED } = process.env;
const milliseconds = isProof ? Number(PROVE_MINUTES) * 60_000 : 15_000;
const firstSeed = PROVE_SEED === undefined ? Math.floor(Math.random() * 1e6) : Number(PROVE_SEED);

jest.setTimeout(milliseconds + 240_000);

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('Tables that are made of the graph', () => {
  let graph: Graph;
  const folder = temporaryFolder();
  let count = 0;
  const next = () => join(folder, String(++count));

  beforeAll(() => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
  });
  afterAll(async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  async function prove(set: URL): Promise<void> {
    await loadSeed(graph, await readSeed(set));
    expect(ofImport(await tablesOf(graph, next()), 'seed')).toEqual(canonicalIn(set));
  }

  test('are those of seed/, byte for byte', async () => {
    await wipe(graph);
    await prove(fromRoot('seed/'));
  });

  test('are those of a generated set, over several pages', async () => {
    await wipe(graph);
    const set = join(folder, 'generated');
    mkdirSync(set);
    await generate({ applications: 700, seed: 3, folder: pathToFileURL(`${set}/`) }, () => undefined);
    await prove(pathToFileURL(`${set}/`));
  });

  test('are those of a set that was corrected, whatever the order of its rows and lists', async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    const edits = {
      'applications.csv': (csv: string) => {
        const [header = '', ...lines] = (
          replacing(',LAUNCHED 2019-10,', ',BUILT; LAUNCHED; LAUNCHED 2019-11,')(csv) as string
        )
          .trimEnd()
          .split('\n');
        return [header, ...lines.reverse(), ''].join('\n');
      },
      'claims.csv': (csv: string) =>
        adding({
          ...{ id: 'claim:domains-8', source: 'source:hulianmaibo-2020', locator: 'P1', basis: 'INFERRED' },
          note: 'Before the row that says it, "in order"',
        })(csv).replace('LISTED; LISTED_SUBSIDIARY', 'LISTED_SUBSIDIARY; LISTED'),
      'sources.csv': adding({
        ...{ id: 'source:a', title: 'Nothing is from it', publisher: 'Nobody', published: '2020-33', kind: 'DATASET' },
      }),
    };
    await withCopy(edits, prove);
  });

  test(`are those of random sets, one after another (PROVE_SEED=${firstSeed})`, async () => {
    const end = Date.now() + milliseconds;
    let sets = 0;
    const property = fc.asyncProperty(draft, async (drawn) => {
      await withFolder(complete(drawn), prove);
      sets++;
    });
    for (let seed = firstSeed; sets === 0 || Date.now() < end; seed++) await fc.assert(property, { seed, numRuns: 1 });
    tell({ tablesOfRandomSets: sets });
  });
});
