import { readdirSync, readFileSync } from 'node:fs';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { post } from '../http/support.js';
import { testDatabase } from '../support/database.js';

const folder = fromRoot('web/questions/');
const names = readdirSync(folder);

describe('the questions that the playground opens with', () => {
  let graph: Graph;
  let server: Awaited<ReturnType<typeof createServer>>;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    server = await createServer(graph, readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { browserUrl: null });
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  it.each(names)('%s has an answer', async (name) => {
    const answer = await post(server.url, { query: readFileSync(new URL(name, folder), 'utf8') });
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toMatch(/"(name|statement)":/);
  });

  it.each(names)('%s begins with what it asks, in English and in Chinese', (name) => {
    const [english, chinese] = readFileSync(new URL(name, folder), 'utf8').split('\n');
    expect(english).toMatch(/^# [A-Z].*[.?]$/);
    expect(chinese).toMatch(/^# \p{Script=Han}.*[。？]$/u);
  });
});
