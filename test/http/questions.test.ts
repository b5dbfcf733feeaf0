import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/server.js';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { testDatabase } from '../support/database.js';

describe('saved questions over HTTP', () => {
  let graph: Graph;
  let server: Awaited<ReturnType<typeof createServer>>;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    server = await createServer(graph, readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { browserUrl: null });
  });

  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, body: await response.json() };
  };

  it('are listed, all with everything', async () => {
    expect(await get('/questions')).toEqual({ status: 200, body: { questions: readCatalogue() } });
  });

  it('are given one by one', async () => {
    const [question] = readCatalogue();
    expect(await get(`/questions/${question?.name}`)).toEqual({ status: 200, body: question });
  });

  it('an unknown name is a sentence that leads on', async () => {
    const { status, body } = await get('/questions/no-such-question');
    const message = 'No saved question is named no-such-question; /questions lists them all.';
    expect([status, body]).toMatchObject([404, { errors: [{ message }] }]);
  });
});
