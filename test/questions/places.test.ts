import { key, keys, Questions, type Ref, type Rows } from './asking.js';

describe('places', () => {
  const questions = Questions.ofThisFile();

  const provinces = (filter = ''): Promise<string[]> =>
    questions.list(`places(filter: { level: PROVINCE ${filter} }, first: 100)`);

  it('How many province-level units are there? All 34', async () => {
    expect(await provinces()).toHaveLength(34);
  });

  test.each([
    ['MUNICIPALITY', 4],
    ['AUTONOMOUS_REGION', 5],
    ['SPECIAL_ADMINISTRATIVE_REGION', 2],
    ['PROVINCE', 23],
  ])('How many of them are of the kind %s?', async (kind, expected) => {
    expect(await questions.count(`places(filter: { level: PROVINCE, kind: ${kind} })`)).toBe(expected);
  });

  it('Which provinces have an application?', async () => {
    const codes = ['11', '13', '31', '32', '33', '35', '36', '37', '43', '44', '45', '46', '50', '51', '53', '61'];
    expect(await provinces('applications: { some: {} }')).toEqual(codes.map((code) => `cn-${code}0000`));
  });

  it('Which provinces have none that is known? Eighteen, Macau and Taiwan among them', async () => {
    const none = await provinces('applications: { none: {} }');
    const codes = [
      '12',
      '14',
      '15',
      '21',
      '22',
      '23',
      '34',
      '41',
      '42',
      '52',
      '54',
      '62',
      '63',
      '64',
      '65',
      '71',
      '81',
      '82',
    ];
    expect(none).toEqual(codes.map((code) => `cn-${code}0000`));
  });

  it('Which province is served without any application that is known? Macau', async () => {
    expect(await provinces('applications: { none: {} }, servedBy: { some: {} }')).toEqual(['cn-820000']);
  });

  it('Which provinces have applications and no supplier that is known?', async () => {
    expect(await provinces('applications: { some: {} }, servedBy: { none: {} }')).toEqual([
      'cn-110000',
      'cn-360000',
      'cn-510000',
    ]);
  });

  test.each([
    ['China, everything', 'cn', 38],
    ['Beijing', 'cn-110000', 3],
    ['Hebei', 'cn-130000', 2],
    ["Xiong'an", 'cn-133100', 2],
    ['Shanghai', 'cn-310000', 1],
    ['Jiangsu', 'cn-320000', 2],
    ['Changzhou', 'cn-320400', 0],
    ['Suzhou', 'cn-320500', 2],
    ['Zhejiang', 'cn-330000', 3],
    ['Hangzhou', 'cn-330100', 3],
    ['Fujian', 'cn-350000', 2],
    ['Fuzhou', 'cn-350100', 2],
    ['Mawei', 'cn-350105', 1],
    ['Jiangxi', 'cn-360000', 2],
    ['Shandong', 'cn-370000', 5],
    ['Jinan', 'cn-370100', 3],
    ['Weifang, by Changyi inside it', 'cn-370700', 1],
    ['Hunan', 'cn-430000', 1],
    ['Guangdong', 'cn-440000', 8],
    ['Guangzhou', 'cn-440100', 5],
    ['Shenzhen', 'cn-440300', 2],
    ['Huizhou, by Huicheng inside it', 'cn-441300', 1],
    ['Guangxi', 'cn-450000', 1],
    ['Hainan', 'cn-460000', 1],
    ['Chongqing', 'cn-500000', 2],
    ['Sichuan', 'cn-510000', 1],
    ['Yunnan', 'cn-530000', 2],
    ['Shaanxi', 'cn-610000', 1],
    ['Shanxi, which is not Shaanxi', 'cn-140000', 0],
    ['Taiwan', 'cn-710000', 0],
    ['Macau', 'cn-820000', 0],
  ])('How many applications are there in %s?', async (_, place, expected) => {
    const found = await questions.one(`place(id: "place:${place}") { applicationCount applications { totalCount } }`);
    expect(found).toEqual({ applicationCount: expected, applications: { totalCount: expected } });
  });

  it('Which applications are in Fuzhou, and which of them at the city itself?', async () => {
    const fuzhou = 'place(id: "place:cn-350100")';
    const { applications } = await questions.one<{ applications: Rows }>(`${fuzhou} { applications { nodes { id } } }`);
    expect(keys(applications.nodes)).toEqual(['fuzhou-city-brain', 'mawei-epidemic-control']);
    const exact = await questions.one<{ applications: Rows }>(
      `${fuzhou} { applications(exact: true) { nodes { id } } }`,
    );
    expect(keys(exact.applications.nodes)).toEqual(['fuzhou-city-brain']);
  });

  interface Placed {
    kind: string;
    level: string;
    parent: Ref | null;
    city: Ref | null;
    province: Ref | null;
  }

  test.each([
    ['China', 'cn', 'COUNTRY', 'COUNTRY', [null, null, null]],
    ['Beijing', 'cn-110000', 'MUNICIPALITY', 'PROVINCE', ['cn', 'cn-110000', 'cn-110000']],
    ['Shanghai', 'cn-310000', 'MUNICIPALITY', 'PROVINCE', ['cn', 'cn-310000', 'cn-310000']],
    ['Chongqing', 'cn-500000', 'MUNICIPALITY', 'PROVINCE', ['cn', 'cn-500000', 'cn-500000']],
    ['Guangdong', 'cn-440000', 'PROVINCE', 'PROVINCE', ['cn', null, 'cn-440000']],
    ['Guangxi', 'cn-450000', 'AUTONOMOUS_REGION', 'PROVINCE', ['cn', null, 'cn-450000']],
    ['Macau', 'cn-820000', 'SPECIAL_ADMINISTRATIVE_REGION', 'PROVINCE', ['cn', null, 'cn-820000']],
    ['Guangzhou', 'cn-440100', 'PREFECTURE_LEVEL_CITY', 'PREFECTURE', ['cn-440000', 'cn-440100', 'cn-440000']],
    ['Mawei', 'cn-350105', 'DISTRICT', 'COUNTY', ['cn-350100', 'cn-350100', 'cn-350000']],
    ['Huicheng', 'cn-441302', 'DISTRICT', 'COUNTY', ['cn-441300', 'cn-441300', 'cn-440000']],
    ['Changyi', 'cn-370786', 'COUNTY_LEVEL_CITY', 'COUNTY', ['cn-370700', 'cn-370700', 'cn-370000']],
  ])('What is %s, and where does it lie?', async (_, place, kind, level, around) => {
    const found = await questions.one<Placed>(
      `place(id: "place:${place}") { kind level parent { id } city { id } province { id } }`,
    );
    const ids = [found.parent, found.city, found.province].map((ref) => ref && key(ref.id));
    expect([found.kind, found.level, ids]).toEqual([kind, level, around]);
  });

  it("What is Xiong'an, and where does it lie? A new area within Hebei", async () => {
    const found = await questions.one('place(id: "place:cn-133100") { kind province { name } aliases }');
    expect(found).toMatchObject({ kind: 'NEW_AREA', province: { name: '河北省' } });
    expect(found).toMatchObject({ aliases: expect.arrayContaining(['雄安']) as string[] });
  });

  it('Where is TangleID? In China; no city is said, and Taiwan does not have it', async () => {
    const { places } = await questions.one<{ places: (Ref & { city: Ref | null; province: Ref | null })[] }>(
      'application(id: "application:tangleid") { places { id city { id } province { id } } }',
    );
    expect(places).toEqual([{ id: 'place:cn', city: null, province: null }]);
  });

  it('What is placed at the country itself? TangleID alone', async () => {
    expect(await questions.list('applications(filter: { places: { some: { id: ["place:cn"] } } })')).toEqual([
      'tangleid',
    ]);
  });

  test.each([
    ['福州', ['cn-350100']],
    ['抚州市', ['cn-361000']],
    ['苏州市', ['cn-320500']],
    ['宿州', ['cn-341300']],
    ['陕西', ['cn-610000']],
    ['山西', ['cn-140000']],
    ['澳门', ['cn-820000']],
    ['雄安', ['cn-133100']],
  ])('Which place is called %s?', async (name, expected) => {
    expect(await questions.list(`places(filter: { name: { eq: "${name}" } })`)).toEqual(expected);
  });

  test.each([
    ['Fuzhou', 'cn-350100', 'STATED'],
    ['Mawei', 'cn-350105', 'STATED'],
    ['Suzhou', 'cn-320500', 'STATED'],
    ['Jinan', 'cn-370100', 'STATED'],
    ['Yantai', 'cn-370600', 'STATED'],
    ['Zhuzhou', 'cn-430200', 'STATED'],
    ['Huicheng', 'cn-441302', 'STATED'],
    ['Guangzhou', 'cn-440100', 'GENERAL_KNOWLEDGE'],
    ['Shenzhen', 'cn-440300', 'GENERAL_KNOWLEDGE'],
    ['Huizhou', 'cn-441300', 'GENERAL_KNOWLEDGE'],
    ['Hangzhou', 'cn-330100', 'GENERAL_KNOWLEDGE'],
    ['Haikou', 'cn-460100', 'GENERAL_KNOWLEDGE'],
    ['Changzhou', 'cn-320400', 'GENERAL_KNOWLEDGE'],
    ["Xiong'an", 'cn-133100', 'GENERAL_KNOWLEDGE'],
    ['Changyi, whose prefecture the article does not name', 'cn-370786', 'GENERAL_KNOWLEDGE'],
    ['Yunnan', 'cn-530000', 'GENERAL_KNOWLEDGE'],
  ])('On what basis does %s have its parent?', async (_, place, basis) => {
    const found = await questions.one(`place(id: "place:${place}") { facts(property: [PARENT]) { basis } }`);
    expect(found).toEqual({ facts: [{ basis }] });
  });

  test.each([
    ['Guangdong', 'cn-440000'],
    ['Zhejiang', 'cn-330000'],
    ['Hainan', 'cn-460000'],
    ['Hebei', 'cn-130000'],
    ['Weifang', 'cn-370700'],
  ])('Is anything of %s said by the article? It is never named there', async (_, place) => {
    const said = `facts(filter: { subject: ["place:${place}"], source: ["source:hulianmaibo-2020"] })`;
    expect(await questions.count(said)).toBe(0);
  });

  it('Which places does the article name below the level of prefectures?', async () => {
    expect(await questions.list('places(filter: { level: COUNTY })')).toEqual(['cn-350105', 'cn-370786', 'cn-441302']);
  });

  it('What are the cities of Fujian, in the order of their codes?', async () => {
    const { children } = await questions.one<{ children: Ref[] }>('place(id: "place:cn-350000") { children { id } }');
    expect(keys(children)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((city) => `cn-350${city}00`));
  });

  it('In what code order does the country list its provinces?', async () => {
    const { children } = await questions.one<{ children: Ref[] }>('place(id: "place:cn") { children { id } }');
    expect(keys(children)).toEqual(await provinces());
  });
});
