import { retract } from '../../src/import/retract.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { differing } from '../support/content.js';
import { Asker } from '../support/graph.js';
import { evidence, factsOf, made, revisionOf, seen, send, withoutHistory } from './editing.js';

const application = 'application:tangleid';
const [webank, zte] = ['supplier:webank', 'supplier:zte'];

let asker: Asker;
let editor: Asker;
let before: string[];

beforeAll(async () => {
  asker = await Asker.open();
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  editor = asker.as({ name: 'editor', role: 'ADMIN' });
  before = await withoutHistory(asker.graph);
});

afterAll(async () => {
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  await asker.close();
});

afterEach(async () => {
  const { edits } = (await asker.data(
    '{ edits(first: 1000, filter: { undone: false, kind: [ADD, CORRECT, RETRACT, MERGE] }) { nodes { id } } }',
  )) as { edits: { nodes: { id: string }[] } };
  for (const { id } of edits.nodes) await undo(id);
  expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
});

const undo = async (edit: string): Promise<string> =>
  (await made(editor, 'undoEdit', { edit, note: 'The test is over.' })).edit.id;
const add = async (entity: string, ...facts: object[]): Promise<string> =>
  (await made(editor, 'addFacts', { ...(await seen(asker, entity)), facts, evidence })).edit.id;
const merge = async (entity: string, other: string): Promise<string> =>
  (
    await made(editor, 'mergeEntities', {
      ...(await seen(asker, entity)),
      other,
      otherRevision: await revisionOf(asker, other),
      evidence,
    })
  ).edit.id;
const retractKey = async (entity: string, key: string): Promise<string> =>
  (await made(editor, 'retractFacts', { ...(await seen(asker, entity)), keys: [key], evidence })).edit.id;
const aliases = async (id: string): Promise<string[]> =>
  (
    (await asker.data('query ($id: ID!) { node(id: $id) { ... on Entity { aliases } } }', { id })) as {
      node: { aliases: string[] };
    }
  ).node.aliases;
const parted = () => new Promise((resolve) => setTimeout(resolve, 1_100));

test('an undo can be undone at every depth, and what is so already is not done again', async () => {
  const first = await add(webank, { property: 'ALIASES', value: '别名' });
  const ids = [first];
  const shown: boolean[] = [];
  for (let depth = 0; depth < 4; depth++) {
    ids.push(await undo(ids.at(-1) ?? ''));
    shown.push((await aliases(webank)).includes('别名'));
  }
  expect(shown).toEqual([false, true, false, true]);
  await undo(first);
  const again = await send(editor, 'undoEdit', { edit: ids.at(-1), note: 'Once more.' });
  expect(again.errors).toEqual([`What ${first} says was taken back already. Nothing was done.`]);
});

test.each([
  ['several in one value', { property: 'ALIASES', value: '一; 二' }, 'holds a semicolon'],
  [
    'a merging hidden in a list',
    { property: 'IDENTIFIERS', value: 'USCC 91440300708461136T; GOVCHAIN supplier:zte' },
    'holds a semicolon',
  ],
  ['more than an id', { property: 'SUPPLIERS', object: 'supplier:zte BUILDER 2020; supplier:webank' }, 'is not an id'],
  ['an empty value', { property: 'ALIASES', value: '' }, 'came with an empty value'],
])('%s is refused', async (_, fact, sentence) => {
  const { errors } = await send(editor, 'addFacts', { ...(await seen(asker, application)), facts: [fact], evidence });
  expect(errors).toEqual([expect.stringContaining(sentence)]);
});

test('an empty name, its own parent, a fact of another property, a revision that is none', async () => {
  const errors = [
    await send(editor, 'addEntity', { type: 'SUPPLIER', name: '', evidence }),
    await send(editor, 'addFacts', {
      ...(await seen(asker, webank)),
      facts: [{ property: 'PARENT', object: webank }],
      evidence,
    }),
    await send(editor, 'correctFact', {
      ...(await seen(asker, webank)),
      key: (await factsOf(asker, webank, 'NAME'))[0]?.key,
      fact: { property: 'ALIASES', value: '微众' },
      evidence,
    }),
    await send(editor, 'addFacts', {
      entity: webank,
      revision: 'zzz',
      facts: [{ property: 'ALIASES', value: '微众' }],
      evidence,
    }),
  ].flatMap((answer) => answer.errors);
  expect(errors).toEqual([
    'NAME came with an empty value; say what it is.',
    `${webank} would belong to itself. Give what it belongs to.`,
    'ALIASES came for a fact of NAME. Retract that one, and add this one.',
    `"zzz" is no revision. Read \`revision\` of ${webank}, and give that.`,
  ]);
});

test('a retraction is of all that say the same, and when two are parted each has its own', async () => {
  await add(webank, { property: 'ALIASES', value: '同' });
  await add(zte, { property: 'ALIASES', value: '同' });
  await add(application, { property: 'SUPPLIERS', object: webank, role: 'BUILDER' });
  await add(application, { property: 'SUPPLIERS', object: zte, role: 'BUILDER' });
  const merging = await merge(webank, zte);
  await retractKey(webank, `${zte}|ALIASES|同`);
  await retractKey(application, `${application}|SUPPLIERS|${zte}|BUILDER`);
  expect(await aliases(webank)).not.toContain('同');
  expect((await factsOf(asker, application, 'SUPPLIERS')).map(({ accepted }) => accepted)).toEqual([false, false]);
  await undo(merging);
  await parted();
  expect([(await aliases(webank)).includes('同'), (await aliases(zte)).includes('同')]).toEqual([false, false]);
});

test('what was said to be merged and retracted is merged by undoing that, not by saying it again', async () => {
  await merge(webank, zte);
  await parted();
  await retractKey(webank, `${webank}|IDENTIFIERS|GOVCHAIN ${zte}`);
  await parted();
  const again = await send(editor, 'mergeEntities', {
    ...(await seen(asker, webank)),
    other: zte,
    otherRevision: await revisionOf(asker, zte),
    evidence,
  });
  expect(again.errors).toEqual([expect.stringContaining('was retracted for supplier:webank')]);
});

test('an import that said of two that they are one is taken back in parts, and they are two', async () => {
  const seed = await readSeed(fromRoot('seed/'));
  const source = { ...seed.sources[0], id: 'source:merging', title: 'A register' } as (typeof seed.sources)[number];
  const id = 'evidence:merging/p1/STATED/application:tangleid';
  await loadSeed(
    asker.graph,
    {
      ...{ release: '1.0.0', checksum: 'merging', builtIn: false, claims: [], gaps: [] },
      sources: [source],
      entities: [{ id: application, kind: 'Application' }],
      evidence: [{ id, source: source.id, locator: 'p1', basis: 'STATED', note: null }],
      facts: [
        {
          key: `${application}|IDENTIFIERS|GOVCHAIN application:shanghai-huicun`,
          ...{ subject: application, property: 'IDENTIFIERS', value: 'GOVCHAIN application:shanghai-huicun' },
          ...{ object: null, role: null, date: null, evidence: [id] },
        },
      ],
    },
    'import:merging',
  );
  await parted();
  const names = async () =>
    (
      (await asker.data('{ nodes(ids: ["application:shanghai-huicun", "application:tangleid"]) { id } }')) as {
        nodes: { id: string }[];
      }
    ).nodes.map((one) => one.id);
  expect(await names()).toEqual([application, application]);
  await retract(asker.graph, 'import:merging', 0.5);
  await parted();
  expect(await names()).toEqual(['application:shanghai-huicun', application]);
});
