import { key, keys, Questions, type Ref, type Rows } from './asking.js';

interface Claim extends Ref {
  asserted: number | null;
  unit: string | null;
  period: string | null;
  found: number | null;
  foundAtLeast: number | null;
  verdict: string;
  explanation: string;
  statement: string;
  statementZh: string;
  evidence: { locator: string }[];
  subjects: Ref[];
}

/** What is asserted, what the records bear out, the fewest these can be, and the verdict. */
type Held = [asserted: number | null, found: number | null, atLeast: number | null, verdict: string];

const held: Record<string, Held> = {
  'total-96': [96, 38, 32, 'CONSISTENT'],
  'domains-8': [8, 8, 8, 'CONFIRMED'],
  'subdomains-30': [30, 30, 30, 'CONSISTENT'],
  'online-2020-q1': [12, 4, 4, 'CONSISTENT'],
  'identity-one-fifth': [0.2, 10, 9, 'CONSISTENT'],
  'identity-two-directions': [2, 2, 2, 'CONSISTENT'],
  'judicial-14': [14, 9, 6, 'CONSISTENT'],
  'judicial-2020-4': [4, 0, 0, 'CONSISTENT'],
  'tax-9': [9, 9, 7, 'CONSISTENT'],
  'einvoice-5-launched': [5, 5, 5, 'CONFIRMED'],
  'einvoice-2-planned': [2, 2, 2, 'CONFIRMED'],
  'ali-7': [7, 1, 1, 'CONSISTENT'],
  'soe-18': [18, 2, 2, 'CONSISTENT'],
  'soe-two-domains': [2, 2, 2, 'CONSISTENT'],
  'blockchain-8': [8, 2, 2, 'CONSISTENT'],
  'blockchain-7-firms': [7, 7, 7, 'CONFIRMED'],
  'zhongxiang-2': [2, 2, 2, 'CONFIRMED'],
  'year-2017': [7, 1, 1, 'CONSISTENT'],
  'year-2018': [30, 1, 1, 'CONSISTENT'],
  'year-2019': [28, 1, 1, 'CONSISTENT'],
  'bids-2019': [8, 1, 1, 'CONSISTENT'],
  'bids-2020': [1, 0, 0, 'CONSISTENT'],
  'beijing-53-departments': [53, null, null, 'NOT_CHECKABLE'],
  'spc-2018-09': [null, null, null, 'NOT_CHECKABLE'],
  'base-mostly-2019': [null, null, null, 'NOT_CHECKABLE'],
  'external-regulation-2019': [null, null, null, 'NOT_CHECKABLE'],
  'ali-tencent-leading': [null, null, null, 'NOT_CHECKABLE'],
  'main-force': [null, null, null, 'NOT_CHECKABLE'],
  'trend-peak': [null, null, null, 'NOT_CHECKABLE'],
};

const everything = `claims(first: 1000) { nodes { id asserted unit period found foundAtLeast verdict explanation statement
  statementZh evidence { locator } subjects { id } } }`;

