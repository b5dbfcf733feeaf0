import { jest } from '@jest/globals';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { marker, modelVersion } from '../../src/import/write/model.js';
import { openDatabase } from '../../src/neo4j/database.js';
import { silent } from '../../src/neo4j/progress.js';
import { fromRoot } from '../../src/root.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';

// One Neo4j gives a routing table with itself in every part, so that what a driver does over neo4j:// it does here too.
const { uri, password } = testDatabase();
const schemes = ['bolt', 'neo4j'];
const graphs = new Map<string, Graph>();

const graphOf = (scheme: string): Graph => {
  const graph = graphs.get(scheme);
  if (!graph) throw new Error(`No graph by ${scheme}.`);
  return graph;
};

beforeAll(async () => {
  for (const scheme of schemes) {
    const env = { NEO4J_URI: uri.replace(/^\w+/, scheme), NEO4J_PASSWORD: password };
    graphs.set(scheme, Graph.connect(await openDatabase(readConfig(env), silent), { timeout: 10_000 }));
  }
});
afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
});

it('is loaded by either way, and found loaded by the other', async () => {
  const seed = await readSeed(fromRoot('seed/'));
  await loadSeed(graphOf('neo4j'), { ...seed, checksum: 'another' });
  expect(await loadSeed(graphOf('neo4j'), seed)).toMatchObject({ loaded: true, added: 0, changed: 0, removed: 0 });
  expect(await loadSeed(graphOf('bolt'), seed)).toMatchObject({ loaded: false });
});

it.each(readCatalogue())('$name is answered alike over bolt:// and neo4j://', async ({ operation, examples }) => {
  const [variables = {}] = examples;
  const [direct, routed] = await Promise.all(
    schemes.map(async (scheme) => (await Asker.over(graphOf(scheme))).ask(operation, variables)),
  );
  expect(routed?.errors).toEqual([]);
  expect(routed?.data).toEqual(direct?.data);
});

it('what a request reads after it has written, it reads from a copy that has that', async () => {
  const graph = graphOf('neo4j').forRequest();
  const { driver } = graph as unknown as { driver: { session: (config: object) => unknown } };
  const opened = jest.spyOn(driver, 'session');
  const read = () => graph.ask('one', 'RETURN 1 AS one', {});
  await read();
  await graph.write((transaction) =>
    transaction.run('import/mark', { modelVersion, schemaChecksum: marker.schemaChecksum }),
  );
  await read();
  const bookmarks = opened.mock.calls.map(([config]) => (config as { bookmarks?: string[] }).bookmarks);
  expect(bookmarks).toEqual([[], undefined, [expect.any(String)]]);
  opened.mockRestore();
});

// In a cluster a driver may then send them to followers and secondaries.
describe.each(schemes)('over %s://', (scheme) => {
  it('what only reads says so, and may write nothing', async () => {
    const write = graphOf(scheme).ask('a write', 'CREATE (:Application {id: "application:never"})', {});
    await expect(write).rejects.toThrow(/read access mode/i);
    const survey = graphOf(scheme).survey((transaction) =>
      transaction.run('import/mark', { modelVersion: 0, schemaChecksum: '' }),
    );
    await expect(survey).rejects.toThrow(/read access mode/i);
    expect(await graphOf(scheme).ask('it', 'MATCH (n {id: "application:never"}) RETURN n', {})).toEqual([]);
  });
});
