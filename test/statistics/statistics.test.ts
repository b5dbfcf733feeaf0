import { Asker } from '../support/graph.js';

interface Bucket {
  keys: { dimension: string; value: string | null; label: string; entity: { id: string; name: string } | null }[];
  applicationCount: number;
  supplierCount: number;
  placeCount: number;
}

describe('applicationStatistics', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  }, 120_000);
  afterAll(() => asker.close());

  const statistics = async (
    args: string,
  ): Promise<{ applicationCount: number; buckets: Bucket[]; truncated: boolean }> =>
    (
      await asker.data(`{ applicationStatistics(${args}) { applicationCount truncated
        buckets { keys { dimension value label entity { id name } } applicationCount supplierCount placeCount } } }`)
    ).applicationStatistics;
  const counts = async (args: string): Promise<unknown[][]> =>
    (await statistics(args)).buckets.map(({ keys, applicationCount }) => [
      ...keys.map(({ value }) => value?.replace(/^[a-z]+:/, '') ?? null),
      applicationCount,
    ]);

  test('by domain: the largest first, what has none in a bucket of its own', async () => {
    expect(await counts('groupBy: [DOMAIN]')).toEqual([
      ['digital-identity', 10],
      ['judicial', 9],
      ['tax', 9],
      ['base-platform', 5],
      ['real-estate', 2],
      [null, 2],
      ['regulation', 1],
    ]);
    expect(await statistics('groupBy: [DOMAIN]')).toMatchObject({ applicationCount: 38, truncated: false });
  });

  test('a key is an id with its entity and its name, and of unknown there is neither', async () => {
    const { buckets } = await statistics('groupBy: [DOMAIN], filter: { domain: { id: ["domain:tax"] } }');
    expect(buckets[0]?.keys).toEqual([
      { dimension: 'DOMAIN', value: 'domain:tax', label: '税务', entity: { id: 'domain:tax', name: '税务' } },
    ]);
    const unknown = await statistics('groupBy: [DOMAIN], filter: { unknown: [DOMAIN] }');
    expect(unknown.buckets.map(({ keys }) => keys)).toEqual([
      [{ dimension: 'DOMAIN', value: null, label: 'unknown', entity: null }],
    ]);
  });

  test.each([
    ['statuses in words', 'STATUS', ['unknown', 'online', 'planned', 'bid won']],
    ['years', 'YEAR', ['unknown', '2020', '2019']],
    ['quarters', 'QUARTER', ['unknown', '2020 Q1', '2019 Q4']],
  ])('labels %s', async (_, dimension, labels) => {
    const { buckets } = await statistics(`groupBy: [${dimension}]`);
    expect(buckets.map(({ keys }) => keys[0]?.label)).toEqual(labels);
  });

  test('by year and quarter of the launch: what is not dated is unknown to both', async () => {
    expect(await counts('groupBy: [YEAR, QUARTER]')).toEqual([
      [null, null, 33],
      ['2020', '2020-33', 4],
      ['2019', '2019-36', 1],
    ]);
  });

  test.each([
    ['a month is within a quarter', 'BID_WON', ['2019', '2019-34', 1]],
    ['a year is in no quarter', 'BUILT', ['2018', null, 1]],
    ['a half-year is in no quarter', 'LAUNCH_PLANNED', ['2020', null, 1]],
  ])('by the date of another event: %s', async (_, kind, bucket) => {
    expect(await counts(`groupBy: [YEAR, QUARTER], datedBy: ${kind}`)).toEqual([[null, null, 37], bucket]);
  });

  test('a province is no city, a municipality is both, a district is in its city', async () => {
    const all = await counts('groupBy: [PROVINCE, CITY]');
    expect(all).toEqual(
      expect.arrayContaining([
        ['cn-530000', null, 2],
        ['cn-110000', 'cn-110000', 3],
        ['cn-350000', 'cn-350100', 2],
        ['cn-130000', 'cn-133100', 2],
        [null, null, 1],
      ]),
    );
    expect(all).toHaveLength(21);
  });

  test('an application with two suppliers is in two buckets', async () => {
    const filter = 'filter: { id: ["application:haikou-deposit-proof"] }';
    const { applicationCount, buckets } = await statistics(`groupBy: [SUPPLIER], ${filter}`);
    expect([applicationCount, buckets.length]).toEqual([1, 2]);
    expect(buckets).toMatchObject([{ supplierCount: 2 }, { supplierCount: 2 }]);
  });

  test('a firm is counted with its own categories and group, not with those of a partner', async () => {
    const filter = 'filter: { id: ["application:haikou-deposit-proof"] }';
    expect(await counts(`groupBy: [SUPPLIER, SUPPLIER_CATEGORY, SUPPLIER_GROUP], ${filter}`)).toEqual([
      ['ant-blockchain', 'INTERNET_GIANT', 'alibaba', 1],
      ['huaxin-yongdao', 'LISTED', 'huaxin-yongdao', 1],
    ]);
  });

  test('a link on another basis counts as unknown, and so do its far ends', async () => {
    const firms = 'groupBy: [SUPPLIER, SUPPLIER_CATEGORY], filter: { id: ["application:fuzhou-city-brain"] }';
    expect(await counts(firms)).toMatchObject([['china-cyber-security', expect.any(String), 1]]);
    expect(await counts(`${firms}, basis: [STATED]`)).toEqual([[null, null, 1]]);
    const [bucket] = (await statistics(`${firms}, basis: [STATED]`)).buckets;
    expect(bucket).toMatchObject({ supplierCount: 0, placeCount: 1 });
    expect(await counts('groupBy: [STATUS, DOMAIN, YEAR, CITY, SUPPLIER_GROUP], basis: []')).toEqual([
      [null, null, null, null, null, 38],
    ]);
  });

  test('a category is on a basis of its own', async () => {
    const dareway =
      'groupBy: [SUPPLIER, SUPPLIER_CATEGORY], filter: { suppliers: { some: { id: "supplier:dareway" } } }';
    expect(await counts(dareway)).toEqual([['dareway', 'LISTED', 2]]);
    expect(await counts(`${dareway}, basis: [STATED]`)).toEqual([['dareway', null, 2]]);
  });

  test('no dimension: one bucket of everything; no application: none', async () => {
    expect((await statistics('groupBy: []')).buckets).toEqual([
      { keys: [], applicationCount: 38, supplierCount: 9, placeCount: 22 },
    ]);
    expect(await statistics('groupBy: [], filter: { id: [] }')).toEqual({
      applicationCount: 0,
      buckets: [],
      truncated: false,
    });
  });

  test('a limit says what it cut', async () => {
    expect(await statistics('groupBy: [DOMAIN], limit: 2')).toMatchObject({ applicationCount: 38, truncated: true });
    expect((await statistics('groupBy: [DOMAIN], limit: 2')).buckets).toHaveLength(2);
    expect(await statistics('groupBy: [DOMAIN], limit: 7')).toMatchObject({ truncated: false });
    expect(await statistics('groupBy: [DOMAIN], limit: 0')).toMatchObject({ buckets: [], truncated: true });
  });

  test.each([
    ['groupBy: [DOMAIN, YEAR, DOMAIN]', '"groupBy" names DOMAIN twice; name each dimension once.'],
    ['groupBy: [DOMAIN], limit: 1001', '"limit" is 1001; it can be 0 to 1000.'],
  ])('(%s) is refused in one sentence', async (args, message) => {
    const { errors, codes } = await asker.ask(`{ applicationStatistics(${args}) { applicationCount } }`);
    expect([errors, codes]).toEqual([[message], ['BAD_USER_INPUT']]);
  });

  test.each([
    ['{ applicationCount }', 1],
    ['{ buckets { applicationCount } }', 1],
    ['{ applicationCount buckets { keys { label entity { name } } supplierCount } truncated }', 2],
    ['{ buckets { keys { entity { id ... on Domain { subdomains { name } } evidence { locator } } } } }', 2],
  ])('%s takes %i queries', async (fields, most) => {
    const { queries, errors } = await asker.ask(`{ applicationStatistics(groupBy: [DOMAIN, STATUS]) ${fields} }`);
    expect([errors, queries.length]).toEqual([[], most]);
  });
});
