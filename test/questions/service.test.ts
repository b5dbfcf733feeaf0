import { key, Questions, type Ref, type Rows } from './asking.js';

interface Service {
  supplier: Ref;
  place: Ref;
  via: string;
  basis: string;
  applicationCount: number;
  statementCount: number;
}

const service = 'nodes { supplier { id } place { id } via basis applicationCount statementCount }';

describe('who serves where', () => {
  const questions = Questions.ofThisFile();

  const servedBy = async (place: string, args = ''): Promise<Service[]> =>
    (await questions.one<{ servedBy: Rows<Service> }>(`place(id: "place:${place}") { servedBy${args} { ${service} } }`))
      .servedBy.nodes;
  const suppliers = (services: Service[]): string[] => services.map(({ supplier }) => key(supplier.id));
  const services = async (args: string): Promise<string[]> =>
    (await questions.one<Rows<Service>>(`services(${args}) { ${service} }`)).nodes.map(
      ({ supplier, place }) => `${key(supplier.id)} ${key(place.id)}`,
    );

  test.each([
    ['Fuzhou', 'cn-350100', ['china-cyber-security', 'newland', 'xunlei']],
    ['the Mawei district of Fuzhou', 'cn-350105', ['newland', 'xunlei']],
    ['Fujian', 'cn-350000', ['china-cyber-security', 'newland', 'xunlei']],
    ['Guangzhou', 'cn-440100', ['fangxin', 'tencent']],
    ['Shenzhen, which is only a base', 'cn-440300', []],
    ['Huizhou, whose system names no supplier', 'cn-441300', []],
    ['Guangdong', 'cn-440000', ['fangxin', 'tencent']],
    ['Macau', 'cn-820000', ['tencent']],
    ['Changzhou', 'cn-320400', ['alibaba']],
    ['Suzhou', 'cn-320500', []],
    ['Jiangsu', 'cn-320000', ['alibaba']],
    ['Haikou', 'cn-460100', ['alibaba', 'ant-blockchain', 'huaxin-yongdao']],
    ['Hainan', 'cn-460000', ['alibaba', 'ant-blockchain', 'huaxin-yongdao']],
    ['Yunnan', 'cn-530000', ['fangxin', 'tencent']],
    ['Jinan', 'cn-370100', ['dareway']],
    ['Yantai', 'cn-370600', []],
    ['Changyi', 'cn-370786', []],
    ['Shandong', 'cn-370000', ['dareway']],
    ["Xiong'an", 'cn-133100', ['alibaba']],
    ['Hebei', 'cn-130000', ['alibaba']],
    ['Hangzhou', 'cn-330100', ['alibaba']],
    ['Zhejiang', 'cn-330000', ['alibaba']],
    ['Chongqing', 'cn-500000', ['alibaba']],
    ['Shanghai', 'cn-310000', ['zhongxiang-bit']],
    ['Zhuzhou', 'cn-430200', ['zhongxiang-bit']],
    ['Hunan', 'cn-430000', ['zhongxiang-bit']],
    ['Guangxi, by a bid that was won', 'cn-450000', ['huaxin-yongdao']],
    ['Shaanxi', 'cn-610000', ['xian-future-intl']],
    ['Beijing, none of whose three applications names a supplier', 'cn-110000', []],
    ['Jiangxi, which only plans', 'cn-360000', []],
    ['Sichuan, which only plans', 'cn-510000', []],
    ['Fuzhou (抚州) in Jiangxi, of which nothing is said', 'cn-361000', []],
    ['Suzhou (宿州) in Anhui, of which nothing is said', 'cn-341300', []],
  ])('Who serves %s?', async (_, place, expected) => {
    expect(suppliers(await servedBy(place))).toEqual(expected);
  });

  test.each([
    ['Guangzhou', 'cn-440100', ['fangxin', 'jincai-hulian', 'tencent', 'webank']],
    ['Macau', 'cn-820000', ['tencent', 'webank']],
    ['Changzhou', 'cn-320400', ['ali-health', 'alibaba', 'ant-blockchain']],
    ['Shenzhen', 'cn-440300', []],
  ])('Who may serve %s, when what is said of groups and members counts too?', async (_, place, expected) => {
    expect(suppliers(await servedBy(place, '(via: [OWN, GROUP, MEMBER])'))).toEqual(expected);
  });

  it('Who is said to serve Fuzhou itself, rather than something inside it?', async () => {
    expect(suppliers(await servedBy('cn-350100', '(exact: true)'))).toEqual(['china-cyber-security']);
  });

  it('Who serves Guangdong itself? Nobody is said to: its cities are named, it is not', async () => {
    expect(await servedBy('cn-440000', '(exact: true)')).toEqual([]);
  });

  it('Who serves Fuzhou, going by what is stated alone?', async () => {
    expect(suppliers(await servedBy('cn-350100', '(filter: { basis: [STATED] })'))).toEqual(['newland', 'xunlei']);
  });

  it('On what basis does the city of Fuzhou have each of its suppliers?', async () => {
    const bases = (await servedBy('cn-350100')).map(({ supplier, basis }) => [key(supplier.id), basis]);
    expect(bases).toEqual([
      ['china-cyber-security', 'INFERRED'],
      ['newland', 'STATED'],
      ['xunlei', 'STATED'],
    ]);
  });

  it('Does what lies in Mawei answer for Fuzhou, rolled up to it?', async () => {
    const rolled = (await servedBy('cn-350100')).map(({ place }) => key(place.id));
    expect(new Set(rolled)).toEqual(new Set(['cn-350100']));
  });

  it('Does Tencent serve Guangzhou by an application? No: by one bare statement', async () => {
    const [tencent] = (await servedBy('cn-440100')).filter(({ supplier }) => supplier.id === 'supplier:tencent');
    expect(tencent).toMatchObject({ via: 'OWN', basis: 'STATED', applicationCount: 0, statementCount: 1 });
  });

  it('How many applications does Dareway have in Jinan?', async () => {
    expect(await servedBy('cn-370100')).toMatchObject([{ applicationCount: 2, statementCount: 0, basis: 'STATED' }]);
  });

  it('Which suppliers serve which provinces?', async () => {
    expect(await services('level: PROVINCE')).toEqual([
      ...['130000', '320000', '330000', '460000', '500000'].map((code) => `alibaba cn-${code}`),
      'ant-blockchain cn-460000',
      'china-cyber-security cn-350000',
      'dareway cn-370000',
      'fangxin cn-440000',
      'fangxin cn-530000',
      'huaxin-yongdao cn-450000',
      'huaxin-yongdao cn-460000',
      'newland cn-350000',
      ...['440000', '530000', '820000'].map((code) => `tencent cn-${code}`),
      'xian-future-intl cn-610000',
      'xunlei cn-350000',
      'zhongxiang-bit cn-310000',
      'zhongxiang-bit cn-430000',
    ]);
  });

  it('Which of these rest on a reading rather than on the words of the article?', async () => {
    expect(await services('level: PROVINCE, filter: { basis: [INFERRED] }')).toEqual([
      'china-cyber-security cn-350000',
      'xian-future-intl cn-610000',
    ]);
  });

  it('How many pairs of supplier and province are stated?', async () => {
    expect(await questions.count('services(level: PROVINCE, filter: { basis: [STATED] })')).toBe(18);
  });

  it('Are the two that only may belong together kept out of the stated ones at every level?', async () => {
    const stated = await services('filter: { basis: [STATED] }');
    expect(stated.filter((pair) => /china-cyber-security|xian-future-intl/.test(pair))).toEqual([]);
  });

  it('Does a province stay a province when cities are asked for, and a district become its city?', async () => {
    const cities = await services('level: PREFECTURE');
    expect(cities).toEqual(
      expect.arrayContaining(['tencent cn-530000', 'xunlei cn-350100', 'zhongxiang-bit cn-310000']),
    );
    expect(cities).toHaveLength(20);
  });

  it('Without a level, is each place the one that the article names?', async () => {
    const stated = await services('filter: { supplier: { id: ["supplier:xunlei", "supplier:newland"] } }');
    expect(stated).toEqual(['newland cn-350105', 'xunlei cn-350105']);
  });

  it('Who serves the country, all provinces taken together? Eleven firms and groups', async () => {
    expect(await questions.count('services(level: COUNTRY)')).toBe(11);
  });

  it('Which bid was won, and what service does it make?', async () => {
    expect(await services('filter: { applications: { status: [BID_WON] } }')).toEqual(['huaxin-yongdao cn-450000']);
  });

  it('Does a plan make a service? No', async () => {
    expect(await services('filter: { applications: { status: [PLANNED] } }')).toEqual([]);
  });

  it('Who serves a place with more than one application?', async () => {
    expect(await services('filter: { applicationCount: { gte: 2 } }')).toEqual(['dareway cn-370100']);
  });

  it('Which services rest on bare statements alone?', async () => {
    expect(await services('filter: { applicationCount: { eq: 0 } }')).toEqual([
      ...['133100', '320400', '330100', '460100', '500000'].map((code) => `alibaba cn-${code}`),
      ...['440100', '530000', '820000'].map((code) => `tencent cn-${code}`),
    ]);
  });

  it('Does a condition on a place mean that very place, unless it is `within`?', async () => {
    expect(await services('filter: { place: { id: ["place:cn-350000"] } }')).toEqual([]);
    expect(await services('filter: { place: { within: ["place:cn-350000"] } }')).toEqual([
      'china-cyber-security cn-350100',
      'newland cn-350105',
      'xunlei cn-350105',
    ]);
  });
});
