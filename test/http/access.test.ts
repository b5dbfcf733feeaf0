import { request } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensFile } from '../../src/access/token-file.js';
import { addToken, aSecond, openAccess, Provider, revokeTokens } from '../access/support.js';
import { temporaryFolder } from '../support/folders.js';
import { codes, post, quiet, read, startServer, type TestServer } from './support.js';

const change = { query: 'mutation { note(text: "x") }' };
const question = { query: '{ needed }' };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const told = (answer: Awaited<ReturnType<typeof post>>) => [
  answer.status,
  answer.headers.get('www-authenticate'),
  codes(answer),
];

const realm = 'Bearer realm="govchain-graph"';
const invalid = [401, `${realm}, error="invalid_token"`, ['UNAUTHENTICATED']];

describe('where no token was made', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ access: await openAccess() });
  });
  afterAll(() => server.stop());

  it('all may ask, whatever a header for a proxy says, and nobody can change anything', async () => {
    expect((await post(server.url, question)).status).toBe(200);
    expect((await post(server.url, question, { authorization: 'Basic YTpi' })).status).toBe(200);
    const answer = await post(server.url, change);
    expect(told(answer)).toEqual([401, realm, ['UNAUTHENTICATED']]);
    expect(answer.errors?.[0]?.message).toBe(
      'Nobody can change the graph by this server: no token was made. Its operator makes one with govchain token add NAME --role editor (docs/access.md).',
    );
    expect(answer.data).toBeUndefined();
  });
});

describe('where tokens were made', () => {
  const home = temporaryFolder();
  const tokens: Record<string, string> = {};
  let server: TestServer;
  beforeAll(async () => {
    tokens.reader = await addToken(home, 'look', 'READER');
    tokens.editor = await addToken(home, 'ci', 'EDITOR', 1);
    tokens.admin = await addToken(home, 'root', 'ADMIN');
    tokens.expired = await addToken(home, 'old', 'EDITOR', -1);
    server = await startServer({ access: await openAccess(home) });
  });
  afterAll(() => server.stop());

  const asked = (token = '', body: object = change) => post(server.url, body, bearer(token));

  it('all may still ask', async () => {
    expect((await post(server.url, question)).data).toEqual({ needed: 1 });
    expect((await asked(tokens.reader, question)).data).toEqual({ needed: 1 });
  });

  it('an editor and an admin may change something, under the names of their tokens', async () => {
    expect((await asked(tokens.editor)).data).toEqual({ note: 'ci: x' });
    expect((await asked(tokens.admin)).data).toEqual({ note: 'root: x' });
    const lowerCase = await post(server.url, change, { authorization: `bearer ${tokens.admin ?? ''}` });
    expect(lowerCase.status).toBe(200);
  });

  it('a reader is told that his role is too low', async () => {
    const answer = await asked(tokens.reader);
    expect(told(answer)).toEqual([403, `${realm}, error="insufficient_scope"`, ['FORBIDDEN']]);
    expect(answer.errors?.[0]?.message).toBe(
      'look has the role READER here, and this wants EDITOR. Ask the operator of this server for another token (docs/access.md).',
    );
  });

  it('nobody else may, and is told how to', async () => {
    const answer = await post(server.url, change);
    expect(told(answer)).toEqual([401, realm, ['UNAUTHENTICATED']]);
    expect(answer.errors?.[0]?.message).toBe(
      'Changing the graph wants a token. Send it in the header Authorization: Bearer TOKEN. Ask the operator of this server for one (docs/access.md).',
    );
  });

  it.each([
    ['another scheme', 'Basic YTpi'],
    ['no token', 'Bearer'],
    ['an empty header', ''],
    ['two tokens', 'Bearer a b'],
    ['something else', `Bearer ${'x'.repeat(43)}`],
    ['a token of another server', `Bearer govchain_${'x'.repeat(43)}`],
    ['one that looks signed', 'Bearer a.b.c'],
    ['a long one', `Bearer ${'x'.repeat(12_000)}`],
  ])('%s is refused, in questions too', async (_what, authorization) => {
    for (const body of [question, change]) {
      const answer = await post(server.url, body, { authorization });
      expect(told(answer)).toEqual(invalid);
      expect(answer.errors?.[0]?.message).toMatch(/^[^\n]{20,200}$/);
      expect(answer.headers.get('x-request-id')).toBeTruthy();
    }
  });

  it('one that has expired is told so', async () => {
    const answer = await asked(tokens.expired);
    expect(told(answer)).toEqual(invalid);
    expect(answer.errors?.[0]?.message).toMatch(/^This token has expired\. /);
  });

  it('a change is not asked for by GET, token or not', async () => {
    const headers = { ...bearer(tokens.editor ?? ''), 'apollo-require-preflight': '1' };
    const answer = await read(
      await fetch(`${server.url}/graphql?query=${encodeURIComponent(change.query)}`, { headers }),
    );
    expect([answer.status, answer.headers.get('allow'), codes(answer)]).toEqual([405, 'POST', ['BAD_USER_INPUT']]);
  });

  it('a token counts in the header alone', async () => {
    const token = tokens.editor ?? '';
    const answer = await read(
      await fetch(`${server.url}/graphql?access_token=${token}`, {
        method: 'POST',
        body: JSON.stringify({ ...change, access_token: token }),
        headers: { 'content-type': 'application/json', cookie: `access_token=${token}; authorization=${token}` },
      }),
    );
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  });

  it('whoever watches over the server, and whoever opens a page, needs none and is not looked at', async () => {
    const headers = bearer('nonsense');
    for (const path of ['/health/live', '/health/ready', '/metrics', '/', '/playground/', '/schema.graphql'])
      expect((await fetch(server.url + path, { headers })).status).toBe(200);
  });

  it('the log says who asked, and holds no token', async () => {
    await asked(tokens.editor);
    expect(server.log).toContainEqual(expect.objectContaining({ path: '/graphql', status: 200, who: 'ci' }));
    const log = JSON.stringify(server.log);
    for (const token of Object.values(tokens)) expect(log).not.toContain(token);
    expect(log).not.toMatch(/govchain_|bearer/i);
  });

  it('a revoked one is worth nothing a second later, and the rest of the list as little when it is broken', async () => {
    const home = temporaryFolder();
    const token = await addToken(home, 'ci', 'EDITOR');
    const server = await startServer({ access: await openAccess(home) });
    expect((await post(server.url, change, bearer(token))).status).toBe(200);
    await revokeTokens(home);
    await aSecond();
    expect(told(await post(server.url, change, bearer(token)))).toEqual(invalid);
    const other = await addToken(home, 'other', 'EDITOR');
    await aSecond();
    expect((await post(server.url, change, bearer(other))).status).toBe(200);
    writeFileSync(tokensFile(home), '{"tokens": [');
    await aSecond();
    const broken = await post(server.url, change, bearer(other));
    expect([broken.status, broken.headers.get('retry-after'), codes(broken)]).toEqual([503, '10', ['UNAVAILABLE']]);
    expect([(await post(server.url, question)).status, (await post(server.url, change)).status]).toEqual([200, 401]);
    await server.stop();
  });
});

