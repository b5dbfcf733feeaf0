import { Graph } from '../../src/graph/graph.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { Proxy } from '../support/proxy.js';

const timeout = 3000;

describe('Every read ends by its deadline', () => {
  let proxy: Proxy;
  let graph: Graph;

  beforeAll(async () => {
    await (await Asker.open()).close();
  });

  beforeEach(async () => {
    const database = testDatabase();
    proxy = await Proxy.to(new URL(database.uri));
    graph = Graph.connect(proxy.before(database), { timeout });
    await graph.ping();
  });

  afterEach(async () => {
    await proxy.cut().catch(() => undefined);
    await graph.close();
  });

  test('a link that swallows everything: TIMEOUT or UNAVAILABLE, also on an idle connection; then the graph is there again', async () => {
    proxy.hold();
    const begun = Date.now();
    await expect(graph.ping()).rejects.toMatchObject({
      extensions: { code: expect.stringMatching(/^(TIMEOUT|UNAVAILABLE)$/) },
    });
    // The driver asks an idle connection first, within the same deadline.
    expect(Date.now() - begun).toBeLessThan(2 * timeout);
    proxy.release();
    await expect(graph.ping()).resolves.toBeUndefined();
  });

  test('a link that is cut: UNAVAILABLE, without the name of the host', async () => {
    await proxy.cut();
    await expect(graph.ping()).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
      message: expect.not.stringContaining('127.0.0.1'),
    });
  });

  test('a query that takes too long: TIMEOUT', async () => {
    const forever = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n';
    await expect(graph.ask('slow', forever, {})).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  });
});
