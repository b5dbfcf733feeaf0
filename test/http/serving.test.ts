import { createServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { OperatorError } from '../../src/errors.js';
import { createApp } from '../../src/http/app.js';
import { listen } from '../../src/http/listen.js';
import { createLogger } from '../../src/logger.js';
import { type Answer, post, quiet, startServer, type TestServer, testSchema } from './support.js';

describe('health', () => {
  it('is ready while the database answers, and live in any case', async () => {
    let ping = () => Promise.resolve();
    const server = await startServer({ ping: () => ping() });
    const ask = async (path: string) => (await fetch(`${server.url}/health/${path}`)).status;
    expect([await ask('live'), await ask('ready')]).toEqual([200, 200]);
    ping = () => Promise.reject(new Error('hunter2'));
    expect([await ask('live'), await ask('ready')]).toEqual([200, 503]);
    const unready: unknown = await (await fetch(`${server.url}/health/ready`)).json();
    await server.stop();
    expect(unready).toMatchObject({ status: 'unready', message: expect.stringMatching(/^The database/) as string });
  });
});

describe('a browser', () => {
  it('that comes to /graphql without a question is led to the playground', async () => {
    const server = await startServer();
    const visit = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    await server.stop();
    expect([visit.status, visit.headers.get('location')]).toEqual([302, 'playground/']);
  });

  it('is told how to get the pages where they are not built', async () => {
    const server = await startServer();
    const page = await (await fetch(server.url)).text();
    await server.stop();
    expect(page).toContain('npm run build');
  });
});

describe('texts', () => {
  it('serves the schema, sorted, as text', async () => {
    const server = await startServer();
    const response = await fetch(`${server.url}/schema.graphql`);
    const text = await response.text();
    await server.stop();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(Object.keys(buildSchema(text).getTypeMap())).toEqual(expect.arrayContaining(['Application', 'Query']));
    expect(text.indexOf('type Application')).toBeLessThan(text.indexOf('type Query'));
  });
});

describe('compression', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const ask = (query: string, encoding: string): Promise<Answer> =>
    post(server.url, { query }, { 'accept-encoding': encoding });

  it.each(['gzip', 'gzip, deflate, br', 'identity'])('a long answer is the same for who takes %s', async (encoding) => {
    const { headers, data } = await ask('{ long }', encoding);
    expect(headers.get('content-encoding')).toBe(encoding === 'identity' ? null : 'gzip');
    expect(data).toEqual({ long: '省'.repeat(10_000) });
  });

  it('a short one goes as it is', async () => {
    const { headers, data } = await ask('{ needed }', 'gzip');
    expect([headers.get('content-encoding'), data]).toEqual([null, { needed: 1 }]);
  });

  it('a request is not unpacked, however small it is packed', async () => {
    const body = gzipSync(JSON.stringify({ query: '{ needed }' }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const { status } = await fetch(`${server.url}/graphql`, { method: 'POST', body, headers });
    expect(status).toBe(400);
  });
});

describe('stopping', () => {
  it('lets what is asked be answered, takes nothing new, and may be called twice', async () => {
    const server = await startServer();
    const answer = server.ask('{ slow }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([server.stop(), server.stop()]);
    expect((await answer).data).toEqual({ slow: 'done' });
    await expect(server.ask('{ slow }')).rejects.toThrow('fetch failed');
  });

  it('cuts off what lasts longer than its grace', async () => {
    const server = await listen(await bareApp(), '127.0.0.1', 0, 50);
    const cut = expect(post(server.url, { query: '{ slow }' })).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.stop();
    await cut;
  });
});

describe('listening', () => {
  it('names a port that is taken, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const fault = await listen(await bareApp(), '127.0.0.1', port).catch((error: unknown) => error);
    await new Promise((resolve) => other.close(resolve));
    expect(fault).toBeInstanceOf(OperatorError);
    expect((fault as Error).message).toMatch(
      new RegExp(`^Port ${port} on 127.0.0.1 is taken by another program.*set PORT`),
    );
  });

  it('names an address that is not of this machine', async () => {
    const fault = await listen(await bareApp(), '192.0.2.1', 0).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(OperatorError);
  });
});

function bareApp() {
  return createApp({ ...quiet, schema: testSchema(), questions: [], logger: createLogger('silent') });
}
