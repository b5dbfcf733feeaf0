import { key, keys, Questions, type Ref, type Rows } from './asking.js';

const article = 'source:hulianmaibo-2020';

interface Fact {
  subject: Ref;
  property: string;
  value: string;
  basis: string;
  object: Ref | null;
  evidence: { locator: string; basis: string; source: Ref }[];
}

describe('why the graph says what it says', () => {
  const questions = Questions.ofThisFile();

  const facts = async (filter: string): Promise<Fact[]> =>
    (
      await questions.one<Rows<Fact>>(
        `facts(filter: { ${filter} }, first: 1000) { nodes { subject { id } property value basis object { id }
        evidence { locator basis source { id } } } }`,
      )
    ).nodes;

  it('Which sources are there, and of what kind?', async () => {
    const { nodes } = await questions.one<Rows<Ref & { kind: string }>>('sources { nodes { id kind } }');
    expect(nodes.map(({ kind }) => kind).sort()).toEqual(['ARTICLE', 'DATASET', 'GAZETTEER']);
  });

  it('When was the article published, who wrote it, and of when does it speak?', async () => {
    const { nodes } = await questions.one<Rows<object>>(
      'sources(kind: [ARTICLE]) { nodes { id publisher author published asOf } }',
    );
    expect(nodes).toEqual([{ id: article, publisher: '互链脉搏', author: '金走车', published: null, asOf: '2020-03' }]);
  });

  test.each([
    ['tangleid', ['P12 STATED']],
    ['mawei-epidemic-control', ['P12 STATED', 'P33 STATED']],
    ['beijing-directory-chain', ['P15 STATED', 'P16 STATED']],
    ['huicheng-instant-approval', ['P14 STATED']],
    ['jinan-digital-licence', ['P31 STATED']],
    ['shaanxi-base-platform', ['P28 INFERRED']],
    ['beijing-judicial-platform', ['P19 INFERRED']],
    ['xiongan-incentive', ['P13 INFERRED']],
    ['haikou-deposit-proof', ['P30 STATED']],
    ['zhuzhou-data-audit', ['P34 STATED']],
  ])('Why is %s in the graph?', async (application, expected) => {
    const { evidence } = await questions.one<{ evidence: { locator: string; basis: string }[] }>(
      `application(id: "application:${application}") { evidence { locator basis } }`,
    );
    expect(evidence.map(({ locator, basis }) => `${locator} ${basis}`).sort()).toEqual(expected);
  });

  it('How many applications are there by statement, and how many by inference?', async () => {
    const names = (await facts(`property: [NAME], source: ["${article}"]`)).filter(({ subject }) =>
      subject.id.startsWith('application:'),
    );
    expect(names.filter(({ basis }) => basis === 'STATED')).toHaveLength(28);
    expect(keys(names.filter(({ basis }) => basis === 'INFERRED').map(({ subject }) => subject))).toEqual([
      'beijing-judicial-platform',
      'chongqing-incentive',
      'guangzhou-judicial-platform',
      'hangzhou-judicial-platform',
      'hangzhou-notary-lottery',
      'shaanxi-base-platform',
      'suzhou-evidence',
      'suzhou-notary-lottery',
      'xiongan-incentive',
      'yantai-evidence',
    ]);
  });

  it('Which links to suppliers are inferred?', async () => {
    const inferred = await facts('property: [SUPPLIERS], basis: [INFERRED]');
    expect(inferred.map(({ subject, object }) => `${key(subject.id)} ${key(object?.id ?? '?:?')}`)).toEqual([
      'fuzhou-city-brain china-cyber-security',
      'shaanxi-base-platform xian-future-intl',
    ]);
  });

  it('How many links to suppliers are stated?', async () => {
    expect(await questions.count('facts(filter: { property: [SUPPLIERS], basis: [STATED] })')).toBe(11);
  });

  it('What rests on P32 alone?', async () => {
    const told = (await facts('locator: ["P32"], property: [SUPPLIERS, PARENT, CATEGORIES]')).map(
      ({ subject, property, value }) => `${key(subject.id)} ${property} ${value}`,
    );
    expect(told.sort()).toEqual([
      'fangxin CATEGORIES LISTED_SUBSIDIARY',
      'fangxin PARENT 金财互联',
      'guangzhou-tax-platform SUPPLIERS 方欣科技',
      'jincai-hulian CATEGORIES LISTED',
      'yunnan-tax-platform SUPPLIERS 方欣科技',
    ]);
  });

  it('Who serves which places by a bare statement of P27?', async () => {
    const told = (await facts('locator: ["P27"], property: [SERVES, BASED_IN]')).map(
      ({ subject, property, object }) => `${key(subject.id)} ${property} ${key(object?.id ?? '?:?')}`,
    );
    expect(told.sort()).toEqual([
      ...['133100', '320400', '330100', '460100', '500000'].map((code) => `alibaba SERVES cn-${code}`),
      'tencent BASED_IN cn-440300',
      ...['440100', '530000', '820000'].map((code) => `tencent SERVES cn-${code}`),
    ]);
  });

  test.each(['P3', 'P7', 'P8', 'P9', 'P35', 'P37'])(
    'Does any fact rest on %s? It says nothing of any entity',
    async (locator) => {
      expect(await questions.count(`facts(filter: { locator: ["${locator}"], source: ["${article}"] })`)).toBe(0);
    },
  );

  it('Is every paragraph that is cited one of the 37?', async () => {
    const cited = (await facts(`source: ["${article}"]`)).flatMap(({ evidence }) =>
      evidence.filter(({ source }) => source.id === article).map(({ locator }) => locator),
    );
    expect(cited.filter((locator) => !/^P([1-9]|[12]\d|3[0-7])$/.test(locator))).toEqual([]);
  });

  it('Is general knowledge ever laid to the article?', async () => {
    const known = await facts(`basis: [GENERAL_KNOWLEDGE], source: ["${article}"]`);
    expect(known).toEqual([]);
  });

  it('Is the basis of each fact of the article that of its best evidence?', async () => {
    const order = ['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'];
    const wrong = (await facts(`source: ["${article}"]`)).filter(
      ({ basis, evidence }) => basis !== order.find((one) => evidence.some((piece) => piece.basis === one)),
    );
    expect(wrong).toEqual([]);
  });

  it('Do any two sources disagree? Not yet', async () => {
    expect(await questions.count('facts(filter: { accepted: false })')).toBe(0);
  });

  it('Do English names come from the editors, not from the article?', async () => {
    expect(await questions.count(`facts(filter: { property: [NAME_EN], source: ["${article}"] })`)).toBe(0);
    const [name] = await facts('property: [NAME_EN], subject: ["supplier:webank"]');
    expect(name).toMatchObject({ value: 'WeBank', basis: 'GENERAL_KNOWLEDGE' });
  });

  test.each([
    ['supplier:zte', '中兴', 'STATED'],
    ['supplier:alibaba', '阿里系', 'STATED'],
    ['supplier:china-telecom', '中国电信', 'GENERAL_KNOWLEDGE'],
    ['supplier:xunlei', '迅雷', 'GENERAL_KNOWLEDGE'],
    ['place:cn-820000', '澳门', 'STATED'],
    ['domain:regulation', '社会治理', 'STATED'],
  ])('On what basis is %s also called %s?', async (entity, alias, basis) => {
    const aliases = await facts(`subject: ["${entity}"], property: [ALIASES]`);
    expect(aliases.filter(({ value }) => value === alias)).toMatchObject([{ basis }]);
  });

  it('Why is each thing said of the tax platform of Yunnan said?', async () => {
    const about = await facts('subject: ["application:yunnan-tax-platform"]');
    const told = about.map(({ property, value, basis }) => `${property} ${value} ${basis}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'DOMAIN 税务 STATED',
        'PLACES 云南省 STATED',
        'SUPPLIERS 方欣科技 STATED',
        'TITLED false STATED',
      ]),
    );
    expect(told.filter((line) => /^(STATUS|SUBDOMAIN|EVENTS|LAUNCHED|GOVERNMENT_BODIES)/.test(line))).toEqual([]);
  });

  it('Does a note ever repeat a sentence of the article? None has twenty of its characters in a row', async () => {
    const { nodes } = await questions.one<Rows<{ evidence: { note: string | null }[] }>>(
      `facts(filter: { source: ["${article}"] }, first: 1000) { nodes { evidence { note } } }`,
    );
    const notes = nodes.flatMap(({ evidence }) => evidence.map(({ note }) => note ?? ''));
    expect(notes.filter((note) => /\p{Script=Han}{20}/u.test(note))).toEqual([]);
  });
});
