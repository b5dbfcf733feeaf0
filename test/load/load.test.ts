import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { loadSeed, standingOf } from '../../src/import/load.js';
import { differences } from '../../src/import/repair/repair.js';
import { readSeed } from '../../src/import/seed.js';
import { migrate, modelVersion } from '../../src/import/write/model.js';
import { fromRoot } from '../../src/root.js';
import { type Edit, replacing, withCopy } from '../support/changed-copy.js';
import { contentOf } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';

const seed = fromRoot('seed/');

/** A file without the rows that begin so, and without an item of its lists. */
const without =
  (start: string): Edit =>
  (text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith(start))
      .join('\n');
const unlisted =
  (item: string): Edit =>
  (text) =>
    text.replaceAll(`${item}; `, '').replaceAll(`; ${item}`, '');

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('govchain load', () => {
  let asker: Asker;
  let driver: Driver;

  beforeAll(async () => {
    asker = await Asker.open();
    const { uri, username, password } = testDatabase();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  });

  afterAll(async () => {
    await loadFrom(seed);
    await driver.close();
    await asker.close();
  });

  const cypher = async (text: string): Promise<Record<string, unknown>[]> =>
    (await driver.executeQuery(text)).records.map((row) => row.toObject());

  const everything = (): Promise<string[]> => contentOf(asker.graph);

  const loadFrom = async (from: URL): ReturnType<typeof loadSeed> => loadSeed(asker.graph, await readSeed(from));

  const load = (edits?: Record<string, Edit>): ReturnType<typeof loadSeed> =>
    edits ? withCopy(edits, (folder) => loadFrom(folder)) : loadFrom(seed);

  test('twice gives the same graph, and the second time writes nothing', async () => {
    const before = await everything();
    expect(await load()).toMatchObject({ loaded: false, added: 0, changed: 0, removed: 0 });
    expect(await everything()).toEqual(before);
    expect(before.length).toBeGreaterThan(5000);
  });

  test('a graph that was emptied of one import and filled again is the same graph', async () => {
    const filled = async (): Promise<string[]> => {
      await cypher('MATCH (n) DETACH DELETE n');
      expect(await load()).toMatchObject({ loaded: true, changed: 0, removed: 0 });
      return everything();
    };
    // Of what other tests have done to the graph nothing is in the first either.
    expect(await filled()).toEqual(await filled());
  });

  test('questions are planned for the graph that was loaded, not for the one before', async () => {
    await cypher('MATCH (n) DETACH DELETE n');
    await load();
    const [facts] = await cypher('MATCH (f:Fact) RETURN toFloat(count(f)) / count(DISTINCT f.subjectId) AS ofOne');
    const { summary } = await driver.executeQuery("EXPLAIN MATCH (f:Fact {subjectId: 'x'}) RETURN f");
    const planned = (summary.plan as Plan).children[0]?.arguments.EstimatedRows;
    expect(Number(planned) / Number(facts?.ofOne)).toBeCloseTo(1, 1);
  });

  test('a start renews its own data set, and leaves another in its place', async () => {
    const ours = await readSeed(seed);
    const newer = { ...ours, checksum: 'newer' };
    const edit = { 'applications.csv': replacing(',LAUNCHED 2019-10,', ',LAUNCHED 2019-11,') };
    expect(await standingOf(asker.graph, ours)).toBe('held');
    expect(await standingOf(asker.graph, newer)).toBe('wanting');
    await load(edit);
    expect(await standingOf(asker.graph, ours)).toBe('other');
    await loadFrom(seed);
    expect(await standingOf(asker.graph, newer)).toBe('wanting');
    await cypher('MATCH (n) DETACH DELETE n');
    expect(await standingOf(asker.graph, ours)).toBe('wanting');
    await loadFrom(seed);
  });

  test('a changed cell changes exactly what it says', async () => {
    const before = await everything();
    const summary = await load({ 'applications.csv': replacing(',LAUNCHED 2019-10,', ',LAUNCHED 2019-11,') });
    expect(summary).toMatchObject({ loaded: true, added: 1, changed: 0, removed: 1 });
    const after = await everything();
    const gone = before.filter((line) => !after.includes(line));
    // The launch itself, its three links, the application's own dates, and the note of what was loaded.
    expect(gone.filter((line) => !line.includes('beijing-directory-chain') && !line.includes('import:seed'))).toEqual(
      [],
    );
    expect(gone.length).toBeLessThanOrEqual(7);
    const { application } = await asker.data(
      '{ application(id: "application:beijing-directory-chain") { launched { edtf earliest latest } } }',
    );
    expect(application.launched).toEqual({ edtf: '2019-11', earliest: '2019-11-01', latest: '2019-11-30' });
    await load();
    expect(await everything()).toEqual(before);
  });

  test('a changed note changes the note and nothing else', async () => {
    const before = await everything();
    const summary = await load({
      'applications.csv': replacing('which speaks of digital licences', 'which is of digital licences'),
    });
    expect(summary).toMatchObject({ added: 0, changed: 1, removed: 0 });
    await load();
    expect(await everything()).toEqual(before);
  });

  test('a changed date of a supply is a change, and so is one taken away', async () => {
    const before = await everything();
    const date = async (): Promise<unknown> => {
      const { application } = await asker.data(
        '{ application(id: "application:mawei-epidemic-control") { supplies { supplier { id } date { edtf earliest } } } }',
      );
      return (application.supplies as { supplier: { id: string }; date: unknown }[]).filter(
        ({ supplier }) => supplier.id === 'supplier:xunlei',
      );
    };
    await load({ 'applications.csv': replacing('supplier:xunlei BUILDER 2020-02', 'supplier:xunlei BUILDER 2020-03') });
    expect(await date()).toEqual([
      { supplier: { id: 'supplier:xunlei' }, date: { edtf: '2020-03', earliest: '2020-03-01' } },
    ]);
    await load({ 'applications.csv': replacing('supplier:xunlei BUILDER 2020-02', 'supplier:xunlei BUILDER') });
    expect(await date()).toEqual([{ supplier: { id: 'supplier:xunlei' }, date: null }]);
    await load();
    expect(await everything()).toEqual(before);
  });

  test('a source that is of another time now changes what is said as of then', async () => {
    const before = await everything();
    await load({ 'sources.csv': replacing('2020-03,', '2020-04,') });
    const { application } = await asker.data('{ application(id: "application:jiangxi-e-licence") { statusAsOf } }');
    expect(application.statusAsOf).toBe('2020-04');
    await load();
    expect(await everything()).toEqual(before);
  });

  test('two loads at once end in one of them, whole', async () => {
    const versions = ['甲系统', '乙系统'].map((alias) => ({
      'applications.csv': replacing(',目录区块链,', `,${alias},`),
    }));
    const results = await Promise.all(versions.map((edits) => load(edits)));
    const { application, about } = await asker.data(
      '{ application(id: "application:beijing-directory-chain") { aliases } about { dataChecksum } }',
    );
    const winner = results.findIndex(({ checksum }) => checksum === about.dataChecksum);
    expect(application.aliases).toContain(['甲系统', '乙系统'][winner]);
    expect(application.aliases).not.toContain(['甲系统', '乙系统'][1 - winner]);
    await load();
  });

  test('a supplier that is no longer named is gone with all that was said of it', async () => {
    const before = await everything();
    await load({
      'suppliers.csv': without('supplier:yibi,'),
      'gaps.csv': without('gap:yibi,'),
      'claims.csv': unlisted('supplier:yibi'),
    });
    const { supplier, suppliers } = await asker.data(
      '{ supplier(id: "supplier:yibi") { id } suppliers(first: 0) { totalCount } }',
    );
    expect([supplier, suppliers.totalCount]).toEqual([null, 21]);
    expect((await everything()).filter((line) => line.includes('"supplier:yibi'))).toEqual([]);
    await load();
    expect(await everything()).toEqual(before);
  });

  test('a faulty file changes nothing, and every fault is told with file, line and what was expected', async () => {
    const before = await everything();
    const broken = load({ 'suppliers.csv': replacing('STATE_OWNED', 'STATEOWNED') });
    await expect(broken).rejects.toMatchObject({
      faults: expect.arrayContaining([expect.stringMatching(/suppliers\.csv:\d+.*"STATEOWNED".*STATE_OWNED/)]),
    });
    expect(await everything()).toEqual(before);
  });

  test("somebody else's database is refused, and stays as it is", async () => {
    await cypher('MATCH (n) DETACH DELETE n');
    await cypher("CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Grace'})");
    await expect(load()).rejects.toThrow(/not empty and not a govchain graph.*another kind \(2, Person\)/);
    expect(await everything()).toHaveLength(3);
    await cypher('MATCH (n) DETACH DELETE n');
    await load();
  });

  test('a graph of a newer model is refused', async () => {
    await cypher('MATCH (m:GovchainGraph) SET m.modelVersion = 99');
    await expect(load()).rejects.toThrow(/model version 99.*works with version \d+\..*newer/);
    await cypher(`MATCH (m:GovchainGraph) SET m.modelVersion = ${modelVersion}`);
  });

  test('a graph of an earlier model is brought up to this one', async () => {
    const before = await everything();
    await cypher(`MATCH (n) WHERE n:Application OR n:Supplier OR n:Place
      REMOVE n.sortName, n.sortLaunched, n.sortLaunchedDown, n.sortStatus, n.basis, n.applicationCount, n.sortApplicationCount`);
    await cypher('MATCH ()-[kept:DERIVED_SERVICE]->() DELETE kept');
    await cypher('MATCH (m:GovchainGraph) SET m.modelVersion = 1');
    await expect(load()).rejects.toThrow(`model version 1, and has to be brought up to version ${modelVersion} first`);
    await migrate(asker.graph);
    expect(await load()).toMatchObject({ loaded: false });
    expect(await everything()).toEqual(before);
  });

  const counted = `
    MATCH (n:Entity) WHERE n:Supplier OR n:Place OR n:Application
    RETURN n.id AS id, CASE
      WHEN n:Application THEN [n.supplierCount, COUNT { MATCH (n)<-[:SUPPLIES]-(s) RETURN DISTINCT s }]
      WHEN n:Place THEN [n.applicationCount, COUNT { MATCH (n)<-[:WITHIN*0..3]-()<-[:DEPLOYED_IN]-(a) RETURN DISTINCT a }]
      ELSE [n.applicationCount, COUNT { MATCH (n)-[:SUPPLIES]->(a) RETURN DISTINCT a }]
    END AS counts, CASE WHEN n:Supplier THEN [n.provinceCount, COUNT {
      MATCH (n)-[:SUPPLIES]->(a)-[:DEPLOYED_IN]->()-[:WITHIN*0..3]->(q {level: 'PROVINCE'}) WHERE a.status <> 'PLANNED' RETURN q
      UNION MATCH (n)-[:SERVES]->()-[:WITHIN*0..3]->(q {level: 'PROVINCE'}) RETURN q
    }] END AS provinces`;

  async function miscounted(): Promise<unknown[]> {
    const rows = (await cypher(counted)) as { id: string; counts: number[]; provinces: number[] | null }[];
    expect(rows.length).toBeGreaterThan(400);
    return rows.filter(
      ({ counts, provinces }) => counts[0] !== counts[1] || (provinces && provinces[0] !== provinces[1]),
    );
  }

  test('counts and services that are kept equal those of the links, also after a change of any end', async () => {
    expect(await miscounted()).toEqual([]);
    await withCopy(
      {
        'applications.csv': (text) =>
          text
            .replaceAll(/supplier:webank [A-Z_]+/g, 'supplier:bitmain BUILDER')
            .replaceAll('place:cn-350100', 'place:cn-440100'),
        'places.csv': replacing('440100,place:cn-440000,source:gb-t-2260', '440100,place:cn-350000,source:gb-t-2260'),
      },
      async (folder) => {
        expect(await loadFrom(folder)).toMatchObject({ loaded: true });
        expect(await miscounted()).toEqual([]);
        expect(await differences(asker.graph, await readSeed(folder))).toEqual([]);
      },
    );
    await load();
    expect(await miscounted()).toEqual([]);
  });

  test('what the graph shows is what its facts give: relationships and derived properties rest on accepted facts', async () => {
    const loose = await cypher(`
      MATCH ()-[r]->() WHERE NOT type(r) IN ['ABOUT', 'OBJECT', 'SUPPORTED_BY', 'FROM', 'DERIVED_SERVICE']
        AND NOT EXISTS { MATCH (:Fact {key: r.fact, accepted: true, basis: r.basis}) } RETURN type(r) AS type, r.fact AS fact`);
    expect(loose).toEqual([]);
    const unshown = await cypher(`
      MATCH (f:Fact {accepted: true}) WHERE f.objectId IS NOT NULL
        AND NOT EXISTS { MATCH (s:Entity {id: f.subjectId})-[r]-(o:Entity {id: f.objectId}) WHERE r.fact = f.key } RETURN f.key AS key`);
    expect(unshown).toEqual([]);
    const unsupported = await cypher(
      'MATCH (f:Fact) WHERE NOT (f)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(:Source) RETURN f.key AS key',
    );
    expect(unsupported).toEqual([]);
  });
});
