import { Questions } from './asking.js';

describe('conditions', () => {
  const questions = Questions.ofThisFile();

  const applications = (filter: string): Promise<string[]> => questions.list(`applications(filter: { ${filter} })`);
  const count = (filter: string): Promise<number> => questions.count(`applications(filter: { ${filter} })`);

  test.each([
    ['suppliers', 'eq: "微众银行"', ['webank']],
    ['suppliers', 'eq: "微眾銀行"', ['webank']],
    ['suppliers', 'eq: "ＷｅＢａｎｋ"', ['webank']],
    ['suppliers', 'eq: "webank"', ['webank']],
    ['suppliers', 'eq: "螞蟻區塊鏈"', ['ant-blockchain']],
    ['suppliers', 'eq: "騰訊"', ['tencent']],
    ['suppliers', 'eq: "阿里系"', ['alibaba']],
    ['suppliers', 'eq: "蚂蚁"', []],
    ['suppliers', 'contains: "蚂蚁"', ['ant-blockchain']],
    ['suppliers', 'contains: "微\\u200b众"', ['webank']],
    ['suppliers', 'startsWith: "中国"', ['china-cyber-security', 'china-telecom']],
    ['suppliers', 'startsWith: "银行"', []],
    ['suppliers', 'contains: "比特"', ['bitmain', 'zhongxiang-bit']],
    ['suppliers', 'in: ["中興", "ZTE"]', ['zte']],
    ['suppliers', 'in: []', []],
    ['suppliers', 'contains: "区块链", startsWith: "皓"', ['haofeng']],
    ['applications', 'contains: "tangleid"', ['tangleid']],
    ['applications', 'eq: "ＴＡＮＧＬＥＩＤ"', ['tangleid']],
    ['applications', 'eq: "仲裁链"', ['guangzhou-arbitration-chain']],
    ['applications', 'contains: "仲裁鏈"', ['guangzhou-arbitration-chain']],
    ['applications', 'contains: "健康碼"', ['jinan-health-code']],
    ['places', 'contains: "马尾"', ['cn-350105']],
    ['places', 'eq: "馬尾區"', ['cn-350105']],
    ['places', 'eq: "Mawei District"', ['cn-350105']],
    ['places', 'in: ["福州", "蘇州"]', ['cn-320500', 'cn-350100']],
    ['governmentBodies', 'contains: "法院"', ['supreme-peoples-court']],
  ])('Which %s have a name that fits %s?', async (list, name, expected) => {
    expect((await questions.list(`${list}(filter: { name: { ${name} } })`)).sort()).toEqual(expected);
  });

  test.each([
    ['an absent filter', '', 38],
    ['an empty object', 'filter: {}', 38],
    ['null', 'filter: null', 38],
    ['null in a condition', 'filter: { status: null, domain: null, name: { contains: null } }', 38],
    ['an empty list of statuses', 'filter: { status: [] }', 0],
    ['an empty list of ids', 'filter: { id: [] }', 0],
    ['an empty list of ids inside', 'filter: { domain: { id: [] } }', 0],
    ['an empty or', 'filter: { or: [] }', 0],
    ['not an empty list', 'filter: { not: { status: [] } }', 38],
    ['not anything', 'filter: { not: {} }', 0],
  ])('How many applications pass %s?', async (_, filter, expected) => {
    expect(await questions.count(`applications(${filter ? `${filter}, ` : ''}first: 0)`)).toBe(expected);
  });

  test.each([
    ['not in tax, the two without a domain among them', 'not: { domain: { id: "domain:tax" } }', 29],
    ['not in tax, of a domain that is known', 'not: { domain: { id: "domain:tax" } }, known: [DOMAIN]', 27],
    ['not online, as far as is known', 'not: { status: ONLINE }', 26],
    ['known not to be online', 'not: { status: ONLINE }, known: [STATUS]', 4],
    ['both online and in tax', 'and: [{ status: ONLINE }, { domain: { id: "domain:tax" } }]', 5],
    ['online, in tax or both', 'or: [{ status: ONLINE }, { domain: { id: "domain:tax" } }]', 16],
    ['neither', 'not: { or: [{ status: ONLINE }, { domain: { id: "domain:tax" } }] }', 22],
    ['not not in tax', 'not: { not: { domain: { id: "domain:tax" } } }', 9],
    ['of one supplier at least', 'suppliers: { some: {} }', 11],
    ['of no supplier that is known', 'suppliers: { none: {} }', 27],
    ['of suppliers unknown', 'unknown: [SUPPLIERS]', 27],
    ['in Guangdong', 'places: { some: { within: "place:cn-440000" } }', 8],
    ['at Guangdong itself', 'places: { some: { id: "place:cn-440000" } }', 0],
    ['not known to be in Guangdong', 'places: { none: { within: "place:cn-440000" } }', 30],
    ['in municipalities', 'places: { some: { kind: MUNICIPALITY } }', 6],
    ['in Beijing or Shanghai', 'places: { some: { id: ["place:cn-110000", "place:cn-310000"] } }', 4],
    ['without a date', 'unknown: [EVENTS]', 29],
    ['with a body that commissioned it', 'known: [GOVERNMENT_BODIES]', 2],
    ['of no listed firm that is known', 'suppliers: { none: { categories: LISTED } }', 33],
    ['one value for a list', 'status: PLANNED', 3],
  ])('How many applications are %s?', async (_, filter, expected) => {
    expect(await count(filter)).toBe(expected);
  });

  it('Which applications have listed suppliers only?', async () => {
    expect(await applications('suppliers: { every: { categories: LISTED } }')).toEqual([
      'guangxi-housing-fund-access',
      'jinan-digital-licence',
      'jinan-trusted-service',
      'mawei-epidemic-control',
    ]);
  });

  it('Which have a listed supplier among others? Haikou too, beside an internet giant', async () => {
    expect(await applications('suppliers: { some: { categories: LISTED } }')).toContain('haikou-deposit-proof');
    expect(await applications('suppliers: { some: { categories: INTERNET_GIANT } }')).toEqual(['haikou-deposit-proof']);
  });

  it('Does `every` hold of an empty list? No', async () => {
    expect(await count('suppliers: { every: {} }')).toBe(11);
  });

  it('Which judicial applications are online, in Guangdong?', async () => {
    const filter = 'status: ONLINE, domain: { name: { eq: "司法" } }, places: { some: { within: "place:cn-440000" } }';
    expect(await applications(filter)).toEqual(['guangzhou-arbitration-chain', 'guangzhou-smart-bankruptcy']);
  });

  it('Which suppliers are not known to serve Hainan?', async () => {
    const filter = '{ not: { serves: { some: { within: "place:cn-460000" } } } }';
    expect(await questions.count(`suppliers(filter: ${filter})`)).toBe(19);
  });

  it('Which state-owned firms have an application in the domain of base platforms?', async () => {
    const filter = '{ categories: STATE_OWNED, applications: { some: { domain: { id: "domain:base-platform" } } } }';
    expect(await questions.list(`suppliers(filter: ${filter})`)).toEqual(['china-cyber-security', 'xian-future-intl']);
  });

  it('Which firms belong to the Alibaba group, itself among them?', async () => {
    const filter = '{ group: "supplier:alibaba" }';
    expect(await questions.list(`suppliers(filter: ${filter})`)).toEqual(['ali-health', 'alibaba', 'ant-blockchain']);
  });

  it('Which firms have no parent that is known?', async () => {
    expect(await questions.count('suppliers(filter: { not: { parent: {} } })')).toBe(18);
  });

  it('Which places does a blockchain firm serve, seen from the provinces?', async () => {
    const filter = '{ level: PROVINCE, servedBy: { some: { categories: BLOCKCHAIN } } }';
    expect(await questions.list(`places(filter: ${filter})`)).toEqual(['cn-310000', 'cn-430000']);
  });

  it('Which place has the division code 440100?', async () => {
    expect(await questions.list('places(filter: { adcode: "440100" })')).toEqual(['cn-440100']);
  });

  it('Which bodies sit in Shandong?', async () => {
    expect(await questions.list('governmentBodies(filter: { place: { within: "place:cn-370000" } })')).toEqual([
      'jinan-government',
    ]);
  });

  test.each(['*', '~', '.*', '%', "' OR 1=1 //", '\\\\'])(
    'Is %s in a name taken for itself, not for a pattern?',
    async (name) => {
      expect(await applications(`name: { contains: "${name}" }`)).toEqual([]);
    },
  );
});
