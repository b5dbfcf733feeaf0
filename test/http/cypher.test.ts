import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { testDatabase } from '../support/database.js';
import { read } from './support.js';

interface Shown {
  query: string;
  text: string;
  parameters: Record<string, unknown>;
  milliseconds: number | null;
}

describe('the Cypher behind an answer', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
  });

  afterAll(() => graph.close());

  /** The extensions of an answer of a server started with `env`. */
  async function extensions(env: Record<string, string>, query: string, headers: Record<string, string>) {
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'error', ...env });
    const server = await createServer(graph, config, { browserUrl: null });
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: all,
    });
    const answer = await read(response);
    await server.stop();
    return (answer as { extensions?: { cypher?: Shown[]; cypherNote?: string } }).extensions;
  }

  const allowed = { EXPLAIN_CYPHER: 'true' };
  const wanted = { 'x-govchain-cypher': '1' };
  const question = `{
    suppliers(filter: { applications: { some: { status: [ONLINE] } } }, first: 2) {
      totalCount
      nodes { name serves(first: 1) { nodes { place { name } } } }
    }
  }`;

  it('comes with it where the operator allows it and the request asks for it', async () => {
    const { cypher = [] } = (await extensions(allowed, question, wanted)) ?? {};
    expect(cypher).toHaveLength(3);
    for (const { query, text, milliseconds } of cypher) {
      expect(query).toMatch(/^[\w/ +-]+$/);
      expect(text).toContain('RETURN');
      expect(milliseconds).toBeGreaterThan(0);
    }
    expect(JSON.stringify(cypher)).toContain('ONLINE');
  });

  it('can be run as it came, and finds rows', async () => {
    const { cypher = [] } = (await extensions(allowed, question, wanted)) ?? {};
    for (const { text, parameters } of cypher) expect(await graph.ask('', text, parameters)).not.toEqual([]);
  });

  it('is empty where nothing was asked of the database', async () => {
    expect(await extensions(allowed, '{ planets }', wanted)).toEqual({ cypher: [] });
    expect(await extensions(allowed, '{ __typename }', wanted)).toEqual({ cypher: [] });
  });

  it('is not shown to who does not ask', async () => {
    expect(await extensions(allowed, question, {})).toBeUndefined();
    expect(await extensions(allowed, question, { 'x-govchain-cypher': '0' })).toBeUndefined();
  });

  it('is not shown where the operator has not allowed it, and the answer says so', async () => {
    const { cypher, cypherNote } = (await extensions({}, question, wanted)) ?? {};
    expect([cypher, cypherNote]).toEqual([undefined, expect.stringContaining('EXPLAIN_CYPHER=true')]);
    expect(await extensions({}, question, {})).toBeUndefined();
  });

  it('may be asked for by pages of the origins that are let in', async () => {
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'error', CORS_ORIGINS: 'https://graph.example', ...allowed });
    const server = await createServer(graph, config, { browserUrl: null });
    const asked = { origin: 'https://graph.example', 'access-control-request-method': 'POST' };
    const headers = { ...asked, 'access-control-request-headers': 'content-type,x-govchain-cypher' };
    const preflight = await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers });
    await server.stop();
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-govchain-cypher');
  });
});