describe('figures of the article, held against what it names', () => {
  const questions = Questions.ofThisFile();
  let claims: Map<string, Claim>;

  beforeAll(async () => {
    const { nodes } = await questions.one<Rows<Claim>>(everything);
    claims = new Map(nodes.map((claim) => [key(claim.id), claim]));
  });

  const claim = (id: string): Claim => {
    const found = claims.get(id);
    if (!found) throw new Error(`There is no claim:${id}`);
    return found;
  };

  test.each(Object.entries(held))('What is claim %s held against?', (id, expected) => {
    const { asserted, found, foundAtLeast, verdict } = claim(id);
    expect([asserted, found, foundAtLeast, verdict]).toEqual(expected);
  });

  it('How many listed firms took part in more than one application? Three, and the article gives no number', () => {
    expect(claim('listed-more-than-one')).toMatchObject({ asserted: null, found: 3 });
  });

  test.each(Object.keys(held).filter((id) => held[id]?.[1] !== null))(
    'Does the explanation of %s tell what was counted and what was asserted?',
    (id) => {
      const { explanation, found, foundAtLeast, asserted } = claim(id);
      const numbers: unknown[] = (explanation.match(/\d+(\.\d+)?/g) ?? []).map(Number);
      expect(numbers).toEqual(expect.arrayContaining([found, asserted]));
      if (foundAtLeast !== found) expect(numbers).toContain(foundAtLeast);
    },
  );

  it('What is a fifth held against? The 96 that it is a share of: about 19', () => {
    expect(claim('identity-one-fifth').explanation).toMatch(/96.*19/);
    expect(claim('identity-one-fifth').explanation).toContain('7 by stated facts alone');
  });

  it('Does the 18 of the state-owned firms rest on anything stated? None of the two found does', () => {
    expect(claim('soe-18').explanation).toMatch(/none by stated facts/);
  });

  test.each(['identity-two-directions', 'soe-two-domains'])(
    'Does %s say that the source does not list what it does list?',
    (id) => {
      expect(claim(id).explanation).not.toMatch(/does not list/);
    },
  );

  it('Are the two e-invoices that are only planned left out of the five launched?', () => {
    expect(claim('einvoice-5-launched').found).toBe(5);
    expect(claim('einvoice-2-planned').found).toBe(2);
  });

  test.each([
    ['total-96', ['P25', 'P4']],
    ['domains-8', ['P25', 'P5', 'P6']],
    ['subdomains-30', ['P5']],
    ['online-2020-q1', ['P2', 'P36']],
    ['identity-one-fifth', ['P10']],
    ['beijing-53-departments', ['P16']],
    ['judicial-14', ['P18']],
    ['tax-9', ['P21']],
    ['ali-7', ['P27']],
    ['soe-18', ['P28']],
    ['blockchain-8', ['P34']],
    ['year-2018', ['P36']],
    ['trend-peak', ['P37']],
  ])('Where is %s asserted?', (id, paragraphs) => {
    expect(
      claim(id)
        .evidence.map(({ locator }) => locator)
        .sort(),
    ).toEqual(paragraphs);
  });

  test.each([
    ['total-96', []],
    ['soe-18', []],
    ['ali-7', ['ali-health', 'alibaba', 'ant-blockchain']],
    ['beijing-53-departments', ['beijing-directory-chain']],
    ['zhongxiang-2', ['zhongxiang-bit']],
    ['tax-9', ['tax']],
    ['einvoice-5-launched', ['e-invoice']],
  ])('Whom is %s about?', (id, expected) => {
    expect(keys(claim(id).subjects)).toEqual(expected);
  });

  test.each([
    ['year-2017', '2017'],
    ['bids-2019', '2019'],
    ['spc-2018-09', '2018-09'],
    ['beijing-53-departments', '2020-03'],
  ])('Of which time does %s speak?', (id, period) => {
    expect(claim(id).period).toBe(period);
  });

  it('Is there a claim of 77 launched? That sum is nowhere in the article', () => {
    expect([...claims.values()].filter(({ asserted }) => asserted === 77 || asserted === 86)).toEqual([]);
  });

  it('Is anything contradicted? No', async () => {
    expect(await questions.list('claims(verdict: [CONTRADICTED])')).toEqual([]);
  });

  it('What is confirmed?', async () => {
    const confirmed = Object.keys(held).filter((id) => held[id]?.[3] === 'CONFIRMED');
    expect(await questions.list('claims(verdict: [CONFIRMED])')).toEqual(confirmed.sort());
  });

  it('Is every claim told in both languages?', () => {
    for (const { statement, statementZh } of claims.values()) {
      expect(statement).toMatch(/\.$/);
      expect(statementZh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('What is claimed of the judicial domain and of TangleID?', async () => {
    interface Asked {
      judicial: { claims: Ref[]; gaps: Ref[] };
      place: { claims: Ref[]; gaps: Ref[] };
      invoices: { claims: Ref[] };
    }
    const { judicial, place, invoices } = await questions.data<Asked>(
      `{ judicial: domain(id: "domain:judicial") { claims { id } gaps { id } }
         place(id: "place:cn-320400") { claims { id } gaps { id } }
         invoices: subdomain(id: "subdomain:e-invoice") { claims { id } } }`,
    );
    expect(keys(judicial.claims)).toEqual(['judicial-14', 'judicial-2020-4', 'spc-2018-09']);
    expect(keys(judicial.gaps)).toEqual(['judicial-2020']);
    expect(keys(place.claims)).toEqual([]);
    expect(keys(place.gaps)).toEqual(['ali-changzhou']);
    expect(keys(invoices.claims)).toEqual(['einvoice-2-planned', 'einvoice-5-launched']);
  });
});

describe('what is implied and not identified', () => {
  const questions = Questions.ofThisFile();

  interface Gap extends Ref {
    minimum: number;
    maximum: number | null;
    mayBeListed: boolean;
    suppliers: Ref[];
    place: Ref | null;
    domain: Ref | null;
    period: string | null;
    evidence: { locator: string }[];
  }

  const gapsOf = async (entity: string): Promise<Gap[]> =>
    (
      await questions.one<{ gaps: Gap[] }>(
        `${entity} { gaps { id minimum maximum mayBeListed suppliers { id } place { id } domain { id } period evidence { locator } } }`,
      )
    ).gaps;

  test.each([
    ['Changzhou', 'place(id: "place:cn-320400")', ['ali-changzhou']],
    ['Jiangsu, by Changzhou inside it', 'place(id: "place:cn-320000")', ['ali-changzhou']],
    ['Macau', 'place(id: "place:cn-820000")', ['tencent-macau']],
    ['Shenzhen, a base only', 'place(id: "place:cn-440300")', []],
    ['Haikou, whose application is named', 'place(id: "place:cn-460100")', []],
    ['the judicial domain', 'domain(id: "domain:judicial")', ['judicial-2020']],
    ['regulation', 'domain(id: "domain:regulation")', ['regulation-external']],
    ['base platforms', 'domain(id: "domain:base-platform")', ['zte-base']],
    ['China Telecom', 'supplier(id: "supplier:china-telecom")', ['china-telecom-id']],
    ['ZTE', 'supplier(id: "supplier:zte")', ['zte-base', 'zte-id']],
    ['Zhongxiang Bit, both of whose platforms are named', 'supplier(id: "supplier:zhongxiang-bit")', []],
    ['WeBank', 'supplier(id: "supplier:webank")', ['tencent-guangzhou', 'tencent-macau', 'tencent-yunnan']],
  ])('What is implied for %s?', async (_, entity, expected) => {
    expect(keys(await gapsOf(entity))).toEqual(expected);
  });

  it('How many judicial applications of 2020 are implied, and in which time?', async () => {
    const [gap] = await gapsOf('domain(id: "domain:judicial")');
    expect(gap).toMatchObject({ minimum: 4, maximum: 4, mayBeListed: true, place: null, suppliers: [] });
    expect(gap?.period).toMatch(/^2020/);
    expect(gap?.evidence).toEqual([{ locator: 'P18' }]);
  });

  it('Who may be behind what is implied for Macau? Tencent, WeBank, or both', async () => {
    const [gap] = await gapsOf('place(id: "place:cn-820000")');
    expect(keys(gap?.suppliers ?? [])).toEqual(['tencent', 'webank']);
    expect(gap).toMatchObject({ minimum: 1, maximum: null, evidence: [{ locator: 'P27' }] });
  });
});