it('refused tokens count as refused requests', async () => {
  const home = temporaryFolder();
  await addToken(home, 'ci', 'EDITOR');
  const limits = { ...quiet.limits, rateLimit: { perMinute: 45, own: true } };
  const server = await startServer({ access: await openAccess(home), limits });
  const statuses = [];
  for (const headers of [bearer('x'), {}, bearer('y'), bearer('z')])
    statuses.push((await post(server.url, change, headers)).status);
  await server.stop();
  expect(statuses).toEqual([401, 401, 401, 429]);
});

describe('where reading wants a token', () => {
  const home = temporaryFolder();
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    token = await addToken(home, 'look', 'READER');
    server = await startServer({
      access: await openAccess(home, { read: 'token' }),
      corsOrigins: ['https://graph.example'],
    });
  });
  afterAll(() => server.stop());

  it('none is answered without', async () => {
    const answer = await post(server.url, question);
    expect(told(answer)).toEqual([401, realm, ['UNAUTHENTICATED']]);
    expect(answer.errors?.[0]?.message).toMatch(/^Reading wants a token here\. Send it in the header /);
    expect((await post(server.url, question, bearer(token))).data).toEqual({ needed: 1 });
  });

  it('pages and figures are', async () => {
    const paths = ['/', '/playground/', '/explore/', '/questions', '/docs/serving.md', '/README.md', '/LICENSE'];
    for (const path of [...paths, '/browser/guide.html', '/schema.graphql', '/health/ready', '/metrics'])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
    expect((await fetch(`${server.url}/none`)).status).toBe(404);
  });

  it('pages of origins that are let in may send one, and read a refusal', async () => {
    const origin = 'https://graph.example';
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization,content-type',
    ]);
    const refused = await post(server.url, question, { origin });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
  });

  it('nobody reads where nobody has one', async () => {
    const closed = await startServer({ access: await openAccess(undefined, { read: 'token' }) });
    expect(told(await post(closed.url, question, bearer(token)))).toEqual([401, realm, ['UNAUTHENTICATED']]);
    await closed.stop();
  });
});

it('a signed token is as good', async () => {
  const provider = await Provider.make();
  const keys = await provider.writeKeys(join(temporaryFolder(), 'keys.json'));
  const server = await startServer({ access: await openAccess(undefined, { jwt: provider.settings(keys) }) });
  const token = await provider.sign({ role: ['other', 'editor'], sub: '李雷' });
  expect((await post(server.url, change, bearer(token))).data).toEqual({ note: '李雷: x' });
  expect(told(await post(server.url, change, bearer(await provider.sign({ aud: 'other' }))))).toEqual(invalid);
  expect((await post(server.url, change, bearer(await provider.sign({ role: 'reader' })))).status).toBe(403);
  expect(JSON.stringify(server.log)).not.toContain(token.split('.')[2]);
  await server.stop();
});

it('of two headers the first counts', async () => {
  const home = temporaryFolder();
  const token = await addToken(home, 'ci', 'EDITOR');
  const server = await startServer({ access: await openAccess(home) });
  const status = await new Promise((resolve, reject) => {
    const headers = ['host', 'localhost', 'content-type', 'application/json'];
    const sent = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: [...headers, 'authorization', 'Bearer x', 'authorization', `Bearer ${token}`],
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.end(JSON.stringify(change));
  });
  await server.stop();
  expect(status).toBe(401);
});
