import { request } from 'node:http';
import { post, startServer, type TestServer } from './support.js';

const question = { query: '{ slow }' };

/** fetch does not let a caller set Host; node:http does. */
function askAs(url: string, host: string, more: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/health/live`, { headers: { host, ...more } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('pages of foreign sites', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('cannot ask by a form or a link: CSRF prevention wants a header that these cannot send', async () => {
    const form = await post(server.url, question, { 'content-type': 'text/plain' });
    const link = await fetch(`${server.url}/graphql?query={slow}`);
    const meant = await fetch(`${server.url}/graphql?query={slow}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([form.status, link.status, meant.status]).toEqual([400, 400, 200]);
  });

  it('cannot read an answer, since no origin is let in by default', async () => {
    const answer = await post(server.url, question, { origin: 'https://evil.example' });
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    const headers = [...answer.headers.keys(), ...preflight.headers.keys()];
    expect(headers.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('cannot reach a server on loopback under a name of their own', async () => {
    const hosts = [
      'localhost:4000',
      '127.0.0.1:1',
      '[::1]:4000',
      'govchain.localhost',
      'evil.example',
      '127.0.0.1.evil.example',
    ];
    const statuses = await Promise.all(hosts.map((host) => askAs(server.url, host)));
    expect(statuses).toEqual([200, 200, 200, 200, 421, 421]);
  });

  it('cannot reach it by a proxy’s header of their own either, where a proxy is trusted', async () => {
    const trusting = await startServer({ trustProxy: ['loopback'], corsOrigins: ['https://graph.example'] });
    const status = async (host: string, forwarded: string) =>
      await askAs(trusting.url, host, { 'x-forwarded-host': forwarded });
    const statuses = [
      await status('evil.example', 'localhost'),
      await status('localhost', 'evil.example'),
      await status('Graph.example', 'graph.example'),
    ];
    await trusting.stop();
    expect(statuses).toEqual([421, 421, 200]);
  });

  it('get policies with every page', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('origins that are let in', () => {
  const origin = 'https://graph.example';
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ corsOrigins: [origin] });
  });
  afterAll(() => server.stop());

  it('may read answers and their request ids; others still may not', async () => {
    const mine = await post(server.url, question, { origin });
    const theirs = await post(server.url, question, { origin: 'https://evil.example' });
    expect(mine.headers.get('access-control-allow-origin')).toBe(origin);
    expect(mine.headers.get('access-control-expose-headers')).toBe('x-request-id');
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('get an answer to the question that browsers ask before', async () => {
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const preflight = await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: asked });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type']);
  });

  it('are names the server answers to', async () => {
    expect(await askAs(server.url, 'graph.example')).toBe(200);
  });
});

it('a server bound to other addresses answers to any name', async () => {
  const server = await startServer({ host: '0.0.0.0' });
  const status = await askAs(server.url, 'graph.example');
  await server.stop();
  expect(status).toBe(200);
});
