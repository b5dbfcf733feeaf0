import { keys, Questions, type Rows } from './asking.js';

describe('what kinds of firms there are', () => {
  const questions = Questions.ofThisFile();

  const inCategory = (category: string): Promise<string[]> =>
    questions.list(`suppliers(filter: { categories: [${category}] })`);

  test.each([
    ['state-owned', 'STATE_OWNED', ['china-cyber-security', 'china-telecom', 'xian-future-intl', 'zte']],
    ['internet giants', 'INTERNET_GIANT', ['ali-health', 'alibaba', 'ant-blockchain', 'tencent', 'webank']],
    ['listed', 'LISTED', ['dareway', 'huaxin-yongdao', 'jincai-hulian', 'newland', 'xunlei']],
    ['subsidiaries of listed firms', 'LISTED_SUBSIDIARY', ['fangxin']],
    [
      'blockchain firms',
      'BLOCKCHAIN',
      ['bitmain', 'haofeng', 'haxi', 'hyperchain', 'jinqiu', 'yibi', 'zhongxiang-bit'],
    ],
    ['high-tech enterprises, a class without a name in the article', 'HIGH_TECH', []],
    ['private tech firms, a class without a name in the article', 'PRIVATE_TECH', []],
  ])('Which firms are %s?', async (_, category, expected) => {
    expect(await inCategory(category)).toEqual(expected);
  });

  interface CategoryFact {
    subject: { id: string };
    value: string;
    basis: string;
    evidence: { locator: string }[];
  }

  const facts = async (): Promise<CategoryFact[]> =>
    (
      await questions.one<Rows<CategoryFact>>(
        'facts(filter: { property: [CATEGORIES] }) { nodes { subject { id } value basis evidence { locator } } }',
      )
    ).nodes;

  it('Which classes are read from where a firm stands in the text, rather than said of it?', async () => {
    const inferred = (await facts()).filter(({ basis }) => basis !== 'STATED');
    expect(keys(inferred.map(({ subject }) => subject))).toEqual(['dareway', 'newland', 'xunlei']);
    expect(new Set(inferred.map(({ basis, value }) => `${value} ${basis}`))).toEqual(new Set(['LISTED INFERRED']));
  });

  test.each([
    ['STATE_OWNED', ['P28']],
    ['INTERNET_GIANT', ['P26']],
    ['LISTED', ['P30', 'P31', 'P32', 'P33']],
    ['LISTED_SUBSIDIARY', ['P32']],
    ['BLOCKCHAIN', ['P34']],
  ])('In which paragraphs are the firms classed as %s?', async (category, paragraphs) => {
    const locators = (await facts())
      .filter(({ value }) => value === category)
      .flatMap(({ evidence }) => evidence.map(({ locator }) => locator));
    expect([...new Set(locators)].sort()).toEqual(paragraphs);
  });

  it('Is every firm classed by the article, and by nothing else?', async () => {
    const { nodes } = await questions.one<Rows<{ evidence: { source: { id: string } }[] }>>(
      'facts(filter: { property: [CATEGORIES] }) { nodes { evidence { source { id } } } }',
    );
    const sources = nodes.flatMap(({ evidence }) => evidence.map(({ source }) => source.id));
    expect(new Set(sources)).toEqual(new Set(['source:hulianmaibo-2020']));
    expect(nodes).toHaveLength(22);
  });

  it('Is Ant Blockchain a blockchain company? Not in the article: it is of an internet giant', async () => {
    const ant = await questions.one('supplier(id: "supplier:ant-blockchain") { name categories }');
    expect(ant).toEqual({ name: '蚂蚁区块链', categories: ['INTERNET_GIANT'] });
  });

  it('Is Dareway state-owned? The article does not say so', async () => {
    const dareway = await questions.one('supplier(id: "supplier:dareway") { categories }');
    expect(dareway).toEqual({ categories: ['LISTED'] });
  });

  it('Is Tencent called listed? No', async () => {
    const tencent = await questions.one('supplier(id: "supplier:tencent") { categories }');
    expect(tencent).toEqual({ categories: ['INTERNET_GIANT'] });
  });

  it('Do classes exclude each other? Asking for two of them gives either', async () => {
    expect(await inCategory('LISTED, LISTED_SUBSIDIARY')).toEqual([
      'dareway',
      'fangxin',
      'huaxin-yongdao',
      'jincai-hulian',
      'newland',
      'xunlei',
    ]);
  });

  it('Which subsidiaries have a listed parent?', async () => {
    expect(await questions.list('suppliers(filter: { parent: { categories: [LISTED] } })')).toEqual(['fangxin']);
  });

  it('How many suppliers are there?', async () => {
    expect(await questions.count('suppliers')).toBe(22);
  });

  test.each([
    ['the Guangzhou e-invoice', 'guangzhou-e-invoice'],
    ['the Yunnan e-invoice', 'yunnan-e-invoice'],
    ['the Shenzhen e-invoice', 'shenzhen-e-invoice'],
    ['the Hangzhou e-invoice', 'hangzhou-e-invoice'],
    ['the Beijing e-invoice', 'beijing-e-invoice'],
    ["Jinan's health code", 'jinan-health-code'],
    ['the judicial platform of Beijing', 'beijing-judicial-platform'],
    ['the judicial platform of Guangzhou', 'guangzhou-judicial-platform'],
    ['the judicial platform of Hangzhou', 'hangzhou-judicial-platform'],
    ['the Arbitration Chain', 'guangzhou-arbitration-chain'],
    ['the directory chain of Beijing', 'beijing-directory-chain'],
    ["Xiong'an's tendering", 'xiongan-construction-tender'],
    ["Chongqing's incentives", 'chongqing-incentive'],
    ['the voting system of Shenzhen', 'shenzhen-p2p-exit-voting'],
    ['TangleID', 'tangleid'],
  ])('Who supplies %s? No source says', async (_, application) => {
    const { suppliers } = await questions.one<{ suppliers: unknown[] }>(
      `application(id: "application:${application}") { suppliers { id } }`,
    );
    expect(suppliers).toEqual([]);
  });

  test.each([
    ['mawei-epidemic-control', ['newland CO_BUILDER 2020-02 STATED', 'xunlei BUILDER 2020-02 STATED']],
    ['haikou-deposit-proof', ['ant-blockchain PARTICIPANT 2018 STATED', 'huaxin-yongdao PARTICIPANT 2018 STATED']],
    ['guangxi-housing-fund-access', ['huaxin-yongdao BID_WINNER 2019-06 STATED']],
    ['jinan-digital-licence', ['dareway BUILDER ? STATED']],
    ['jinan-trusted-service', ['dareway BUILDER ? STATED']],
    ['guangzhou-tax-platform', ['fangxin BUILDER ? STATED']],
    ['yunnan-tax-platform', ['fangxin BUILDER ? STATED']],
    ['shanghai-huicun', ['zhongxiang-bit PARTICIPANT ? STATED']],
    ['zhuzhou-data-audit', ['zhongxiang-bit PARTICIPANT ? STATED']],
    ['fuzhou-city-brain', ['china-cyber-security BUILDER ? INFERRED']],
    ['shaanxi-base-platform', ['xian-future-intl BUILDER ? INFERRED']],
  ])('Who supplies %s, in which part, since when and on what basis?', async (application, expected) => {
    interface Supply {
      supplier: { id: string };
      role: string;
      date: { edtf: string } | null;
      basis: string;
    }
    const { supplies } = await questions.one<{ supplies: Supply[] }>(
      `application(id: "application:${application}") { supplies { supplier { id } role date { edtf } basis } }`,
    );
    const told = supplies.map(
      ({ supplier, role, date, basis }) => `${supplier.id} ${role} ${date?.edtf ?? '?'} ${basis}`,
    );
    expect(told).toEqual(expected.map((line) => `supplier:${line}`));
  });

  it('How many applications have a known supplier? Eleven', async () => {
    expect(await questions.count('applications(filter: { known: [SUPPLIERS] })')).toBe(11);
  });

  it('Which firms serve no place that is known of themselves?', async () => {
    expect(await questions.list('suppliers(filter: { serves: { none: {} } })')).toEqual([
      'ali-health',
      'bitmain',
      'china-telecom',
      'haofeng',
      'haxi',
      'hyperchain',
      'jincai-hulian',
      'jinqiu',
      'webank',
      'yibi',
      'zte',
    ]);
  });

  it('Of the blockchain firms, which have an application with a name? One', async () => {
    const filter = '{ categories: [BLOCKCHAIN], applications: { some: {} } }';
    expect(await questions.list(`suppliers(filter: ${filter})`)).toEqual(['zhongxiang-bit']);
  });
});
