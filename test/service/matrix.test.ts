import { Asker } from '../support/graph.js';

interface Ref {
  id: string;
}

interface Matrix {
  suppliers: Ref[];
  places: (Ref & { level: string })[];
  cells: { supplier: Ref; place: Ref; applicationCount: number; statementCount: number }[];
  truncated: boolean;
}

describe('serviceMatrix', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  }, 120_000);
  afterAll(() => asker.close());

  const matrix = async (args = ''): Promise<Matrix> =>
    (
      await asker.data(`{ serviceMatrix${args} { suppliers { id } places { id level } truncated
        cells { supplier { id } place { id } applicationCount statementCount } } }`)
    ).serviceMatrix;
  const keys = (refs: Ref[]): string[] => refs.map(({ id }) => id.replace(/^[a-z]+:/, ''));

  test('all provinces, empty ones too, and the suppliers with most cells first', async () => {
    const { suppliers, places, cells, truncated } = await matrix();
    expect(places).toHaveLength(34);
    expect(keys(places)).toEqual([...keys(places)].sort());
    expect(keys(suppliers)).toEqual([
      ...['alibaba', 'tencent', 'fangxin', 'huaxin-yongdao', 'zhongxiang-bit', 'ant-blockchain'],
      ...['china-cyber-security', 'dareway', 'newland', 'xian-future-intl', 'xunlei'],
    ]);
    expect([cells.length, truncated]).toEqual([20, false]);
  });

  test.each(['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY'])(
    'its cells at level %s are those of services',
    async (level) => {
      const via = 'via: [OWN, GROUP, MEMBER]';
      const fields = 'supplier { id } place { id } applicationCount statementCount';
      const { services } = await asker.data(
        `{ services(level: ${level}, ${via}, first: 1000) { nodes { ${fields} } } }`,
      );
      const { cells } = await matrix(`(level: ${level}, ${via})`);
      const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(cells)).toEqual(sorted(services.nodes));
    },
  );

  test('a place coarser than the level keeps its own, beside those of the level', async () => {
    const { places, cells } = await matrix('(level: PREFECTURE)');
    const coarser = places.filter(({ level }) => level !== 'PREFECTURE');
    expect(keys(coarser)).toEqual(['cn-310000', 'cn-450000', 'cn-500000', 'cn-530000', 'cn-610000', 'cn-820000']);
    const drawn = new Set(keys(places));
    expect(keys(cells.map(({ place }) => place)).filter((place) => !drawn.has(place))).toEqual([]);
  });

  test('a filter leaves out cells and suppliers, but no place', async () => {
    const { suppliers, places } = await matrix('(filter: { place: { within: "place:cn-350000" } })');
    expect(keys(suppliers)).toEqual(['china-cyber-security', 'newland', 'xunlei']);
    expect(places).toHaveLength(34);
  });

  test('a limit keeps the first suppliers and their cells, and says what it cut', async () => {
    const { suppliers, cells, truncated } = await matrix('(supplierLimit: 2)');
    expect([keys(suppliers), cells.length, truncated]).toEqual([['alibaba', 'tencent'], 8, true]);
    expect(await matrix('(supplierLimit: 11)')).toMatchObject({ truncated: false });
    expect(await matrix('(supplierLimit: 0)')).toMatchObject({ suppliers: [], cells: [], truncated: true });
    const { errors } = await asker.ask('{ serviceMatrix(supplierLimit: -1) { truncated } }');
    expect(errors).toEqual(['"supplierLimit" is -1; it can be 0 to 1000.']);
  });

  test('whatever is asked of its cells takes one query, its places another', async () => {
    const { queries, errors } = await asker.ask(`{ serviceMatrix { suppliers { name } places { name parent { name } }
      cells { via basis grounds { application { name } place { name } basis } } } }`);
    expect([errors, queries.length]).toEqual([[], 2]);
  });
});
