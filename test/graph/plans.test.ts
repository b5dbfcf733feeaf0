import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import type { Sent } from '../../src/graph/graph.js';
import { queryFiles } from '../../src/graph/query-files.js';
import { Asker } from '../support/graph.js';
import { type Large, largeGraph } from '../support/large.js';

/** How the database goes about common questions where it is large: by an index, never through all there is. */
describe('Plans on a graph of 100,000 applications', () => {
  let large: Large;
  let asker: Asker;
  let driver: Driver;
  let supplier: string;

  beforeAll(async () => {
    large = await largeGraph();
    asker = await Asker.over(large.graph);
    const { uri, username, password } = large.connection;
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    const { suppliers } = await asker.data(
      '{ suppliers(first: 1, orderBy: { field: APPLICATION_COUNT, direction: DESC }) { nodes { id } } }',
    );
    supplier = suppliers.nodes[0].id;
  }, 600_000);

  afterAll(async () => {
    await driver.close();
    await large.stop();
  });

  /** The operators of a query's plan, each with what it works on. */
  async function operatorsOf({ text, params }: Sent): Promise<string[]> {
    const whole = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Number.isInteger(value) ? neo4j.int(value as number) : value,
      ]),
    );
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, whole);
    const walk = (plan: Plan): string[] => [
      `${plan.operatorType.replace('@neo4j', '')} ${plan.arguments.Details ?? ''}`,
      ...plan.children.flatMap(walk),
    ];
    return summary.plan ? walk(summary.plan) : [];
  }

  async function operators(question: string): Promise<string[]> {
    const { errors, queries } = await asker.ask(question);
    expect(errors).toEqual([]);
    expect(queries.length).toBeGreaterThan(0);
    return (await Promise.all(queries.map(operatorsOf))).flat();
  }

  /** What imports lengthen without end. */
  const scans = /^(AllNodesScan|(NodeByLabelScan|PartitionedNodeByLabelScan) \w+:(Application|Fact|Evidence|Entity))\b/;

  test('it is that large', async () => {
    const { applications } = await asker.data('{ applications(first: 0) { totalCount } }');
    expect(applications.totalCount).toBe(100_000);
  });

  /** These are for graphs that are small, new or of an earlier version. */
  const rare = ['import/content', 'import/emptyLists', 'import/entityIds', 'import/indexes'];
  const imports = [...queryFiles.values()].filter(({ name }) => name.startsWith('import/') && !rare.includes(name));

  test.each(imports.map(({ name, text }) => [name, text]))('%s: no label of many is scanned', async (query, text) => {
    const plan = await operatorsOf({ query, text, params: {}, milliseconds: null });
    expect(plan.filter((operator) => scans.test(operator))).toEqual([]);
  });

  test('a scan would be seen', async () => {
    const all = await operatorsOf({
      query: '',
      text: 'MATCH (n:Application) RETURN n.name',
      params: {},
      milliseconds: 0,
    });
    expect(all.some((operator) => scans.test(operator))).toBe(true);
  });

  const filters: [string, () => string][] = [
    ['by id', () => '{ id: ["application:generated-00000001"] }'],
    ['by name', () => '{ name: { eq: "广州市区块链税务平台" } }'],
    ['by several names', () => '{ name: { in: ["广州市区块链税务平台", "电子发票"] } }'],
    ['by the beginning of a name', () => '{ name: { startsWith: "广州市越秀区区块链" } }'],
    ['by a part of a name', () => '{ name: { contains: "房屋租赁" } }'],
    ['by status', () => '{ status: [BID_WON] }'],
    ['by domain', () => '{ domain: { id: "domain:tax" } }'],
    ['by subdomain', () => '{ subdomain: { id: "subdomain:e-invoice" } }'],
    ['by city', () => '{ places: { some: { id: "place:cn-440100" } } }'],
    ['by province', () => '{ places: { some: { within: "place:cn-440000" } } }'],
    ['by the name of a province', () => '{ places: { some: { name: { eq: "广州" } } } }'],
    ['by supplier', () => `{ suppliers: { some: { id: "${supplier}" } } }`],
    ['by group', () => `{ suppliers: { some: { group: "${supplier}" } } }`],
    ['by the name of a supplier', () => '{ suppliers: { some: { name: { contains: "联新科技" } } } }'],
    ['by the class of a supplier', () => '{ suppliers: { some: { categories: [STATE_OWNED] } } }'],
    [
      'by domain, province and class',
      () =>
        '{ domain: { id: "domain:tax" }, places: { some: { within: "place:cn-440000" } }, suppliers: { some: { categories: [STATE_OWNED] } } }',
    ],
    ['by suppliers of a size', () => '{ suppliers: { some: { applicationCount: { gte: 1000 } } } }'],
    ['by day of launch', () => '{ launched: { from: "2020-03-01", to: "2020-03-31", match: CERTAIN } }'],
    ['by event', () => '{ events: { some: { kind: [BID_WON], date: { from: "2020-01-01", to: "2020-01-31" } } } }'],
    ['by source', () => '{ source: ["source:generated-1"] }'],
    ['by stated supplier', () => `{ basis: [STATED], suppliers: { some: { id: "${supplier}" } } }`],
    ['by what is unknown', () => '{ unknown: [SUPPLIERS] }'],
    ['by a complement', () => '{ not: { status: [ONLINE] } }'],
  ];

  test.each(filters)('applications %s: no label is scanned', async (_, filter) => {
    const plan = await operators(`{ applications(filter: ${filter()}) { nodes { id } } }`);
    expect(plan.filter((operator) => scans.test(operator))).toEqual([]);
  });

  test.each([
    ['a supplier with its applications', () => `{ supplier(id: "${supplier}") { applications { nodes { id } } } }`],
    [
      'where a supplier serves',
      () => `{ supplier(id: "${supplier}") { serves(level: PROVINCE) { nodes { place { id } } } } }`,
    ],
    [
      'who serves a province',
      () => '{ place(id: "place:cn-440000") { servedBy(first: 10) { nodes { supplier { id } } } } }',
    ],
    ['facts about an entity', () => `{ facts(filter: { subject: ["${supplier}"] }) { nodes { value } } }`],
    ['facts that sources disagree on', () => '{ facts(filter: { accepted: false }, first: 10) { nodes { value } } }'],
    [
      'facts at a place in a source',
      () => '{ facts(filter: { source: ["source:generated-1"], locator: ["1"] }, first: 10) { nodes { value } } }',
    ],
    ['suppliers by name', () => '{ suppliers(filter: { name: { startsWith: "联新" } }) { nodes { id } } }'],
    [
      'suppliers active in a domain',
      () => '{ suppliers(filter: { activeIn: { some: { id: "domain:tax" } } }, first: 5) { nodes { id } } }',
    ],
    ['places in a province', () => '{ places(filter: { within: "place:cn-440000" }) { nodes { id } } }'],
    ['a search', () => '{ search(query: "联新科技") { nodes { id } } }'],
  ])('%s: no label is scanned', async (_, question) => {
    const plan = await operators(question());
    expect(plan.filter((operator) => scans.test(operator))).toEqual([]);
  });

  test('who serves a province, by number: other figures are read only of those that are shown', async () => {
    const plan = await operators(`{
      place(id: "place:cn-440000") {
        servedBy(first: 10, orderBy: { field: APPLICATION_COUNT, direction: DESC }) {
          nodes { basis statementCount supplier { id } }
        }
      }
    }`);
    const figures = /kept\.(bases|statementCounts)/;
    const page = plan.findIndex((operator) => operator.startsWith('Top applicationCount DESC'));
    expect(plan.slice(0, page).some((operator) => figures.test(operator))).toBe(true);
    expect(plan.slice(page).filter((operator) => figures.test(operator))).toEqual([]);
  });

  const orders = [
    ['applications', ['ID', 'NAME', 'LAUNCHED', 'FIRST_EVENT', 'STATUS', 'SUPPLIER_COUNT']],
    ['suppliers', ['ID', 'NAME', 'APPLICATION_COUNT', 'PROVINCE_COUNT']],
    ['places', ['ID', 'NAME', 'APPLICATION_COUNT']],
  ].flatMap(([list, fields]) =>
    (fields as string[]).flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => [list as string, field, direction] as const),
    ),
  );

  test.each(orders)('%s by %s %s: every page is a walk along an index, unsorted', async (list, field, direction) => {
    const order = `orderBy: { field: ${field}, direction: ${direction} }`;
    const page = async (stretch: string): Promise<string> => {
      const question = `{ ${list}(${order}, ${stretch}) { nodes { id } pageInfo { endCursor } } }`;
      const { data, queries } = await asker.ask(question);
      const plan = (await Promise.all(queries.map(operatorsOf))).flat();
      expect(plan.filter((operator) => /^(Sort|PartialSort|Top|PartialTop)\b/.test(operator))).toEqual([]);
      expect(
        plan.filter((operator) => /^NodeIndex(Scan|SeekByRange)|^NodeUniqueIndexSeekByRange/.test(operator)),
      ).toHaveLength(1);
      return data[list].pageInfo.endCursor;
    };
    const cursor = await page('first: 5');
    await page(`first: 5, after: "${cursor}"`);
    await page(`last: 5, before: "${cursor}"`);
    await page('last: 5');
  });
});
