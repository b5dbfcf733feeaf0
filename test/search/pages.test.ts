import { type Edge, type Found, searching } from './searching.js';

describe('search', () => {
  const { search, ask } = searching();

  describe('by pages', () => {
    test.each(['区块链', 'qukuailian', 'blockchain', 'a', 'shi', '市 区块链'])(
      'shows every hit of %s once, in one order',
      async (query) => {
        const whole = await search(query, { first: 1000 });
        expect(whole.edges.length).toBe(whole.totalCount);
        const paged: Edge[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: Found = await search(query, { first: 3, after });
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          paged.push(...page.edges);
          ({ endCursor: after, hasNextPage: more } = page.pageInfo);
        }
        expect(paged).toEqual(whole.edges);
      },
      60_000,
    );

    test('counts all hits with a page of none', async () => {
      const { data, queries } = await ask('{ search(query: "链", first: 0) { totalCount } }');
      expect(data.search.totalCount).toBe((await search('链', { first: 1000 })).edges.length);
      expect(queries.map(({ query }) => query)).toEqual(['search/count']);
    });

    test('takes one query where nothing is found', async () => {
      const { data, queries } = await ask('{ search(query: "qqqqxxxx") { nodes { id } } }');
      expect(data.search.nodes).toEqual([]);
      expect(queries.map(({ query }) => query)).toEqual(['search/few']);
    });

    test('takes one query for the hits and one for the parts that are asked of them', async () => {
      const simple = await ask('{ search(query: "链") { totalCount edges { matched node { id name } } } }');
      expect(simple.queries.map(({ query }) => query).sort()).toEqual(['search/count', 'search/few']);
      const { queries } = await ask(
        `{ search(query: "区块链", types: [SUPPLIER, APPLICATION]) {
          nodes { id name ... on Supplier { parent { name } } ... on Application { domain { name } places { province { name } } } }
        } }`,
      );
      expect(queries.map(({ query }) => query).sort()).toEqual([
        'application/projection & supplier/projection',
        'search/few',
      ]);
    });
  });
});
