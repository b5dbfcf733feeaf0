import { keys, Questions, type Ref } from '../questions/asking.js';

interface Coverage {
  property: string;
  known: number;
  stated: number;
  total: number;
}

interface Duplicate {
  one: Ref;
  other: Ref;
  evidence: { locator: string; basis: string }[];
}

describe('Data quality', () => {
  const questions = Questions.ofThisFile();
  const coverage = async (): Promise<Coverage[]> =>
    (await questions.one<{ coverage: Coverage[] }>('dataQuality { coverage { property known stated total } }'))
      .coverage;

  test('how much is known of the 38 applications, and how much of it is stated', async () => {
    expect((await coverage()).map(({ property, known, stated, total }) => [property, known, stated, total])).toEqual([
      ['NAME_EN', 38, 0, 38],
      ['ALIASES', 13, 13, 38],
      ['STATUS', 16, 16, 38],
      ['DOMAIN', 36, 34, 38],
      ['SUBDOMAIN', 31, 21, 38],
      ['PLACES', 38, 38, 38],
      ['GOVERNMENT_BODIES', 2, 2, 38],
      ['SUPPLIERS', 11, 9, 38],
      ['EVENTS', 9, 9, 38],
      ['LAUNCHED', 5, 5, 38],
      ['DESCRIPTION', 0, 0, 38],
      ['CONTRACT_VALUE', 0, 0, 38],
      ['NOTICES', 0, 0, 38],
      ['IDENTIFIERS', 0, 0, 38],
    ]);
  });

  test('what is known is what the filter finds, the rest what its opposite finds', async () => {
    for (const { property, known, total } of await coverage()) {
      expect([property, await questions.count(`applications(filter: { known: [${property}] })`)]).toEqual([
        property,
        known,
      ]);
      expect(await questions.count(`applications(filter: { unknown: [${property}] })`)).toBe(total - known);
    }
  });

  test('pairs that may be one application, each once, with the reason', async () => {
    const { possibleDuplicates } = await questions.one<{ possibleDuplicates: Duplicate[] }>(
      'dataQuality { possibleDuplicates { one { id } other { id } evidence { locator basis } } }',
    );
    expect(possibleDuplicates.map(({ one, other, evidence }) => [...keys([one, other]), evidence[0]?.locator])).toEqual(
      [
        ['chongqing-incentive', 'chongqing-police-card', 'P13'],
        ['guangzhou-arbitration-chain', 'guangzhou-judicial-platform', 'P20'],
        ['guangzhou-e-invoice', 'guangzhou-tax-platform', 'P32'],
        ['guangzhou-judicial-platform', 'guangzhou-smart-bankruptcy', 'P20'],
        ['hangzhou-judicial-platform', 'hangzhou-notary-lottery', 'P19'],
        ['suzhou-evidence', 'suzhou-notary-lottery', 'P19'],
        ['yunnan-e-invoice', 'yunnan-tax-platform', 'P32'],
      ],
    );
    expect(possibleDuplicates.flatMap(({ evidence }) => evidence.map(({ basis }) => basis))).toEqual(
      Array<string>(7).fill('INFERRED'),
    );
  });

  test('conflicts are the facts that are not accepted', async () => {
    const { conflictCount } = await questions.one<{ conflictCount: number }>('dataQuality { conflictCount }');
    expect(conflictCount).toBe(await questions.count('facts(filter: { accepted: false })'));
  });

  test('gaps by id, as many as asked for', async () => {
    const { all, some } = await questions.one<{ all: Ref[]; some: Ref[] }>(
      'dataQuality { all: gaps { id } some: gaps(limit: 3) { id } }',
    );
    expect(all).toHaveLength(18);
    expect(keys(all)).toEqual(keys(all).sort());
    expect(some).toEqual(all.slice(0, 3));
  });

  test.each([
    ['nothing', '__typename', []],
    ['the count of conflicts', 'conflictCount', ['data-quality/conflictCount']],
    ['coverage', 'coverage { known }', ['data-quality/coverage']],
    [
      'gaps with all they name',
      'gaps { suppliers { name } place { name } domain { name } evidence { locator } }',
      ['gap/all + gap/projection'],
    ],
    [
      'duplicates with both sides and the evidence',
      'possibleDuplicates { one { name places { name } } other { name suppliers { name } } evidence { locator } }',
      ['data-quality/possibleDuplicates', 'application/projection', 'evidence/ofFacts'],
    ],
  ])('only what is asked for is looked up: %s', async (_, fields, expected) => {
    const { queries, errors } = await questions.ask(`{ dataQuality { ${fields} } }`);
    expect(errors).toEqual([]);
    expect(queries.map(({ query }) => query).sort()).toEqual([...expected].sort());
  });

  test.each(['possibleDuplicates(limit: -1) { one { id } }', 'gaps(limit: 1001) { id }'])(
    '%s is refused',
    async (field) => {
      const { data, codes } = await questions.ask(`{ dataQuality { ${field} } about { version } }`);
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(data).toMatchObject({ dataQuality: null, about: {} });
    },
  );
});
