import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { differing } from '../support/content.js';
import { replacing, withCopy } from '../support/changed-copy.js';
import { Asker } from '../support/graph.js';
import { evidence, factsOf, made, revisionOf, seen, send, withoutHistory } from './editing.js';

let asker: Asker;
let editor: Asker;
let before: string[];

beforeAll(async () => {
  asker = await Asker.open();
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  editor = asker.as({ name: 'editor@example', role: 'EDITOR' });
  before = await withoutHistory(asker.graph);
});

afterAll(async () => {
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  await asker.close();
});

/** Whatever a test has said is taken back, the newest first, and leaves the graph as it was. */
afterEach(async () => {
  const { edits } = (await asker.data(
    '{ edits(first: 1000, filter: { undone: false, kind: [ADD, CORRECT, RETRACT, MERGE] }) { nodes { id } } }',
  )) as { edits: { nodes: { id: string }[] } };
  for (const { id } of edits.nodes) await undo(id, asker.as({ name: 'tests', role: 'ADMIN' }));
  expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
});

const undo = (id: string, by = editor) => made(by, 'undoEdit', { edit: id, note: 'The test is over.' });
const application = 'application:tangleid';

describe('A fact', () => {
  test('that is added stands beside the others, with its source, and in the history', async () => {
    const { edit, entity } = await made(editor, 'addFacts', {
      ...(await seen(asker, application)),
      facts: [
        { property: 'PLACES', object: 'place:cn-440300' },
        { property: 'SUPPLIERS', object: 'supplier:webank', role: 'BUILDER', date: '2021-02' },
        { property: 'EVENTS', event: 'BUILT', date: '2021' },
        { property: 'DESCRIPTION', value: 'Identity; for everybody' },
      ],
      evidence,
    });
    expect(edit).toMatchObject({ kind: 'ADD', by: 'editor@example', entities: [{ id: application }] });
    const { application: shown } = (await asker.data(
      `{ application(id: "${application}") { revision description places { id } supplies { supplier { id } role date { edtf } evidence { locator } }
        history { id changes { kind property value object { id } } evidence { locator note source { title publisher } } undoneBy { id } } } }`,
    )) as { application: Record<string, unknown> };
    expect(shown).toMatchObject({
      revision: entity?.revision,
      description: 'Identity; for everybody',
      places: [{ id: 'place:cn' }, { id: 'place:cn-440300' }],
      supplies: [
        {
          supplier: { id: 'supplier:webank' },
          role: 'BUILDER',
          date: { edtf: '2021-02' },
          evidence: [{ locator: 'p1' }],
        },
      ],
      history: [
        {
          id: edit.id,
          changes: expect.arrayContaining([
            { kind: 'STATED', property: 'PLACES', value: 'place:cn-440300', object: { id: 'place:cn-440300' } },
            {
              kind: 'STATED',
              property: 'SUPPLIERS',
              value: 'supplier:webank BUILDER 2021-02',
              object: { id: 'supplier:webank' },
            },
          ]) as unknown,
          evidence: { locator: 'p1', note: evidence.note, source: { title: evidence.source.title, publisher: 'City' } },
          undoneBy: null,
        },
      ],
    });
    const { supplier } = (await asker.data(
      '{ supplier(id: "supplier:webank") { serves(filter: { place: { id: ["place:cn-440300"] } }) { totalCount } } }',
    )) as { supplier: { serves: { totalCount: number } } };
    expect(supplier.serves.totalCount).toBe(1);
    const undone = await undo(edit.id);
    expect(undone.edit.kind).toBe('UNDO');
  });

  test('that is corrected is taken out, and the other shown; a later load changes nothing of that', async () => {
    const id = 'application:jiangxi-e-invoice';
    const { applications } = (await asker.data(
      '{ applications(filter: { status: [PLANNED] }) { nodes { id facts(property: [STATUS]) { key } } } }',
    )) as { applications: { nodes: { id: string; facts: { key: string }[] }[] } };
    const planned = applications.nodes[0];
    expect(planned?.id).toBeDefined();
    const entity = planned?.id ?? id;
    const key = planned?.facts[0]?.key ?? '';
    const { edit } = await made(editor, 'correctFact', {
      ...(await seen(asker, entity)),
      key,
      fact: { property: 'STATUS', value: 'ONLINE' },
      evidence,
    });
    const status = async () =>
      (
        (await asker.data('query ($id: ID!) { application(id: $id) { status statusAsOf } }', { id: entity })) as {
          application: { status: string };
        }
      ).application.status;
    expect(await status()).toBe('ONLINE');
    expect(await factsOf(asker, entity, 'STATUS')).toMatchObject([
      { value: 'ONLINE', accepted: true },
      { value: 'PLANNED', accepted: false, key },
    ]);
    await withCopy({ 'domains.csv': replacing('names,GENERAL_KNOWLEDGE,', 'names,INFERRED,') }, async (folder) => {
      await loadSeed(asker.graph, await readSeed(folder));
    });
    await loadSeed(asker.graph, await readSeed(fromRoot('seed/')));
    expect(await status()).toBe('ONLINE');
    await undo(edit.id);
    expect(await status()).toBe('PLANNED');
  });

  test('that is retracted is shown nowhere but among the facts; saying it again is refused', async () => {
    const [alias] = await factsOf(asker, 'supplier:china-telecom', 'ALIASES');
    const { edit } = await made(editor, 'retractFacts', {
      ...(await seen(asker, 'supplier:china-telecom')),
      keys: [alias?.key],
      evidence,
    });
    expect(await factsOf(asker, 'supplier:china-telecom', 'ALIASES')).toContainEqual({ ...alias, accepted: false });
    const { supplier } = (await asker.data(
      '{ supplier(id: "supplier:china-telecom") { aliases history { changes { kind property value } } } }',
    )) as {
      supplier: { aliases: string[]; history: unknown[] };
    };
    expect(supplier.aliases).not.toContain(alias?.value);
    expect(supplier.history).toEqual([{ changes: [{ kind: 'RETRACTED', property: 'ALIASES', value: alias?.value }] }]);
    const again = await send(editor, 'addFacts', {
      ...(await seen(asker, 'supplier:china-telecom')),
      facts: [{ property: 'ALIASES', value: alias?.value }],
      evidence,
    });
    expect(again.errors).toEqual([
      expect.stringMatching(/^ALIASES\|.* was retracted for supplier:china-telecom\. Undo the edit/),
    ]);
    const twice = await send(editor, 'retractFacts', {
      ...(await seen(asker, 'supplier:china-telecom')),
      keys: [alias?.key],
      evidence,
    });
    expect(twice.errors).toEqual([expect.stringContaining('is retracted already')]);
    await undo(edit.id);
    expect(await factsOf(asker, 'supplier:china-telecom', 'ALIASES')).toContainEqual(alias);
  });
});

