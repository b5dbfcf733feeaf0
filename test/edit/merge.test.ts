import { upgrade } from '../../src/import/write/upgrade.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { replacing, withCopy } from '../support/changed-copy.js';
import { differing } from '../support/content.js';
import { Asker } from '../support/graph.js';
import { evidence, made, revisionOf, seen, send, withoutHistory } from './editing.js';

const ant = 'supplier:ant-blockchain';
const alibaba = 'supplier:alibaba';

interface Shown {
  supplier: {
    id: string;
    applicationCount: number;
    provinceCount: number;
    identifiers: { scheme: string; id: string }[];
    aliases: string[];
    parent: { id: string } | null;
    members: { id: string }[];
    applications: { nodes: { id: string }[] };
    serves: { nodes: { place: { id: string }; grounds: { evidence: { locator: string }[] }[] }[] };
    facts: { key: string; property: string; accepted: boolean; subject: { id: string } }[];
  } | null;
}

const question = `query ($id: ID!) { supplier(id: $id) {
  id applicationCount provinceCount aliases identifiers { scheme id } parent { id } members { id }
  applications { nodes { id } } serves { nodes { place { id } grounds { evidence { locator } } } }
  facts { key property accepted subject { id } } } }`;

let asker: Asker;
let editor: Asker;
let before: string[];

const shown = async (id: string): Promise<Shown['supplier']> =>
  ((await asker.data(question, { id })) as Shown).supplier;

const claims = async (): Promise<unknown> =>
  await asker.data('{ claims(first: 100) { nodes { id found foundAtLeast verdict explanation } } }');

/** Ids that were given up are read anew after a second. */
const known = () => new Promise((resolve) => setTimeout(resolve, 1_100));

const merged = async (entity: string, other: string) =>
  await made(editor, 'mergeEntities', {
    ...(await seen(asker, entity)),
    other,
    otherRevision: await revisionOf(asker, other),
    evidence,
  });

beforeAll(async () => {
  asker = await Asker.open();
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  editor = asker.as({ name: 'editor', role: 'EDITOR' });
  before = await withoutHistory(asker.graph);
});

afterAll(async () => {
  await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
  await asker.close();
});

describe('Two suppliers that are one', () => {
  let edit: string;
  let apart: { one: Shown['supplier']; other: Shown['supplier']; claims: unknown };

  beforeAll(async () => {
    apart = { one: await shown(alibaba), other: await shown(ant), claims: await claims() };
    ({
      edit: { id: edit },
    } = await merged(alibaba, ant));
    await known();
  });

  test('have what was said of both, and answer for both ids', async () => {
    const one = await shown(alibaba);
    const ids = (some: Shown['supplier']) => some?.applications.nodes.map(({ id }) => id) ?? [];
    expect(ids(one)).toEqual([...new Set([...ids(apart.one), ...ids(apart.other)])].sort());
    expect(one?.applicationCount).toBe(ids(one).length);
    expect(one?.identifiers).toEqual([{ scheme: 'GOVCHAIN', id: ant }]);
    expect(one?.serves.nodes.map(({ place }) => place.id)).toEqual(
      expect.arrayContaining(apart.other?.serves.nodes.map(({ place }) => place.id) ?? []),
    );
    expect(await shown(ant)).toEqual(one);
  });

  test('are found by the names of either', async () => {
    expect((await shown(alibaba))?.aliases).toContain('蚂蚁区块链');
    const { search } = (await asker.data(
      '{ search(query: "蚂蚁区块链", first: 1) { nodes { id } edges { matched } } }',
    )) as {
      search: { nodes: { id: string }[]; edges: { matched: string }[] };
    };
    expect(search).toEqual({ nodes: [{ id: alibaba }], edges: [{ matched: '蚂蚁区块链' }] });
  });

  test('the one does not belong to itself, and its other members stay', async () => {
    const one = await shown(alibaba);
    expect(one?.parent).toBeNull();
    expect(one?.members.map(({ id }) => id)).toEqual(apart.one?.members.map(({ id }) => id).filter((id) => id !== ant));
  });

  test('facts keep the ids of their sources, and are about the one', async () => {
    const facts = (await shown(alibaba))?.facts ?? [];
    expect(facts.some(({ key }) => key.startsWith(`${ant}|`))).toBe(true);
    expect(new Set(facts.map(({ subject }) => subject.id))).toEqual(new Set([alibaba]));
    const { facts: found } = (await asker.data(
      'query ($id: [ID!]) { facts(filter: { subject: $id }) { totalCount } }',
      { id: [ant] },
    )) as { facts: { totalCount: number } };
    expect(found.totalCount).toBe(facts.length);
  });

  test('figures that sources assert are held against what these name, as before', async () => {
    expect(await claims()).toEqual(apart.claims);
  });

  test('what is kept is what facts make', async () => {
    const kept = await withoutHistory(asker.graph);
    await upgrade(asker.graph);
    expect(differing(kept, await withoutHistory(asker.graph))).toEqual([]);
  });

  test('stay one when their data set is loaded again, changed and back', async () => {
    const kept = await withoutHistory(asker.graph);
    await withCopy({ 'suppliers.csv': replacing('蚂蚁区块链,', '蚂蚁区块链公司,') }, async (folder) => {
      await loadSeed(asker.graph, await readSeed(folder));
    });
    expect((await shown(alibaba))?.facts).toContainEqual(
      expect.objectContaining({ key: `${ant}|NAME|蚂蚁区块链公司` }),
    );
    await loadSeed(asker.graph, await readSeed(fromRoot('seed/')));
    expect(differing(kept, await withoutHistory(asker.graph))).toEqual([]);
  });

  test('are two again when that is undone, with all that was theirs', async () => {
    await made(editor, 'undoEdit', { edit, note: 'They are two.' });
    await known();
    expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
    expect(await shown(ant)).toEqual(apart.other);
    const { supplier } = (await asker.data(`{ supplier(id: "${ant}") { history { kind } } }`)) as {
      supplier: { history: unknown[] };
    };
    expect(supplier.history).toEqual([{ kind: 'UNDO' }, { kind: 'MERGE' }]);
  });
});

test('one that was merged may be merged on, and each merging be undone by itself', async () => {
  const [one, two, three] = ['supplier:webank', 'supplier:zte', 'supplier:hyperchain'];
  const first = await merged(two, one);
  const second = await merged(three, two);
  await known();
  const names = async () =>
    (
      (await asker.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [one, two, three] })) as {
        nodes: { id: string }[];
      }
    ).nodes.map(({ id }) => id);
  expect(await names()).toEqual([three, three, three]);
  await made(editor, 'undoEdit', { edit: first.edit.id, note: 'No.' });
  await known();
  expect(await names()).toEqual([one, three, three]);
  await made(editor, 'undoEdit', { edit: second.edit.id, note: 'No.' });
  await known();
  expect(await names()).toEqual([one, two, three]);
  expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
});

test.each([
  ['an entity and itself', alibaba, alibaba, 'are one already, supplier:alibaba'],
  ['entities of two kinds', alibaba, 'place:cn-330100', 'these cannot be the same'],
  ['places', 'place:cn-330100', 'place:cn-330200', 'A Place is not merged by an edit'],
])('%s cannot be merged', async (_, entity, other, sentence) => {
  const input = { ...(await seen(asker, entity)), other, otherRevision: await revisionOf(asker, other), evidence };
  expect((await send(editor, 'mergeEntities', input)).errors).toEqual([expect.stringContaining(sentence)]);
});
