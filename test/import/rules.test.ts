import { readSeed, type FactRow, type Seed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';

/** The rules of docs/data.md, as far as they show in the rows. */
describe('the rules of the data', () => {
  let seed: Seed;
  beforeAll(async () => {
    seed = await readSeed(fromRoot('seed/'));
  });

  const facts = (property: string, subject = ''): FactRow[] =>
    seed.facts.filter((fact) => fact.property === property && fact.subject.startsWith(subject));
  const subjects = (property: string, value: string): string[] =>
    facts(property)
      .filter((fact) => (fact.value ?? fact.object) === value)
      .map((fact) => fact.subject)
      .sort();
  const objects = (property: string, subject: string): (string | null)[] =>
    facts(property)
      .filter((fact) => fact.subject === subject)
      .map((fact) => fact.object ?? fact.value)
      .sort();
  const bases = (fact: FactRow | undefined): string[] =>
    [...new Set(fact?.evidence.map((id) => id.split('/')[2] ?? ''))].sort();
  const locators = (fact: FactRow | undefined): string[] => fact?.evidence.map((id) => id.split('/')[1] ?? '') ?? [];

  test('status: planned and won are as written, all others are online or unsaid', () => {
    expect(subjects('STATUS', 'PLANNED')).toEqual([
      'application:jiangxi-e-invoice',
      'application:jiangxi-e-licence',
      'application:sichuan-e-invoice',
    ]);
    expect(subjects('STATUS', 'BID_WON')).toEqual(['application:guangxi-housing-fund-access']);
    for (const id of [
      'fuzhou-city-brain',
      'haikou-deposit-proof',
      'jinan-digital-licence',
      'xiongan-construction-tender',
      'shanghai-huicun',
    ])
      expect(objects('STATUS', `application:${id}`)).toEqual([]);
  });

  test('a domain is unsaid where the article does not say it, and inferred where it is read from a title', () => {
    for (const id of ['shanghai-huicun', 'zhuzhou-data-audit'])
      expect(objects('DOMAIN', `application:${id}`)).toEqual([]);
    const inferred = facts('DOMAIN', 'application:').filter((fact) => !bases(fact).includes('STATED'));
    expect(inferred.map(({ subject }) => subject)).toEqual([
      'application:jinan-digital-licence',
      'application:jinan-trusted-service',
    ]);
  });

  test('domains and fields without an application are kept', () => {
    expect(subjects('DOMAIN', 'domain:citizen-services').every((id) => id.startsWith('subdomain:'))).toBe(true);
    expect(subjects('DOMAIN', 'domain:business-services')).toHaveLength(6);
  });

  test('what is said of a group is held on the group alone', () => {
    expect(subjects('SERVES', 'place:cn-320400')).toEqual(['supplier:alibaba']);
    expect(subjects('SERVES', 'place:cn-820000')).toEqual(['supplier:tencent']);
    for (const member of ['ant-blockchain', 'ali-health', 'webank'])
      expect([...objects('SERVES', `supplier:${member}`), ...objects('ACTIVITIES', `supplier:${member}`)]).toEqual([]);
    expect(objects('SUPPLIERS', 'application:haikou-deposit-proof')).toContain('supplier:ant-blockchain');
    expect(objects('BASED_IN', 'supplier:tencent')).toEqual(['place:cn-440300']);
    expect(subjects('SERVES', 'place:cn-440300')).toEqual([]);
  });

  test('categories come from the article, and say where they are only read from the position', () => {
    expect(objects('CATEGORIES', 'supplier:ant-blockchain')).toEqual(['INTERNET_GIANT']);
    expect(subjects('CATEGORIES', 'STATE_OWNED')).toEqual(
      ['china-cyber-security', 'china-telecom', 'xian-future-intl', 'zte'].map((id) => `supplier:${id}`),
    );
    const inferred = facts('CATEGORIES').filter((fact) => bases(fact).join() === 'INFERRED');
    expect(inferred.map(({ subject }) => subject)).toEqual(['supplier:dareway', 'supplier:newland', 'supplier:xunlei']);
  });

  test('no link is made that the text does not make', () => {
    for (const id of [
      'guangzhou-e-invoice',
      'yunnan-e-invoice',
      'jinan-health-code',
      'beijing-judicial-platform',
      'guangzhou-judicial-platform',
      'hangzhou-judicial-platform',
      'shenzhen-e-invoice',
    ])
      expect(objects('SUPPLIERS', `application:${id}`)).toEqual([]);
    const supplying = new Set(facts('SUPPLIERS').map(({ object }) => object));
    for (const id of ['zte', 'china-telecom', 'hyperchain', 'haxi', 'jinqiu', 'bitmain', 'yibi', 'haofeng']) {
      expect(supplying.has(`supplier:${id}`)).toBe(false);
      expect(objects('SERVES', `supplier:${id}`)).toEqual([]);
    }
    expect(facts('SERVES').map(({ subject }) => subject)).toEqual([
      ...Array<string>(5).fill('supplier:alibaba'),
      ...Array<string>(3).fill('supplier:tencent'),
    ]);
  });

  test('pairings that no word of the source makes are inferred', () => {
    const inferred = facts('SUPPLIERS').filter((fact) => bases(fact).join() === 'INFERRED');
    expect(inferred.map(({ subject, object }) => [subject, object])).toEqual([
      ['application:fuzhou-city-brain', 'supplier:china-cyber-security'],
      ['application:shaanxi-base-platform', 'supplier:xian-future-intl'],
    ]);
  });

  test('a place is the smallest named', () => {
    const places = {
      tangleid: 'cn',
      'mawei-epidemic-control': 'cn-350105',
      'huicheng-instant-approval': 'cn-441302',
      'changyi-business-system': 'cn-370786',
      'xiongan-incentive': 'cn-133100',
      'jiangxi-e-licence': 'cn-360000',
    };
    for (const [id, place] of Object.entries(places))
      expect(objects('PLACES', `application:${id}`)).toEqual([`place:${place}`]);
    expect(facts('PLACES')).toHaveLength(38);
  });

  test('parents that the article does not name are general knowledge', () => {
    const parent = (code: string) => facts('PARENT').find(({ subject }) => subject === `place:cn-${code}`);
    expect(bases(parent('440100'))).toEqual(['GENERAL_KNOWLEDGE']);
    expect(bases(parent('133100'))).toEqual(['GENERAL_KNOWLEDGE']);
    expect(bases(parent('370786'))).toEqual(['GENERAL_KNOWLEDGE']);
    expect(bases(parent('350105'))).toEqual(['GENERAL_KNOWLEDGE', 'STATED']);
    const stated = facts('PARENT', 'place:').filter((fact) => bases(fact).includes('STATED'));
    expect(stated.map(({ subject }) => subject.slice(9)).sort()).toEqual([
      '320500',
      '350100',
      '350105',
      '370100',
      '370600',
      '430200',
      '441302',
    ]);
  });

  test('every place but the country has its code, a parent and one of each', () => {
    for (const property of ['ADCODE', 'PARENT']) expect(facts(property, 'place:')).toHaveLength(371);
    for (const property of ['LEVEL', 'KIND', 'NAME']) expect(facts(property, 'place:')).toHaveLength(372);
    expect(subjects('KIND', 'MUNICIPALITY')).toEqual(
      ['110000', '120000', '310000', '500000'].map((code) => `place:cn-${code}`),
    );
    expect(objects('KIND', 'place:cn-133100')).toEqual(['NEW_AREA']);
  });

  test('dates are of events, each as coarse as its source', () => {
    const dated = [...facts('LAUNCHED'), ...facts('EVENTS')].map(
      ({ subject, role, date }) => `${subject.slice(12)} ${role ?? ''} ${date ?? ''}`,
    );
    expect(dated.sort()).toEqual([
      'beijing-directory-chain LAUNCHED 2019-10',
      'changyi-business-system LAUNCHED 2020-01',
      'guangxi-housing-fund-access BID_WON 2019-06',
      'haikou-deposit-proof BUILT 2018',
      'huicheng-instant-approval LAUNCHED 2020-02',
      'jiangxi-e-licence LAUNCH_PLANNED 2020-41',
      'jinan-health-code LAUNCHED 2020-03',
      'mawei-epidemic-control LAUNCHED 2020-02',
      'xiongan-construction-tender INTRODUCED 2017',
    ]);
  });

  test('only bodies that the text names, and only where it ties them to an application', () => {
    expect(subjects('GOVERNMENT_BODIES', 'body:jinan-government')).toEqual([
      'application:jinan-digital-licence',
      'application:jinan-trusted-service',
    ]);
    expect(subjects('GOVERNMENT_BODIES', 'body:supreme-peoples-court')).toEqual([]);
    expect(objects('PLACE', 'body:supreme-peoples-court')).toEqual([]);
    expect(bases(facts('PLACE')[0])).toEqual(['INFERRED']);
  });

  test('figures are claims; those that we counted ourselves say so', () => {
    const asserted = Object.fromEntries(seed.claims.map(({ id, asserted }) => [id.slice(6), asserted]));
    expect(asserted).toMatchObject({
      'total-96': 96,
      'domains-8': 8,
      'subdomains-30': 30,
      'judicial-14': 14,
      'tax-9': 9,
      'soe-18': 18,
      'blockchain-8': 8,
      'blockchain-7-firms': 7,
      'identity-one-fifth': 0.2,
      'beijing-53-departments': 53,
    });
    expect([2017, 2018, 2019].map((year) => asserted[`year-${year}`])).toEqual([7, 30, 28]);
    const ours = seed.claims.filter(({ evidence }) => evidence.every((id) => id.includes('/INFERRED/')));
    expect(ours.map(({ id }) => id)).toEqual(['claim:einvoice-2-planned', 'claim:einvoice-5-launched']);
  });

  test('possible duplicates are pairs, inferred, and never joined', () => {
    expect(facts('POSSIBLY_SAME_AS').map(({ subject, object }) => [subject.slice(12), object?.slice(12)])).toEqual([
      ['chongqing-incentive', 'chongqing-police-card'],
      ['guangzhou-arbitration-chain', 'guangzhou-judicial-platform'],
      ['guangzhou-e-invoice', 'guangzhou-tax-platform'],
      ['guangzhou-judicial-platform', 'guangzhou-smart-bankruptcy'],
      ['hangzhou-judicial-platform', 'hangzhou-notary-lottery'],
      ['suzhou-evidence', 'suzhou-notary-lottery'],
      ['yunnan-e-invoice', 'yunnan-tax-platform'],
    ]);
    expect(facts('POSSIBLY_SAME_AS').every((fact) => bases(fact).join() === 'INFERRED')).toBe(true);
  });

  test('every fact rests on evidence of a source, by a paragraph of the article that exists', () => {
    const known = new Set(seed.evidence.map(({ id }) => id));
    for (const fact of seed.facts) expect(fact.evidence.every((id) => known.has(id))).toBe(true);
    const article = seed.evidence.filter(({ source }) => source === 'source:hulianmaibo-2020');
    for (const { locator } of article) expect(Number(/^P(\d+)$/.exec(locator)?.[1])).toBeLessThanOrEqual(37);
    expect(locators(facts('SUPPLIERS', 'application:mawei')[0])).toEqual(['P33']);
  });

  test('has no two facts of the kind that only one can be accepted of', () => {
    const single = [
      'NAME',
      'TITLED',
      'NAME_EN',
      'STATUS',
      'DOMAIN',
      'SUBDOMAIN',
      'LAUNCHED',
      'PARENT',
      'LEVEL',
      'KIND',
      'ADCODE',
      'PLACE',
    ];
    const keys = single.flatMap((property) => facts(property).map(({ subject }) => `${subject} ${property}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
