import fc from 'fast-check';
import { ClientError } from '../../src/client-errors.js';
import { edit, undo } from '../../src/import/edit/edit.js';
import type { Proposal, Statement } from '../../src/import/edit/edit.type.js';
import { type Said, survivorsOf, through } from '../../src/import/write/survivors.js';
import { upgrade } from '../../src/import/write/upgrade.js';
import { differing } from '../support/content.js';
import { Asker } from '../support/graph.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { lookedAt, noticed, stated, withoutHistory } from './editing.js';

const RUNS = isProof ? 60 : 4;
const LENGTH = isProof ? 30 : 12;

const suppliers = ['alibaba', 'ant-blockchain', 'tencent', 'webank', 'zte', 'hyperchain'].map(
  (key) => `supplier:${key}`,
);
const bodies = ['body:jinan-government', 'body:new-one'];
const applications = ['application:tangleid', 'application:new-one', 'application:shanghai-huicun'];
const places = ['place:cn-440300', 'place:cn-330100', 'place:cn-11'];

const ofSupplier = fc.oneof(
  fc.constantFrom('甲', '乙', '丙').map((value) => stated('ALIASES', { value })),
  fc.constantFrom(...suppliers).map((object) => stated('PARENT', { object })),
  fc.constantFrom(...places).map((object) => stated('SERVES', { object })),
  fc.constantFrom('LISTED', 'BLOCKCHAIN').map((value) => stated('CATEGORIES', { value })),
);
const ofApplication = fc.oneof(
  fc.constantFrom('ONLINE', 'PLANNED').map((value) => stated('STATUS', { value })),
  fc.constantFrom(...suppliers).map((object) => stated('SUPPLIERS', { object, role: 'BUILDER' })),
  fc.constantFrom(...places).map((object) => stated('PLACES', { object })),
  fc.constantFrom('2020-02', '2021').map((value) => stated('LAUNCHED', { value })),
);

/** What a step does; which of what there is then is drawn by the numbers. */
type Step =
  | { does: 'add'; id: string; states: Statement[] }
  | { does: 'make'; id: string }
  | { does: 'retract' | 'correct'; id: string; at: number; states: Statement[] }
  | { does: 'merge'; id: string; other: string }
  | { does: 'undo'; at: number };

const about = fc.oneof(
  fc.record({ id: fc.constantFrom(...suppliers), states: fc.array(ofSupplier, { minLength: 1, maxLength: 2 }) }),
  fc.record({ id: fc.constantFrom(...applications), states: fc.array(ofApplication, { minLength: 1, maxLength: 2 }) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: about.map((one) => ({ does: 'add' as const, ...one })) },
  { weight: 1, arbitrary: fc.constantFrom(...applications, ...bodies).map((id) => ({ does: 'make' as const, id })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(about, fc.constantFrom('retract' as const, 'correct' as const), fc.nat(50))
      .map(([one, does, at]) => ({ does, at, ...one })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(suppliers, applications, bodies)
      .chain((ids) => fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
      .map(([id, other]) => ({ does: 'merge' as const, id, other })),
  },
  { weight: 2, arbitrary: fc.nat(50).map((at) => ({ does: 'undo' as const, at })) },
);

const editor = { name: 'random', isAdmin: true };
const reason = noticed();

const figures = { sequences: 0, made: 0, refused: 0, undone: 0 };
tellAtEnd(figures);

let asker: Asker;
let before: string[];

beforeAll(async () => {
  asker = await Asker.open();
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  before = await withoutHistory(asker.graph);
});

afterAll(async () => {
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  await asker.close();
});

async function held(id: string) {
  const survivors = survivorsOf(await asker.graph.read<Said>('merged/said'));
  return await lookedAt(asker.graph, through(survivors, id));
}

async function proposalOf(some: Exclude<Step, { does: 'undo' }>): Promise<Proposal> {
  if (some.does === 'make') {
    const kind = some.id.startsWith('body:') ? 'GovernmentBody' : 'Application';
    return { kind: 'ADD', entity: { kind, name: '新的', id: some.id, isAnother: true }, states: [] };
  }
  const { id, revision, facts } = await held(some.id);
  const entity = { id, revision };
  if (some.does === 'add') return { kind: 'ADD', entity, states: some.states };
  if (some.does === 'merge') return { kind: 'MERGE', entity, other: await held(some.other) };
  const key = facts[some.at % Math.max(1, facts.length)]?.key ?? 'none';
  const [state] = some.states;
  return some.does === 'correct' && state
    ? { kind: 'CORRECT', entity, key, states: [state] }
    : { kind: 'RETRACT', entity, keys: [key] };
}

/** Edits that hold, the newest first. */
const inForce = async (): Promise<string[]> =>
  (
    await asker.graph.ask<{ id: string }>(
      'in force',
      'MATCH (e:Edit) WHERE e.undoneBy IS NULL RETURN e.id AS id ORDER BY id DESC',
      {},
    )
  ).map(({ id }) => id);

async function take(some: Step): Promise<void> {
  try {
    if (some.does === 'undo') {
      const ids = await inForce();
      await undo(asker.graph, editor, ids[some.at % Math.max(1, ids.length)] ?? 'edit:none', 'Random.');
      figures.undone += 1;
    } else {
      await edit(asker.graph, editor, await proposalOf(some), reason);
      figures.made += 1;
    }
  } catch (error) {
    // It may be that nothing can be done, but never for a reason of ours.
    if (!(error instanceof ClientError)) throw error;
    figures.refused += 1;
  }
}

/** One that undoes need not be undone: what it took back is gone already. */
async function takeAllBack(): Promise<void> {
  for (;;) {
    const ids = (
      await asker.graph.ask<{ id: string }>(
        'to be undone',
        "MATCH (e:Edit) WHERE e.undoneBy IS NULL AND e.kind <> 'UNDO' RETURN e.id AS id ORDER BY id DESC",
        {},
      )
    ).map(({ id }) => id);
    if (ids.length === 0) return;
    let gone = 0;
    for (const id of ids)
      await undo(asker.graph, editor, id, 'The test is over.').then(
        () => (gone += 1),
        (error: unknown) => {
          if (!(error instanceof ClientError)) throw error;
        },
      );
    if (gone === 0) throw new Error(`None of ${ids.join(', ')} can be undone.`);
  }
}

test('whatever is edited in whatever order, what is shown is what facts make, and all of it can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: LENGTH, maxLength: LENGTH }), async (steps) => {
      for (const one of steps) await take(one);
      const kept = await withoutHistory(asker.graph);
      await upgrade(asker.graph);
      expect(differing(kept, await withoutHistory(asker.graph))).toEqual([]);
      await takeAllBack();
      expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
      await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
      figures.sequences += 1;
    }),
    { numRuns: RUNS, endOnFailure: true, ...(process.env.PROVE_SEED && { seed: Number(process.env.PROVE_SEED) }) },
  );
  // Where nearly all is refused nothing was tried.
  expect(figures.made).toBeGreaterThan(RUNS);
  expect(figures.undone).toBeGreaterThan(0);
}, 3_600_000);
