import { key, keys, Questions, type Ref } from '../questions/asking.js';

interface Similar {
  application: Ref;
  shared: Ref[];
}

describe('Similar applications', () => {
  const questions = Questions.ofThisFile();
  const similar = async (id: string, args = ''): Promise<[string, ...string[]][]> => {
    const { similar: found } = await questions.one<{ similar: Similar[] }>(
      `application(id: "application:${id}") { similar${args} { application { id } shared { id } } }`,
    );
    return found.map(({ application, shared }) => [key(application.id), ...keys(shared)]);
  };

  test('a shared field comes before a place, a place before a domain; in each the domain decides, then the id', async () => {
    const sameField = ['beijing', 'hangzhou', 'jiangxi', 'shenzhen', 'sichuan', 'yunnan'];
    expect(await similar('guangzhou-e-invoice', '(limit: 20)')).toEqual([
      ...sameField.map((place) => [`${place}-e-invoice`, 'e-invoice', 'tax']),
      ['guangzhou-tax-platform', 'cn-440100', 'tax'],
      ['guangzhou-arbitration-chain', 'cn-440100'],
      ['guangzhou-judicial-platform', 'cn-440100'],
      ['guangzhou-smart-bankruptcy', 'cn-440100'],
      ['yunnan-tax-platform', 'tax'],
    ]);
  });

  test('a shared supplier comes before all else', async () => {
    expect(await similar('jinan-digital-licence')).toEqual([
      ['jinan-trusted-service', 'dareway', 'cn-370100'],
      ['huicheng-instant-approval', 'e-licence', 'digital-identity'],
      ['jiangxi-e-licence', 'e-licence', 'digital-identity'],
      ['jinan-health-code', 'cn-370100', 'digital-identity'],
      ['chongqing-incentive', 'digital-identity'],
      ['chongqing-police-card', 'digital-identity'],
      ['mawei-epidemic-control', 'digital-identity'],
      ['shenzhen-p2p-exit-voting', 'digital-identity'],
      ['tangleid', 'digital-identity'],
      ['xiongan-incentive', 'digital-identity'],
    ]);
  });

  test('what is shared: suppliers, the field, places, the domain', async () => {
    expect(await similar('guangxi-housing-fund-access')).toEqual([
      ['haikou-deposit-proof', 'huaxin-yongdao', 'housing-fund', 'real-estate'],
    ]);
    expect((await similar('fuzhou-city-brain', '(limit: 50)')).map(([other]) => other)).not.toContain(
      'mawei-epidemic-control',
    );
  });

  test('where no domain is known, what shares nothing is not listed', async () => {
    expect(await similar('shanghai-huicun')).toEqual([['zhuzhou-data-audit', 'zhongxiang-bit']]);
  });

  test.each([0, 1, 3, 7, 10])('the first %i are the beginning of the whole list', async (limit) => {
    for (const id of ['guangzhou-e-invoice', 'jinan-digital-licence', 'tangleid'])
      expect(await similar(id, `(limit: ${limit})`)).toEqual((await similar(id, '(limit: 1000)')).slice(0, limit));
  });

  test('of a whole page, with suppliers of the similar ones: three queries', async () => {
    const { queries, errors } = await questions.ask(
      '{ applications { nodes { similar { application { name suppliers { name } } shared { name } } } } }',
    );
    expect(errors).toEqual([]);
    expect(queries.map(({ query }) => query).sort()).toEqual([
      'application/all + application/projection',
      'application/projection & application/ofDomain + application/projection',
      'application/similar',
    ]);
  });

  test.each([-1, 1001])('a limit of %i is refused', async (limit) => {
    const { errors, codes } = await questions.ask(
      `{ applications(first: 2) { nodes { similar(limit: ${limit}) { application { id } } } } }`,
    );
    expect(errors[0]).toContain(`"limit" is ${limit}`);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  });
});