describe('An entity', () => {
  test('is made with a name and facts, is found, and goes when its edit is undone', async () => {
    const { edit, entity } = await made(editor, 'addEntity', {
      type: 'SUPPLIER',
      name: '链上测试',
      facts: [
        { property: 'BASED_IN', object: 'place:cn-330100' },
        { property: 'CATEGORIES', value: 'BLOCKCHAIN' },
      ],
      evidence,
    });
    expect(entity).toMatchObject({ id: 'supplier:lian-shang-ce-shi', name: '链上测试' });
    const { search } = (await asker.data('{ search(query: "lianshangceshi") { nodes { id } } }')) as {
      search: { nodes: { id: string }[] };
    };
    expect(search.nodes).toContainEqual({ id: 'supplier:lian-shang-ce-shi' });
    const namesake = await send(editor, 'addEntity', { type: 'SUPPLIER', name: '鏈上測試', evidence });
    expect(namesake.errors).toEqual([
      expect.stringContaining('supplier:lian-shang-ce-shi bears the name "鏈上測試" already'),
    ]);
    const other = await made(editor, 'addEntity', { type: 'SUPPLIER', name: '链上测试', isAnother: true, evidence });
    expect(other.entity?.id).toBe('supplier:lian-shang-ce-shi-2');
    const supplied = await made(editor, 'addFacts', {
      ...(await seen(asker, application)),
      facts: [{ property: 'SUPPLIERS', object: 'supplier:lian-shang-ce-shi' }],
      evidence,
    });
    const needed = await send(editor, 'undoEdit', { edit: edit.id, note: 'Too early.' });
    expect(needed.errors).toEqual([
      `${edit.id} alone names supplier:lian-shang-ce-shi, of which others speak: ${supplied.edit.id}. Undo those first.`,
    ]);
    await undo(supplied.edit.id);
    await undo(other.edit.id);
    const undone = await undo(edit.id);
    expect(undone.entity).toBeNull();
    const redone = await undo(undone.edit.id);
    expect(redone.entity).toMatchObject({ id: 'supplier:lian-shang-ce-shi', name: '链上测试' });
    const history = (await asker.data(
      '{ supplier(id: "supplier:lian-shang-ce-shi") { history { id undoes { id } undoneBy { id } } } }',
    )) as {
      supplier: { history: { id: string }[] };
    };
    expect(history.supplier.history.map(({ id }) => id)).toEqual([redone.edit.id, undone.edit.id, edit.id]);
    await undo(redone.edit.id);
  });

  test('an application has a title unless it is said that it has none', async () => {
    const titled = await made(editor, 'addEntity', { type: 'APPLICATION', name: '链上通', evidence });
    const described = await made(editor, 'addEntity', {
      type: 'APPLICATION',
      name: '某市的平台',
      id: 'application:some-platform',
      facts: [{ property: 'TITLED', value: 'false' }],
      evidence,
    });
    const { nodes } = (await asker.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Application { titled status } } }',
      {
        ids: [titled.entity?.id, described.entity?.id],
      },
    )) as { nodes: unknown[] };
    expect(nodes).toEqual([
      { titled: true, status: 'UNKNOWN' },
      { titled: false, status: 'UNKNOWN' },
    ]);
    await undo(described.edit.id);
    await undo(titled.edit.id);
  });
});

