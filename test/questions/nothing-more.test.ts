import { keys, Questions, type Ref, type Rows } from './asking.js';

interface Page extends Rows<object> {
  pageInfo: { endCursor: string };
}

describe('nothing that the article does not say', () => {
  const questions = Questions.ofThisFile();

  it('How many applications does the article describe? 38, not 96', async () => {
    expect(await questions.count('applications')).toBe(38);
  });

  it('How many of them does it give a title, and how many are described by us?', async () => {
    const titled = await questions.list('applications(filter: { titled: true })');
    expect(titled).toEqual(expect.arrayContaining(['tangleid', 'fuzhou-city-brain', 'guangzhou-arbitration-chain']));
    const untitled = await questions.list('applications(filter: { titled: false })');
    expect(untitled).toEqual(expect.arrayContaining(['beijing-judicial-platform', 'sichuan-e-invoice']));
    expect(titled.length + untitled.length).toBe(38);
  });

  it('Which government bodies does it name? Two', async () => {
    const { nodes } = await questions.one<Rows<{ name: string }>>('governmentBodies { nodes { name } }');
    expect(nodes.map(({ name }) => name)).toEqual(['济南市政府', '最高人民法院']);
  });

  it('What did the government of Jinan commission?', async () => {
    const body = await questions.one<{ place: Ref; applications: Rows }>(
      'governmentBody(id: "body:jinan-government") { place { id } applications { nodes { id } } }',
    );
    expect(body.place).toEqual({ id: 'place:cn-370100' });
    expect(keys(body.applications.nodes)).toEqual(['jinan-digital-licence', 'jinan-trusted-service']);
  });

  it("What did the Supreme People's Court commission, and where does it sit? Nothing is said of either", async () => {
    const body = await questions.one(
      'governmentBody(id: "body:supreme-peoples-court") { place { id } applications { totalCount } evidence { locator } }',
    );
    expect(body).toEqual({ place: null, applications: { totalCount: 0 }, evidence: [{ locator: 'P18' }] });
  });

  it("Who commissioned Jinan's health code? Nobody is named", async () => {
    const filter = '{ governmentBodies: { some: {} } }';
    expect(await questions.list(`applications(filter: ${filter})`)).toEqual([
      'jinan-digital-licence',
      'jinan-trusted-service',
    ]);
  });

  const pairs = [
    ['chongqing-incentive', 'chongqing-police-card'],
    ['guangzhou-arbitration-chain', 'guangzhou-judicial-platform'],
    ['guangzhou-e-invoice', 'guangzhou-tax-platform'],
    ['guangzhou-judicial-platform', 'guangzhou-smart-bankruptcy'],
    ['hangzhou-judicial-platform', 'hangzhou-notary-lottery'],
    ['suzhou-evidence', 'suzhou-notary-lottery'],
    ['yunnan-e-invoice', 'yunnan-tax-platform'],
  ];

  it('Which applications may be one and the same? Seven pairs, each seen from both ends', async () => {
    const { nodes } = await questions.one<Rows<Ref & { possiblySameAs: Ref[] }>>(
      'applications { nodes { id possiblySameAs { id } } }',
    );
    const seen = nodes.flatMap(({ id, possiblySameAs }) => possiblySameAs.map((other) => keys([{ id }, other])));
    const both = pairs.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]);
    expect(seen.map(String).sort()).toEqual(both.map(String).sort());
  });

  it('Is sameness passed on? The Arbitration Chain is surely not the bankruptcy system', async () => {
    const found = await questions.one(
      'application(id: "application:guangzhou-arbitration-chain") { possiblySameAs { id } }',
    );
    expect(found).toEqual({ possiblySameAs: [{ id: 'application:guangzhou-judicial-platform' }] });
  });

  it('Is any possible sameness stated? No', async () => {
    expect(await questions.count('facts(filter: { property: [POSSIBLY_SAME_AS], basis: [STATED] })')).toBe(0);
  });

  test.each([
    'BTC',
    'ETH',
    'EOS',
    'IOTA',
    'Bitfinex',
    'Huobi',
    '火币',
    'Novogratz',
    'Galaxy',
    'CoinTracker',
    'Steem',
    '法国银行',
    '龙白滔',
    '吉宏',
    '以太坊',
    '互联网金融协会',
    '比特币',
    'Taipei',
    '台北',
    '天平链',
    '网通法链',
  ])('Is %s in the graph? No: it is advertising, or knowledge from elsewhere', async (word) => {
    const named = `(filter: { name: { contains: "${word}" } }) { totalCount }`;
    const found = await questions.data(`{ applications${named} suppliers${named} governmentBodies${named} }`);
    const none = { totalCount: 0 };
    expect(found).toEqual({ applications: none, suppliers: none, governmentBodies: none });
  });

  const factsAfter = (cursor: string | null): Promise<Page> =>
    questions.one<Page>(
      `facts(first: 1000, after: ${JSON.stringify(cursor)}) { nodes { value evidence { note } } pageInfo { endCursor } }`,
    );

  it('Does any fact or note hold a word of the advertising?', async () => {
    const advertising =
      /\b(BTC|ETH|BCH|EOS|LTC|Bitfinex|huobi\w*|Novogratz|Galaxy|CNBC|CoinTracker|Steem)\b|法国银行|火币|以太坊/i;
    const texts: string[] = [];
    for (let page = await factsAfter(null); page.nodes.length > 0; page = await factsAfter(page.pageInfo.endCursor))
      texts.push(...page.nodes.map((fact) => JSON.stringify(fact)));
    expect(texts).toHaveLength(await questions.count('facts'));
    expect(texts.filter((text) => advertising.test(text))).toEqual([]);
  });

  test.each([
    ['比特大陆', 'suppliers', 'bitmain'],
    ['哈希科技', 'suppliers', 'haxi'],
    ['TangleID', 'applications', 'tangleid'],
    ['汇存', 'applications', 'shanghai-huicun'],
    ['皓风区块链', 'suppliers', 'haofeng'],
  ])('Is %s in the graph? Yes, the article names it', async (name, list, expected) => {
    expect(await questions.list(`${list}(filter: { name: { contains: "${name}" } })`)).toEqual([expected]);
  });

  test.each(['bitmain', 'haofeng', 'haxi', 'hyperchain', 'jinqiu', 'yibi'])(
    'What is known of %s? Its class, and that there is an application nobody names',
    async (firm) => {
      const found = await questions.one(
        `supplier(id: "supplier:${firm}") { categories applicationCount provinceCount serves(via: [OWN, GROUP, MEMBER]) { totalCount }
        activities(via: [OWN, GROUP, MEMBER]) { totalCount } gaps { id minimum mayBeListed } }`,
      );
      expect(found).toEqual({
        categories: ['BLOCKCHAIN'],
        applicationCount: 0,
        provinceCount: 0,
        serves: { totalCount: 0 },
        activities: { totalCount: 0 },
        gaps: [{ id: `gap:${firm}`, minimum: 1, mayBeListed: true }],
      });
    },
  );

  test.each(['zte', 'china-telecom'])('Which places does %s serve? None is named', async (firm) => {
    const found = await questions.one(
      `supplier(id: "supplier:${firm}") { applicationCount serves(via: [OWN, GROUP, MEMBER]) { totalCount } }`,
    );
    expect(found).toEqual({ applicationCount: 0, serves: { totalCount: 0 } });
  });
});
