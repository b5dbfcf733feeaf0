import { Asker } from '../support/graph.js';

/** What one question may cost in queries; the table of docs/questions.md has more, whatever the number of rows. */
describe('Round trips', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });

  afterAll(() => asker.close());

  const list = `nodes {
    id name status domain { name } subdomain { name }
    suppliers { name } supplies { role basis supplier { name } }
    places { name parent { name } city { name } province { name } }
    evidence { locator basis note source { title publisher } }
  }`;

  test.each([1, 10, 1000])(
    'a list of %i applications with suppliers, places up to the province, domain and evidence: 1',
    async (first) => {
      const { queries, errors } = await asker.ask(`{ applications(first: ${first}) { ${list} } }`);
      expect(errors).toEqual([]);
      expect(queries.map(({ query }) => query)).toEqual(['application/all + application/projection']);
    },
  );

  test('the same through edges, aliases and fragments: 1', async () => {
    const { queries } = await asker.ask(`
      { all: applications { edges { cursor node { ...Row firms: suppliers { called: name } } } } }
      fragment Row on Application { domain { name } ... on Entity { evidence { source { title } } } places { ...Up } }
      fragment Up on Place { province { name } }`);
    expect(queries).toHaveLength(1);
  });

  test('with the total and what is behind the page: one each', async () => {
    const { applications } = await asker.data('{ applications(first: 5) { pageInfo { endCursor } } }');
    const { queries } = await asker.ask(
      `query ($after: String) { applications(first: 5, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage } ${list} } }`,
      { after: applications.pageInfo.endCursor },
    );
    expect(queries).toHaveLength(3);
  });

  test.each(['(first: 0)', ''])('the total alone%s: 1', async (size) => {
    const { queries, data } = await asker.ask(`{ applications${size} { totalCount } }`);
    expect([queries.length, data.applications.totalCount]).toEqual([1, 38]);
  });

  test('an entity and lists of it: 1', async () => {
    const { queries, data } = await asker.ask(`{
      supplier(id: "supplier:ant-blockchain") { name parent { name } applications { nodes { name } } serves { nodes { place { name } } } facts { property } }
    }`);
    expect(queries.map(({ query }) => query.split(' & ').length)).toEqual([4]);
    expect(data.supplier.applications.nodes.length).toBeGreaterThan(0);
  });

  test('one that is not there: 1, and null', async () => {
    const { queries, data } = await asker.ask('{ supplier(id: "supplier:nobody") { name facts { property } } }');
    expect([queries.length, data]).toEqual([1, { supplier: null }]);
  });

  test('nodes of one kind, with their parents: 1', async () => {
    const ids = '["supplier:webank", "supplier:tencent", "supplier:zte"]';
    const { queries } = await asker.ask(`{ nodes(ids: ${ids}) { id ... on Supplier { name parent { name } } } }`);
    expect(queries).toHaveLength(1);
  });
});
