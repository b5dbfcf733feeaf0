import { key, keys, Questions, type Ref, type Rows } from './asking.js';

describe('domains and fields', () => {
  const questions = Questions.ofThisFile();

  interface Domain extends Ref {
    name: string;
    subdomains: Ref[];
    applications: { totalCount: number };
  }

  const domains = (): Promise<Domain[]> =>
    questions.one<Domain[]>('domains { id name subdomains { id } applications { totalCount } }');

  it('Which eight domains are there, and how many applications are described in each?', async () => {
    const found = (await domains()).map(({ id, name, applications }) => [key(id), name, applications.totalCount]);
    expect(found).toEqual([
      ['base-platform', '政务基础平台', 5],
      ['business-services', '商事服务', 0],
      ['citizen-services', '便民服务', 0],
      ['digital-identity', '数字身份', 10],
      ['judicial', '司法', 9],
      ['real-estate', '不动产', 2],
      ['regulation', '监管', 1],
      ['tax', '税务', 9],
    ]);
  });

  const fields: Record<string, string[]> = {
    'base-platform': ['data-security', 'data-sharing'],
    'business-services': [
      'copyright',
      'enterprise-support',
      'financing',
      'produce-traceability',
      'shared-registration',
      'tourism-consumption',
    ],
    'citizen-services': ['community', 'elderly-care', 'energy', 'medical', 'poverty-relief', 'public-welfare'],
    'digital-identity': ['citizen-identity', 'e-licence'],
    judicial: ['arbitration', 'bankruptcy', 'evidence', 'notary'],
    'real-estate': ['housing-fund', 're-registration', 're-rental'],
    regulation: [
      'community-correction',
      'construction-external',
      'customs',
      'environment',
      'food-drug-safety',
      'tender-internal',
    ],
    tax: ['e-invoice'],
  };

  test.each(Object.entries(fields))('Which fields does %s have?', async (domain, expected) => {
    const { subdomains } = await questions.one<Domain>(`domain(id: "domain:${domain}") { subdomains { id } }`);
    expect(keys(subdomains)).toEqual(expected);
  });

  it('How many fields are there in all? Thirty, each once', async () => {
    const all = (await domains()).flatMap(({ subdomains }) => keys(subdomains));
    expect(new Set(all).size).toBe(30);
    expect(all).toHaveLength(30);
  });

  it('Which fields have an application?', async () => {
    const { nodes } = await questions.one<Rows<{ subdomain: Ref | null }>>(
      'applications { nodes { subdomain { id } } }',
    );
    const found = nodes.flatMap(({ subdomain }) => (subdomain ? [key(subdomain.id)] : []));
    expect([...new Set(found)].sort()).toEqual([
      'arbitration',
      'bankruptcy',
      'citizen-identity',
      'data-sharing',
      'e-invoice',
      'e-licence',
      'evidence',
      'housing-fund',
      'notary',
      'tender-internal',
    ]);
  });

  test.each(['energy', 're-rental', 'data-security', 'customs', 'copyright'])(
    'Is the field %s kept, though it has no application?',
    async (field) => {
      const found = await questions.one(
        `subdomain(id: "subdomain:${field}") { domain { id } applications { totalCount } }`,
      );
      const home = Object.keys(fields).find((domain) => fields[domain]?.includes(field)) ?? '';
      expect(found).toEqual({ domain: { id: `domain:${home}` }, applications: { totalCount: 0 } });
    },
  );

  it('On what basis are data sharing and data security counted as fields? A reading of ours', async () => {
    const { nodes } = await questions.one<Rows<{ subject: Ref }>>(
      `facts(filter: { property: [DOMAIN], basis: [INFERRED], locator: ["P15"] }) { nodes { subject { id } } }`,
    );
    expect(keys(nodes.map(({ subject }) => subject))).toEqual(['data-security', 'data-sharing']);
  });

  test.each([
    ['the Huicun platform of Shanghai', 'shanghai-huicun'],
    ['the audit platform of Zhuzhou', 'zhuzhou-data-audit'],
  ])('Of which domain is %s? The article does not say', async (_, application) => {
    const found = await questions.one(
      `application(id: "application:${application}") { domain { id } subdomain { id } facts(property: [DOMAIN, SUBDOMAIN]) { value } }`,
    );
    expect(found).toEqual({ domain: null, subdomain: null, facts: [] });
  });

  it('Which applications have no known domain?', async () => {
    const expected = ['shanghai-huicun', 'zhuzhou-data-audit'];
    expect(await questions.list('applications(filter: { unknown: [DOMAIN] })')).toEqual(expected);
    expect(await questions.list('applications(filter: { not: { domain: {} } })')).toEqual(expected);
  });

  interface DomainFact {
    property: string;
    value: string;
    basis: string;
    evidence: { locator: string; note: string | null }[];
  }

  const whyDomain = async (application: string): Promise<DomainFact[]> =>
    (
      await questions.one<{ facts: DomainFact[] }>(
        `application(id: "application:${application}") { facts(property: [DOMAIN]) { property value basis evidence { locator note } } }`,
      )
    ).facts;

  it("On what basis is Jinan's licence system counted under identity? Its title, by inference", async () => {
    const [fact, ...others] = await whyDomain('jinan-digital-licence');
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ value: '数字身份', basis: 'INFERRED', evidence: [{ locator: 'P31' }] });
    expect(fact?.evidence[0]?.note).toMatch(/title/);
  });

  it("On what basis is Jinan's trusted service platform a base platform?", async () => {
    expect(await whyDomain('jinan-trusted-service')).toMatchObject([{ value: '政务基础平台', basis: 'INFERRED' }]);
  });

  it('Which domains of applications are inferred? Those two alone', async () => {
    const { nodes } = await questions.one<Rows<{ subject: Ref }>>(
      'facts(filter: { property: [DOMAIN], basis: [INFERRED], locator: ["P31"] }) { nodes { subject { id } } }',
    );
    expect(keys(nodes.map(({ subject }) => subject))).toEqual(['jinan-digital-licence', 'jinan-trusted-service']);
    const stated = await questions.one<Rows<{ subject: Ref }>>(
      'facts(filter: { property: [DOMAIN], basis: [STATED] }, first: 100) { nodes { subject { id } } }',
    );
    expect(stated.nodes.filter(({ subject }) => subject.id.startsWith('application:'))).toHaveLength(34);
  });

  test.each([
    ['xiongan-incentive', 'citizen-identity', 'INFERRED'],
    ['beijing-directory-chain', 'data-sharing', 'INFERRED'],
    ['hangzhou-judicial-platform', 'evidence', 'INFERRED'],
    ['haikou-deposit-proof', 'housing-fund', 'INFERRED'],
    ['suzhou-evidence', 'evidence', 'STATED'],
    ['suzhou-notary-lottery', 'notary', 'STATED'],
    ['huicheng-instant-approval', 'e-licence', 'STATED'],
    ['tangleid', 'citizen-identity', 'STATED'],
  ])('On what basis is %s of the field %s?', async (application, field, basis) => {
    const found = await questions.one(
      `application(id: "application:${application}") { subdomain { id } facts(property: [SUBDOMAIN]) { basis } }`,
    );
    expect(found).toEqual({ subdomain: { id: `subdomain:${field}` }, facts: [{ basis }] });
  });

  test.each([
    ['社会治理', 'regulation'],
    ['监管', 'regulation'],
    ['基础平台', 'base-platform'],
    ['政務基礎平台', 'base-platform'],
  ])('Is %s a name of one domain?', async (name, domain) => {
    const filter = `{ domain: { name: { eq: "${name}" } } }`;
    const found = await questions.list(`applications(filter: ${filter})`);
    expect(found).toEqual(await questions.list(`applications(filter: { domain: { id: ["domain:${domain}"] } })`));
    expect(found.length).toBeGreaterThan(0);
  });

  it('Who works in regulation and in business services? Nobody is named', async () => {
    interface Active {
      activities: { totalCount: number };
    }
    for (const domain of ['regulation', 'business-services']) {
      const { activities } = await questions.one<Active>(
        `domain(id: "domain:${domain}") { activities(via: [OWN, GROUP, MEMBER]) { totalCount } }`,
      );
      expect(activities.totalCount).toBe(0);
    }
  });

  it('Who works in digital identity, and for whom is that only inferred?', async () => {
    const { activities } = await questions.one<{ activities: Rows<{ supplier: Ref; basis: string }> }>(
      'domain(id: "domain:digital-identity") { activities { nodes { supplier { id } basis } } }',
    );
    expect(keys(activities.nodes.map(({ supplier }) => supplier))).toEqual([
      'alibaba',
      'china-telecom',
      'dareway',
      'newland',
      'tencent',
      'xunlei',
      'zte',
    ]);
    expect(activities.nodes.filter(({ basis }) => basis !== 'STATED').map(({ supplier }) => supplier.id)).toEqual([
      'supplier:dareway',
    ]);
  });
});
