import { Asker } from '../support/graph.js';

/** An id that nothing could ever match is a slip, not a question with an empty answer. */
describe('Ids in filters', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });

  afterAll(() => asker.close());

  test.each([
    '{ applications(filter: { places: { some: { within: ["cn-440000"] } } }) { totalCount } }',
    '{ applications(filter: { places: { some: { within: ["supplier:webank"] } } }) { totalCount } }',
    '{ suppliers(filter: { group: ["alibaba"] }) { totalCount } }',
    '{ applications(filter: { id: ["tangleid"] }) { totalCount } }',
    '{ applications(filter: { domain: { id: ["subdomain:e-invoice"] } }) { totalCount } }',
    '{ facts(filter: { subject: ["x"] }) { totalCount } }',
    '{ facts(filter: { source: ["supplier:zte"] }) { totalCount } }',
    '{ governmentBodies(filter: { id: ["place:cn-370100"] }) { totalCount } }',
  ])('%s is refused with a sentence', async (question) => {
    const { codes, errors, queries } = await asker.ask(question);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]).toMatch(/is not an id|is the id of a/);
    expect(queries).toEqual([]);
  });

  test('an id that is well-formed and unknown matches nothing', async () => {
    const { applications } = await asker.data('{ applications(filter: { id: ["application:none"] }) { totalCount } }');
    expect(applications.totalCount).toBe(0);
  });

  test('a place that lies in two of the places asked for is counted and shown once', async () => {
    const { places } = await asker.data(
      '{ places(first: 1000, filter: { within: ["place:cn-440100", "place:cn-440000", "place:cn"] }) { totalCount nodes { id } } }',
    );
    expect([places.totalCount, places.nodes.length]).toEqual([372, 372]);
    const { suppliers } = await asker.data(
      '{ suppliers(filter: { group: ["supplier:alibaba", "supplier:ant-blockchain"] }) { totalCount nodes { id } } }',
    );
    expect([suppliers.totalCount, suppliers.nodes.length]).toEqual([3, 3]);
  });

  test('a page by id begins in an index, also after a cursor', async () => {
    const { applications } = await asker.data('{ applications(first: 3) { pageInfo { endCursor } } }');
    const { queries } = await asker.ask(
      'query ($after: String) { applications(first: 3, after: $after) { nodes { name } } }',
      {
        after: applications.pageInfo.endCursor,
      },
    );
    expect(queries[0]?.text).toMatch(
      /MATCH \(n:Application\)\s+WHERE n\.id > \$\w+\s+WITH n, n\.id AS key ORDER BY key ASC/,
    );
  });

  test('a page of what is linked to something, which no index gives in order, is not asked whether it has ids', async () => {
    const asked = async (question: string): Promise<string | undefined> => {
      const { queries } = await asker.ask(question);
      return queries[0]?.text;
    };
    expect(await asked('{ applications { nodes { name } } }')).toContain('n.id IS NOT NULL');
    const linked = 'applications(filter: { domain: { id: "domain:tax" } }) { nodes { name } }';
    expect(await asked(`{ ${linked} }`)).not.toContain('n.id IS NOT NULL');
  });
});
