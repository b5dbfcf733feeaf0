import fc from 'fast-check';
import { Graph } from '../../../src/graph/graph.js';
import { type Report } from '../../../src/import/intake/report.js';
import { runImport } from '../../../src/import/intake/intake.js';
import { loadSeed } from '../../../src/import/load.js';
import { retract } from '../../../src/import/retract.js';
import { readSeed } from '../../../src/import/seed.js';
import { fromRoot } from '../../../src/root.js';
import { tell } from '../../support/proof.js';
import { contentOf, differing } from '../../support/content.js';
import { testDatabase } from '../../support/database.js';
import { temporaryFolder } from '../../support/folders.js';
import { type DrawnFile, drawnFile } from './drawn.js';
import { expected, type Expected, seedWorld, type World } from './expected.js';
import { evidenceOf, questionsIn, refusedIn } from './found.js';
import { written, type WrittenFile } from './written.js';

// `npm run prove` sets minutes, and takes as many more as a thousand imports need; the tests of every day take half of one.
// PROVE_SEED repeats what a failure names.
const { PROVE_MINUTES, PROVE_SEED } = process.env;
const milliseconds = Number(PROVE_MINUTES ?? 0.5) * 60_000;
const [leastImports, longest] = PROVE_MINUTES === undefined ? [0, milliseconds] : [1_000, 4 * 3_600_000];
const firstSeed = PROVE_SEED === undefined ? Math.floor(Math.random() * 1e6) : Number(PROVE_SEED);
/** To find the smallest files that show a difference. */
const shrinkingTime = 30_000;

/** Imports that lie upon each other before they are taken back. */
const files = fc.array(fc.record({ file: drawnFile, size: fc.constantFrom(3, 7, 500, 500) }), {
  minLength: 1,
  maxLength: 5,
});

const tally = { imports: 0, rows: 0, taken: 0, refused: 0, waiting: 0 };

/** This file writes to the graph, and leaves the seed as it is in it. */
describe(`Random imports (PROVE_SEED=${firstSeed})`, () => {
  let graph: Graph;
  let seedAlone: string[];
  let seedIds: ReadonlySet<string>;
  const folder = temporaryFolder();
  let count = 0;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await graph.define('MATCH (n) DETACH DELETE n');
    const seed = await readSeed(fromRoot('seed/'));
    await loadSeed(graph, seed);
    seedAlone = await contentOf(graph);
    seedIds = new Set(seed.entities.map(({ id }) => id));
  });

  afterAll(async () => {
    await graph.close();
    tell(tally);
  });

  const run = (importId: string, { path, of }: WrittenFile, size: number): Promise<Report> =>
    runImport(
      graph,
      {
        importId,
        files: [path],
        source: { publisher: 'a publisher' },
        read: { of, rename: {}, encoding: 'auto' },
        answers: null,
      },
      { size },
    );

  test(
    'take each right row once, refuse each wrong one, wait for answers, and can be taken back',
    async () => {
      const property = fc.asyncProperty(files, async (drawn) => {
        const world = seedWorld();
        const done = [];
        try {
          for (const { file, size } of drawn) done.push(await first(file, size, world));
          const all = await contentOf(graph);
          for (const one of done) await again(one);
          expect(differing(await contentOf(graph), all)).toEqual([]);
        } finally {
          await takeBack();
        }
        expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
      });
      await prove(property);
    },
    longest + shrinkingTime + 60_000,
  );

  type Done = { importId: string; to: WrittenFile; wanted: Expected; size: number };

  async function first(file: DrawnFile, size: number, world: World): Promise<Done> {
    const importId = `import:drawn-${++count}`;
    const to = written(file, folder, `drawn-${count}`);
    const wanted = expected(importId, file.rows, to.lines, world);
    const report = await run(importId, to, size);
    expect({ of: report.new, records: report.records }).toEqual({ of: wanted.fresh, records: file.rows.length });
    await check({ importId, to, wanted, size }, report);
    tally.imports++;
    tally.rows += file.rows.length;
    tally.taken += wanted.taken;
    tally.refused += wanted.faulty.size;
    tally.waiting += wanted.waiting;
    return { importId, to, wanted, size };
  }

  async function again(one: Done): Promise<void> {
    const report = await run(one.importId, one.to, one.size);
    expect(report).toMatchObject({ new: 0, changed: 0, unchanged: one.wanted.taken, statements: NONE });
    await check(one, report);
  }

  async function check({ importId, wanted }: Done, { faulty, waiting, rejects, review }: Report): Promise<void> {
    expect({ faulty, waiting }).toEqual({ faulty: wanted.faulty.size, waiting: wanted.waiting });
    expect(await evidenceOf(graph, importId, seedIds)).toEqual(wanted.evidence);
    const refused = refusedIn(rejects[0]);
    expect([...refused.keys()]).toEqual([...wanted.faulty.keys()]);
    for (const [line, word] of wanted.faulty) expect(refused.get(line)).toContain(word);
    expect(questionsIn(review)).toEqual(wanted.questions);
  }

  /** The last first: what one alone names others may speak of. */
  async function takeBack(): Promise<void> {
    const held = await graph.ask<{ id: string }>('held', 'MATCH (i:Import) RETURN i.id AS id', {});
    const number = (id: string) => Number(/\d+$/.exec(id)?.[0] ?? 0);
    const own = held.map(({ id }) => id).filter((id) => id.startsWith('import:drawn-'));
    for (const id of own.sort((one, other) => number(other) - number(one))) await retract(graph, id);
  }
});

const NONE = { added: 0, changed: 0, removed: 0 };

async function prove<T>(property: fc.IAsyncProperty<T>): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let seed = firstSeed; seed === firstSeed || Date.now() < end || tally.imports < leastImports; seed++) {
    const options = { seed, numRuns: 1, interruptAfterTimeLimit: shrinkingTime, markInterruptAsFailure: false };
    const result = await fc.check(property, options);
    if (result.failed)
      throw new Error(
        `PROVE_SEED=${seed} npm run prove\n${(result.errorInstance as Error | null)?.message ?? ''}\n${JSON.stringify(result.counterexample)}`,
      );
  }
}
