import { Asker } from '../support/graph.js';

interface Answer {
  nodes: { id: string }[];
  relationships: { id: string; type: string; from: { id: string }; to: { id: string }; evidence: unknown[] }[];
  truncated: boolean;
}

const haikou = 'application:haikou-deposit-proof';

describe('What surrounds an entity', () => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await Asker.open();
  });
  afterAll(() => asker.close());

  const ask = (ids: string[], args = '') =>
    asker.ask(
      `query ($ids: [ID!]!) { neighborhood(ids: $ids${args && `, ${args}`}) { truncated nodes { id } relationships { id type basis from { id } to { id } evidence { locator } } } }`,
      { ids },
    );

  async function around(ids: string[], args = ''): Promise<Answer> {
    const { data, errors } = await ask(ids, args);
    expect(errors).toEqual([]);
    return data.neighborhood as Answer;
  }
  const idsOf = ({ nodes }: Answer) => nodes.map(({ id }) => id);

  test('the application in Haikou: its suppliers, domain, subdomain and city, and the links among these', async () => {
    const found = await around([haikou]);
    expect(idsOf(found)[0]).toBe(haikou);
    expect(idsOf(found).slice(1).sort()).toEqual([
      'domain:real-estate', 'place:cn-460100', 'subdomain:housing-fund', 'supplier:ant-blockchain', 'supplier:huaxin-yongdao',
    ]); // prettier-ignore
    expect(found.relationships.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        `relationship:${haikou}|IN_DOMAIN|domain:real-estate`,
        `relationship:supplier:huaxin-yongdao|SUPPLIES|${haikou}`,
        'relationship:subdomain:housing-fund|PART_OF|domain:real-estate',
        'relationship:supplier:huaxin-yongdao|ACTIVE_IN|domain:real-estate',
      ]),
    );
    expect(found.truncated).toBe(false);
  });

  test('relationships join kept nodes only, each once, with evidence', async () => {
    const found = await around([haikou], 'depth: 2, limit: 30');
    const { nodes, relationships } = found;
    const kept = new Set(idsOf(found));
    expect(relationships.length).toBeGreaterThanOrEqual(nodes.length - 1);
    for (const { from, to, evidence } of relationships) {
      expect([kept.has(from.id), kept.has(to.id)]).toEqual([true, true]);
      expect(evidence.length).toBeGreaterThan(0);
    }
    expect(new Set(relationships.map(({ id }) => id)).size).toBe(relationships.length);
  });

  test('nearest first: a limit keeps the beginning, and tells that there is more', async () => {
    const near = await around([haikou]);
    const far = await around([haikou], 'depth: 2, limit: 1000');
    expect(idsOf(far).slice(0, 6)).toEqual(idsOf(near));
    const cut = await around([haikou], 'depth: 2, limit: 9');
    expect([idsOf(cut), cut.truncated]).toEqual([idsOf(far).slice(0, 9), true]);
    expect((await around([haikou], 'limit: 6')).truncated).toBe(false);
    expect((await around([haikou], 'limit: 5')).truncated).toBe(true);
  });

  test('then best-connected, as counted in the whole graph', async () => {
    const ring = idsOf(await around([haikou])).slice(1);
    const degree = async (id: string) => {
      const rows = await asker.graph.ask<{ n: number }>(
        'degree',
        'MATCH (n:Entity {id: $id})-[r:!DERIVED_SERVICE]-(:Entity) RETURN count(r) AS n',
        { id },
      );
      return rows[0]?.n ?? 0;
    };
    const degrees = await Promise.all(ring.map(degree));
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    expect(degrees[0]).toBeGreaterThan(degrees.at(-1) ?? 0);
  });

  test('only along the types asked for; none of them, or no depth, is the entity itself', async () => {
    const found = await around([haikou], 'depth: 2, types: [SUPPLIES, MEMBER_OF]');
    expect(idsOf(found)).toContain('supplier:alibaba');
    expect(new Set(found.relationships.map(({ type }) => type))).toEqual(new Set(['SUPPLIES', 'MEMBER_OF']));
    expect(idsOf(await around([haikou], 'types: []'))).toEqual([haikou]);
    expect(idsOf(await around([haikou], 'depth: 0'))).toEqual([haikou]);
    expect(await around([haikou], 'limit: 0')).toEqual({ nodes: [], relationships: [], truncated: true });
    expect(await around([])).toEqual({ nodes: [], relationships: [], truncated: false });
  });

  test('nothing is reached through the country, but the country itself has surroundings', async () => {
    const hainan = idsOf(await around(['place:cn-460000'], 'depth: 2, types: [WITHIN], limit: 1000'));
    expect(hainan).toEqual(expect.arrayContaining(['place:cn', 'place:cn-460100']));
    expect(hainan).not.toContain('place:cn-440000');
    expect(idsOf(await around(['place:cn'], 'types: [WITHIN]'))).toHaveLength(35);
  });

  test('several entities in the middle, each once, before all others', async () => {
    const ids = [haikou, 'supplier:ali-health', haikou];
    const found = idsOf(await around(ids));
    expect(found.slice(0, 2).sort()).toEqual([haikou, 'supplier:ali-health']);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('supplier:alibaba');
  });

  test('an unknown entity: null', async () => {
    const { data, errors } = await ask([haikou, 'supplier:nobody']);
    expect([data.neighborhood, errors]).toEqual([null, []]);
  });

  test.each([
    [['nonsense'], '', /"nonsense" is not an id/],
    [['claim:x'], '', /is the id of a Claim/],
    [[haikou], 'depth: 4', /"depth" is 4; it can be 0 to 3/],
    [[haikou], 'depth: -1', /"depth" is -1/],
    [[haikou], 'limit: 1001', /"limit" is 1001; it can be 0 to 1000/],
    [Array.from({ length: 101 }, () => haikou), '', /101 ids came; 100/],
  ])('%j (%s): one clear error', async (ids, args, message) => {
    const { errors, codes } = await ask(ids, args);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]).toMatch(message);
  });

  test('takes a query for each step, entities included, and one for the links', async () => {
    const names = async (fields: string, args: string) => {
      const question = `{ neighborhood(ids: ["${haikou}"], ${args}) { ${fields} } }`;
      return (await asker.ask(question)).queries.map(({ query }) => query);
    };
    expect(await names('nodes { id name }', 'depth: 0')).toEqual(['path/around']);
    expect(await names('nodes { id name }', 'depth: 1')).toEqual(['path/around']);
    expect(await names('nodes { id name } relationships { type from { name } }', 'depth: 2')).toEqual([
      'path/around', 'path/around', 'path/links',
    ]); // prettier-ignore
  });
});
