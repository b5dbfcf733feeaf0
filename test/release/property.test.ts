import { jest } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../src/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { loadWhole } from '../../src/release/load-whole.js';
import { openRelease, type OpenRelease } from '../../src/release/open-release.js';
import { writeRelease } from '../../src/release/write-release.js';
import { fromRoot } from '../../src/root.js';
import { complete, type Draft } from '../reference/complete.js';
import { draft } from '../reference/data.arbitrary.js';
import { withFolder } from '../reference/tables.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { isProof, tell } from '../support/proof.js';
import { textsIn, wipe } from './support.js';

const { PROVE_MINUTES, PROVE_SEED } = process.env;
const milliseconds = isProof ? Number(PROVE_MINUTES) * 60_000 : 20_000;
const firstSeed = PROVE_SEED === undefined ? Math.floor(Math.random() * 1e6) : Number(PROVE_SEED);

jest.setTimeout(milliseconds + 240_000);

/** Sets are loaded one after another, under few names, so that some are corrections of others. */
const steps = fc.array(fc.record({ name: fc.constantFrom('seed', 'more', 'third'), draft }), {
  minLength: 2,
  maxLength: 4,
});

/** This file writes to the graph, and leaves the seed as it is in it. */
describe(`Random graphs of several imports (PROVE_SEED=${firstSeed})`, () => {
  let graph: Graph;
  const folder = temporaryFolder();
  let count = 0;
  const tally = { releases: 0, loads: 0, refusedLoads: 0 };

  beforeAll(() => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
  });
  afterAll(async () => {
    tell(tally);
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  /** Sources are those of the first set, since they cannot be told otherwise; gaps are those of the seed. */
  async function load(name: string, drawn: Draft, { sources }: Draft): Promise<void> {
    const gaps = name === 'seed' ? drawn.gaps : [];
    try {
      await withFolder(complete({ ...drawn, sources, gaps }), async (set) =>
        loadSeed(graph, await readSeed(set), `import:${name}`),
      );
      tally.loads++;
    } catch (error) {
      // A correction that takes away what others speak of.
      if (!(error instanceof OperatorError)) throw error;
      tally.refusedLoads++;
    }
  }

  async function release(previous: OpenRelease | null, version: string): Promise<OpenRelease> {
    const drafts = join(folder, String(++count));
    mkdirSync(drafts);
    return openRelease((await writeRelease(graph, drafts, { version, date: '2026-11-30', previous })).folder);
  }

  test('come out of their release as they were', async () => {
    const end = Date.now() + milliseconds;
    const property = fc.asyncProperty(steps, async (drawn) => {
      await wipe(graph);
      const [{ draft: first } = { draft: null }] = drawn;
      for (const one of drawn) if (first) await load(one.name, one.draft, first);
      const content = await contentOf(graph);
      const released = await release(null, '1.0.0');
      await wipe(graph);
      await loadWhole(graph, released);
      // Whose a source is that several cite may be told otherwise where none of them comes first.
      const withoutOwners = (all: string[]) =>
        all.map((text) => (text.includes('"labels":["Source"]') ? text.replace(/"import":"[^"]*",/, '') : text)).sort();
      expect(differing(withoutOwners(await contentOf(graph)), withoutOwners(content))).toEqual([]);
      expect(textsIn((await release(null, '1.0.0')).folder)).toEqual(textsIn(released.folder));
      const next = await release(released, '1.0.1');
      const { changed, facts } = JSON.parse(textsIn(next.folder).get('changes.json') ?? '') as Record<string, unknown>;
      expect({ changed, facts }).toEqual({ changed: [], facts: {} });
      tally.releases++;
    });
    for (let seed = firstSeed; tally.releases === 0 || Date.now() < end; seed++)
      await fc.assert(property, { seed, numRuns: 1, interruptAfterTimeLimit: 120_000 });
  });
});
