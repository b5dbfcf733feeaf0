import { Asker } from '../support/graph.js';

interface Ref {
  id: string;
}

interface Cell {
  applicationCount: number;
  grounds: { application: { id: string } | null; supplier: { id: string } }[];
}

/** However services are rolled up and inherited, no application is made or lost. */
describe('services, activities, the matrix and the statistics agree', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  }, 120_000);
  afterAll(() => asker.close());

  const grounds = 'applicationCount grounds(limit: 1000) { application { id } supplier { id } }';
  const status = 'status: [ONLINE, BID_WON, UNDER_CONSTRUCTION, UNKNOWN]';
  const applications = (cells: Cell[]): string[] =>
    [...new Set(cells.flatMap((cell) => cell.grounds.flatMap(({ application }) => application?.id ?? [])))].sort();

  const levels = ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY'];
  // A group's records are all its own on the seed, so through a group there is no application that is not there by itself.
  const questions = levels.flatMap((level) =>
    ['OWN', 'OWN, GROUP', 'OWN, MEMBER', 'OWN, GROUP, MEMBER'].map((via) => [level, via]),
  );

  test.each(questions)(
    'at level %s, via [%s]: the cells hold the applications that are counted',
    async (level, via) => {
      const { serviceMatrix, applicationStatistics, all } = await asker.data(`{
      serviceMatrix(level: ${level}, via: [${via}]) { truncated cells { ${grounds} } }
      applicationStatistics(groupBy: [], filter: { known: [SUPPLIERS, PLACES], ${status} }) { applicationCount }
      all: applications(filter: { known: [SUPPLIERS, PLACES], ${status} }) { nodes { id } }
    }`);
      const found = applications(serviceMatrix.cells);
      expect(serviceMatrix.truncated).toBe(false);
      expect(found).toEqual((all.nodes as Ref[]).map(({ id }) => id));
      expect(found).toHaveLength(applicationStatistics.applicationCount);
    },
  );

  test.each(['GROUP', 'MEMBER'])('via [%s] alone: only applications that their own suppliers have', async (via) => {
    const { serviceMatrix, own } = await asker.data(`{
      serviceMatrix(via: [${via}]) { cells { ${grounds} } } own: serviceMatrix { cells { ${grounds} } } }`);
    const known = new Set(applications(own.cells));
    expect(applications(serviceMatrix.cells).filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(['OWN', 'GROUP', 'MEMBER', 'OWN, GROUP, MEMBER'])('via [%s]: a cell counts its grounds', async (via) => {
    const { serviceMatrix } = await asker.data(`{ serviceMatrix(via: [${via}]) { cells { ${grounds} } } }`);
    const miscounted = (serviceMatrix.cells as Cell[]).filter(
      (cell) => applications([cell]).length !== cell.applicationCount,
    );
    expect(miscounted).toEqual([]);
  });

  interface Bucket {
    keys: { value: string | null }[];
    applicationCount: number;
  }
  const shown = ({ keys, applicationCount }: Bucket): string =>
    [...keys.map(({ value }) => value ?? 'unknown'), applicationCount].join(' ');
  const pair = (one: string, other: string, { applicationCount }: Pick<Bucket, 'applicationCount'>): string[] =>
    applicationCount > 0 ? [`${one} ${other} ${applicationCount}`] : [];

  test('a bucket of supplier and province holds as many as the cell of the two', async () => {
    const { serviceMatrix, applicationStatistics } = (await asker.data(`{
      serviceMatrix { cells { supplier { id } place { id } applicationCount } }
      applicationStatistics(groupBy: [SUPPLIER, PROVINCE], filter: { known: [SUPPLIERS, PLACES], ${status} }) {
        buckets { keys { value } applicationCount } } }`)) as {
      serviceMatrix: { cells: { supplier: Ref; place: Ref; applicationCount: number }[] };
      applicationStatistics: { buckets: Bucket[] };
    };
    const cells = serviceMatrix.cells.flatMap((cell) => pair(cell.supplier.id, cell.place.id, cell));
    expect(applicationStatistics.buckets.map(shown).sort()).toEqual(cells.sort());
    expect(cells).toHaveLength(12);
  });

  test('a bucket of supplier and domain holds as many as the activity of the two', async () => {
    const { suppliers, applicationStatistics } = (await asker.data(`{
      suppliers { nodes { id activities { nodes { domain { id } applicationCount } } } }
      applicationStatistics(groupBy: [SUPPLIER, DOMAIN], filter: { known: [SUPPLIERS, DOMAIN], ${status} }) {
        buckets { keys { value } applicationCount } } }`)) as {
      suppliers: { nodes: (Ref & { activities: { nodes: { domain: Ref; applicationCount: number }[] } })[] };
      applicationStatistics: { buckets: Bucket[] };
    };
    const activities = suppliers.nodes.flatMap(({ id, activities }) =>
      activities.nodes.flatMap((activity) => pair(id, activity.domain.id, activity)),
    );
    expect(applicationStatistics.buckets.map(shown).sort()).toEqual(activities.sort());
  });

  test('a member is never added to its group: the group of the counts has the applications of its members, once', async () => {
    const { applicationStatistics, supplier } = await asker.data(`{
      applicationStatistics(groupBy: [SUPPLIER_GROUP]) { buckets { keys { value } applicationCount } }
      supplier(id: "supplier:alibaba") { own: serves { nodes { ${grounds} } } member: serves(via: [MEMBER]) { nodes { ${grounds} } } } }`);
    const buckets = (applicationStatistics.buckets as Bucket[]).map(shown);
    expect(buckets).toContain('supplier:alibaba 1');
    expect(applications(supplier.own.nodes)).toEqual([]);
    expect(applications(supplier.member.nodes)).toEqual(['application:haikou-deposit-proof']);
  });
});
