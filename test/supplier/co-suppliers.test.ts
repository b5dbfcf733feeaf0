import { type Answer } from '../support/graph.js';
import { Questions } from '../questions/asking.js';

describe('Suppliers that share applications', () => {
  const questions = Questions.ofThisFile();
  const coSuppliers = async (id: string, fields: string): Promise<Answer['data']> =>
    (await questions.one<Answer['data']>(`supplier(id: "supplier:${id}") { coSuppliers { ${fields} } }`)).coSuppliers;

  test.each([
    ['huaxin-yongdao', 'ant-blockchain', 'haikou-deposit-proof'],
    ['ant-blockchain', 'huaxin-yongdao', 'haikou-deposit-proof'],
    ['xunlei', 'newland', 'mawei-epidemic-control'],
    ['newland', 'xunlei', 'mawei-epidemic-control'],
  ])('%s and %s: %s', async (id, other, application) => {
    expect(await coSuppliers(id, 'supplier { id } applicationCount applications { totalCount nodes { id } }')).toEqual([
      {
        supplier: { id: `supplier:${other}` },
        applicationCount: 1,
        applications: { totalCount: 1, nodes: [{ id: `application:${application}` }] },
      },
    ]);
  });

  test.each(['fangxin', 'dareway', 'zte', 'alibaba'])('%s shares none', async (id) => {
    expect(await coSuppliers(id, 'applicationCount')).toEqual([]);
  });

  test('its applications are pages like all others', async () => {
    const [{ applications }] = await coSuppliers(
      'xunlei',
      'applications(first: 1) { pageInfo { endCursor hasNextPage } }',
    );
    expect(applications.pageInfo.hasNextPage).toBe(false);
    const further = `after: "${applications.pageInfo.endCursor}"`;
    const [{ applications: behind }] = await coSuppliers(
      'xunlei',
      `applications(${further}) { nodes { id } pageInfo { hasPreviousPage } }`,
    );
    expect(behind).toEqual({ nodes: [], pageInfo: { hasPreviousPage: true } });
  });

  test('of a whole page, with what they share and how many: five queries', async () => {
    const { data, queries, errors } = await questions.ask(
      `{ suppliers { nodes { coSuppliers { supplier { name parent { name } } applications(first: 5) { totalCount nodes { name places { name } } } } } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = (data as { suppliers: { nodes: { coSuppliers: unknown[] }[] } }).suppliers;
    expect(nodes.flatMap((supplier) => supplier.coSuppliers)).toHaveLength(4);
    expect(queries.map(({ query }) => query).sort()).toEqual([
      'application/ofBothSuppliers + application/projection',
      'application/ofBothSuppliers + count',
      'supplier/all + supplier/projection',
      'supplier/coSuppliers',
      'supplier/projection',
    ]);
  });

  test('limits and pages that cannot be are refused', async () => {
    const { errors } = await questions.ask(
      '{ supplier(id: "supplier:xunlei") { coSuppliers(limit: 1001) { applicationCount } } }',
    );
    expect(errors).toEqual(['"limit" is 1001; it can be 0 to 1000.']);
    const both =
      '{ supplier(id: "supplier:xunlei") { coSuppliers { applications(first: 1, last: 1) { totalCount } } } }';
    expect(await questions.codes(both)).toEqual(['BAD_USER_INPUT']);
  });
});
