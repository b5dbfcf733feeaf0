import { keys, Questions, type Ref, type Rows } from './asking.js';

interface Piece {
  locator: string;
  basis: string;
}

interface Ground {
  application: Ref | null;
  basis: string;
  evidence: Piece[];
}

interface Derived {
  basis: string;
  applicationCount: number;
  statementCount: number;
  grounds: Ground[];
  evidence: Piece[];
}

const derived = `basis applicationCount statementCount evidence { locator basis }
  grounds { application { id } basis evidence { locator basis } }`;

describe('why a firm is said to serve a place or to work in a domain', () => {
  const questions = Questions.ofThisFile();

  const service = async (supplier: string, place: string): Promise<Derived | undefined> =>
    (
      await questions.one<{ serves: Rows<Derived> }>(
        `supplier(id: "supplier:${supplier}") { serves(filter: { place: { id: "place:${place}" } }) { nodes { ${derived} } } }`,
      )
    ).serves.nodes[0];

  const activities = async (supplier: string): Promise<Derived[]> =>
    (
      await questions.one<{ activities: Rows<Derived> }>(
        `supplier(id: "supplier:${supplier}") { activities { nodes { ${derived} } } }`,
      )
    ).activities.nodes;

  const told = (pieces: Piece[] = []): string[] =>
    [...new Set(pieces.map(({ locator, basis }) => `${locator} ${basis}`))].sort();

  test.each([
    ['china-cyber-security', 'cn-350100', 'INFERRED', ['fuzhou-city-brain'], ['P15 STATED', 'P28 INFERRED']],
    ['xian-future-intl', 'cn-610000', 'INFERRED', ['shaanxi-base-platform'], ['P28 INFERRED', 'P28 STATED']],
    ['dareway', 'cn-370100', 'STATED', ['jinan-digital-licence', 'jinan-trusted-service'], ['P31 STATED']],
    ['fangxin', 'cn-530000', 'STATED', ['yunnan-tax-platform'], ['P32 STATED']],
    ['huaxin-yongdao', 'cn-450000', 'STATED', ['guangxi-housing-fund-access'], ['P30 STATED']],
    ['zhongxiang-bit', 'cn-430200', 'STATED', ['zhuzhou-data-audit'], ['P34 STATED']],
  ])('Why is %s said to serve %s?', async (supplier, place, basis, applications, evidence) => {
    const found = await service(supplier, place);
    expect(found).toMatchObject({ basis, applicationCount: applications.length, statementCount: 0 });
    expect(keys((found?.grounds ?? []).flatMap(({ application }) => application ?? []))).toEqual(applications);
    expect(told(found?.evidence)).toEqual(evidence);
  });

  test.each([
    ['alibaba', 'cn-320400'],
    ['tencent', 'cn-820000'],
    ['tencent', 'cn-530000'],
  ])('Why is %s said to serve %s? By P27 alone, which names no application', async (supplier, place) => {
    const found = await service(supplier, place);
    expect(found).toMatchObject({ basis: 'STATED', applicationCount: 0, statementCount: 1 });
    expect(found?.grounds).toEqual([
      { application: null, basis: 'STATED', evidence: [{ locator: 'P27', basis: 'STATED' }] },
    ]);
  });

  it('Is a path only as good as its weakest link? Dareway is placed by statement, its domains are inferred', async () => {
    expect((await activities('dareway')).map(({ basis }) => basis)).toEqual(['INFERRED', 'INFERRED']);
    expect(await service('dareway', 'cn-370100')).toMatchObject({ basis: 'STATED' });
  });

  it('Is an edge as good as its best path? A statement outdoes the inferred pairing', async () => {
    const [activity] = await activities('china-cyber-security');
    expect(activity).toMatchObject({ basis: 'STATED', applicationCount: 1, statementCount: 1 });
    expect(activity?.grounds.map(({ application, basis }) => [application?.id ?? null, basis])).toEqual([
      ['application:fuzhou-city-brain', 'INFERRED'],
      [null, 'STATED'],
    ]);
  });

  test.each([
    ['by any application that is known', 'filter: { applications: {} }', 12],
    ['on no basis', 'filter: { basis: [] }', 0],
    ['in no way', 'via: []', 0],
    ['by what a group is said to serve', 'via: [GROUP]', 13],
    ['by what members supply', 'via: [MEMBER]', 3],
    ['in any way', 'via: [OWN, GROUP, MEMBER], level: PROVINCE', 34],
    ['on the basis of general knowledge', 'filter: { basis: [GENERAL_KNOWLEDGE] }', 0],
  ])('How many services are there %s?', async (_, args, expected) => {
    expect(await questions.count(`services(${args})`)).toBe(expected);
  });
});
