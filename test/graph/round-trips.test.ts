import { Asker } from '../support/graph.js';

/** What one question may cost in queries, whatever the number of rows. */
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

  test('the total alone: 1', async () => {
    const { queries, data } = await asker.ask('{ applications(first: 0) { totalCount } }');
    expect([queries.length, data.applications.totalCount]).toEqual([1, 38]);
  });

  test.each([
    [
      'suppliers with applications, places served and activities',
      '{ suppliers { nodes { applications { nodes { name } } serves { nodes { place { name } } } activities { nodes { domain { name } } } } } }',
      4,
    ],
    [
      'suppliers with totals of each',
      '{ suppliers { nodes { applications(first: 0) { totalCount } serves(first: 0) { totalCount } } } }',
      3,
    ],
    [
      'provinces with who serves them, on what grounds and evidence',
      '{ places(filter: { level: [PROVINCE] }) { nodes { servedBy { nodes { supplier { name } grounds { application { name } evidence { locator } } } } } } }',
      3,
    ],
    [
      'places with parents, children and applications',
      '{ places(first: 400) { nodes { parent { name } children { name } applications { nodes { name } } } } }',
      2,
    ],
    [
      'domains with fields, applications and who works in them',
      '{ domains { subdomains { name applications { nodes { name } } } activities { nodes { supplier { name } } } } }',
      3,
    ],
    [
      'claims with subjects, evidence and verdicts',
      '{ claims { nodes { subjects { name } evidence { locator } found verdict explanation } } }',
      4,
    ],
    [
      'facts with both ends and evidence',
      '{ facts(first: 100) { nodes { subject { name } object { name } value evidence { locator source { title } } } } }',
      1,
    ],
    [
      'applications with their own facts, claims and gaps',
      '{ applications { nodes { facts { value evidence { locator } } claims { statement } gaps { description } } } }',
      4,
    ],
    [
      "applications, their suppliers, and those suppliers' parents and members",
      '{ applications { nodes { suppliers { parent { name } members { name } } } } }',
      3,
    ],
    [
      'nodes of one kind',
      '{ nodes(ids: ["supplier:webank", "supplier:tencent", "supplier:zte"]) { id ... on Supplier { name parent { name } } } }',
      1,
    ],
  ])('%s', async (_, question, most) => {
    const { queries, errors } = await asker.ask(question);
    expect(errors).toEqual([]);
    expect(queries.map(({ query }) => query).length).toBeLessThanOrEqual(most);
  });
});