describe('Who edits', () => {
  const addition = async () => ({
    ...(await seen(asker, application)),
    facts: [{ property: 'ALIASES', value: 'Tangle' }],
    evidence,
  });

  test('has a token with the role of an editor', async () => {
    expect((await send(asker, 'addFacts', await addition())).codes).toEqual(['UNAUTHENTICATED']);
    const reader = asker.as({ name: 'reader', role: 'READER' });
    expect((await send(reader, 'addFacts', await addition())).codes).toEqual(['FORBIDDEN']);
  });

  test("undoes what is his own; another's an admin alone", async () => {
    const { edit } = await made(editor, 'addFacts', await addition());
    const other = asker.as({ name: 'other', role: 'EDITOR' });
    const refused = await send(other, 'undoEdit', { edit: edit.id, note: 'No.' });
    expect(refused.codes).toEqual(['FORBIDDEN']);
    await undo(edit.id, asker.as({ name: 'chief', role: 'ADMIN' }));
    const twice = await send(editor, 'undoEdit', { edit: edit.id, note: 'Again.' });
    expect(twice.codes).toEqual(['CONFLICT']);
    const { edits } = (await asker.data(
      'query ($id: [ID!]) { edits(first: 2, filter: { entity: $id }) { nodes { by kind note undoes { by } undoneBy { by } } } }',
      { id: [application] },
    )) as { edits: { nodes: unknown[] } };
    expect(edits.nodes).toEqual([
      { by: 'chief', kind: 'UNDO', note: 'The test is over.', undoes: { by: 'editor@example' }, undoneBy: null },
      { by: 'editor@example', kind: 'ADD', note: evidence.note, undoes: null, undoneBy: { by: 'chief' } },
    ]);
  });
});

test('of two who have seen the same one wins, and the other is told', async () => {
  const input = { ...(await seen(asker, application)), evidence };
  const one = await made(editor, 'addFacts', { ...input, facts: [{ property: 'ALIASES', value: 'Tangle' }] });
  const other = await send(editor, 'addFacts', { ...input, facts: [{ property: 'ALIASES', value: 'ID' }] });
  expect(other.codes).toEqual(['CONFLICT']);
  expect(other.errors).toEqual([
    `${application} was changed meanwhile: it is at revision ${one.entity?.revision ?? ''}, and ${input.revision} came. Nothing was done. Read it again, and repeat the edit if it is still right.`,
  ]);
  await undo(one.edit.id);
  expect(await revisionOf(asker, application)).toBe(input.revision);
});
