import { talk } from '../support/talk.js';
import { codes, post, read, startServer, type TestServer } from './support.js';

describe('what a client is told of an error', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('masks what was not meant for clients, and logs it under the id that the client can quote', async () => {
    const answer = await server.ask('{ broken domains { id } }');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ broken: null, domains: [{ id: 'domain:identity' }] });
    expect(answer.errors).toEqual([
      {
        message: `Something went wrong on our side; quote request id ${requestId ?? ''}.`,
        locations: [{ line: 1, column: 3 }],
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    const logged = server.log.find((line) => line.msg === 'masked an error');
    expect(logged).toMatchObject({ requestId, path: 'broken', err: { message: 'bolt://neo4j:hunter2@db said no' } });
  });

  it('logs a fault once that many fields have in common', async () => {
    const answer = await server.ask('{ brokenTogether a: brokenTogether b: brokenTogether }');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.errors).toHaveLength(3);
    expect(server.log.filter((line) => line.requestId === requestId && line.err)).toHaveLength(1);
  });

  it('shows what was meant for clients, with its code and nothing beside it', async () => {
    const answer = await server.ask('{ refused }');
    expect(answer.status).toBe(200);
    expect(answer.errors).toMatchObject([{ message: 'Wrong.', path: ['refused'] }]);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('masks a context that could not be made', async () => {
    const failing = await startServer({
      context: () => {
        throw new Error('hunter2');
      },
    });
    const answer = await failing.ask('{ domains { id } }');
    await failing.stop();
    expect(answer.status).toBe(500);
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer.errors)).not.toContain('hunter2');
  });

  it.each([
    ['text that is no GraphQL', '{ domains {', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['more words than a question has', `{ ${'slow '.repeat(2000)} }`, undefined, 'QUERY_TOO_COMPLEX'],
    ['a field that is not there', '{ planets }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal of another type', '{ domain(id: true) { id } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of another type', 'query ($f: Filter) { filtered(filter: $f) }', { f: 'x' }, 'BAD_USER_INPUT'],
    ['a variable left out', 'query ($id: ID!) { domain(id: $id) { id } }', undefined, 'BAD_USER_INPUT'],
    ['no operation of that kind', 'query a { slow } query b { slow }', undefined, 'BAD_USER_INPUT'],
  ])('answers %s with 400 and a code', async (_what, query, variables, code) => {
    const answer = await server.ask(query, variables);
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 400, codes: [code] });
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  it('answers the name of an operation that the question does not have', async () => {
    const answer = await post(server.url, { query: '{ slow }', operationName: 'other' });
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  it('blames a null in an argument that needs a value on the one who sent it', async () => {
    const answer = await server.ask('query ($n: Int) { needed(value: $n) }', { n: null });
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status: 200, codes: ['BAD_USER_INPUT'] });
  });

  it.each([
    ['JSON that is not valid', '{"query": ', 400],
    ['an empty body', '', 400],
    ['a body that is no object', '[1]', 400],
    ['several questions in one request', '[{"query":"{slow}"},{"query":"{slow}"}]', 400],
    ['a body that poisons prototypes', '{"__proto__": {"query": "{slow}"}}', 400],
    ['a body above 256 kB', JSON.stringify({ query: ' '.repeat(256 * 1024) }), 413],
  ])('answers %s with one sentence of JSON', async (_what, body, status) => {
    const answer = await post(server.url, body);
    expect({ status: answer.status, codes: codes(answer) }).toEqual({ status, codes: ['BAD_USER_INPUT'] });
    expect(answer.errors?.[0]?.message).toMatch(/^[^\n]+$/);
    expect(JSON.stringify(answer.errors)).not.toMatch(/node_modules|src\/|at /);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  it('answers unknown addresses and methods with one sentence of JSON', async () => {
    const unknown = await read(await fetch(`${server.url}/etc/passwd?x=1`));
    const wrong = await read(await fetch(`${server.url}/graphql?x=1`, { method: 'DELETE' }));
    expect([unknown.status, wrong.status, wrong.headers.get('allow')]).toEqual([404, 405, 'GET, HEAD, POST']);
    expect(unknown.headers.get('x-request-id')).toBeTruthy();
    expect(unknown.errors?.[0]?.message).toBe('There is nothing at this address. See / for what there is.');
  });

  it('answers a body of another type with what to send instead', async () => {
    const answer = await post(server.url, '<a/>', { 'content-type': 'application/xml' });
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([415, expect.stringContaining('application/json')]);
  });

  it('keeps a request id that can stand in a log, and makes one otherwise', async () => {
    const kept = await post(server.url, { query: '{ requestId }' }, { 'x-request-id': 'abc-123' });
    const made = await post(server.url, { query: '{ requestId }' }, { 'x-request-id': 'abc 123"' });
    expect([kept.data?.requestId, kept.headers.get('x-request-id')]).toEqual(['abc-123', 'abc-123']);
    expect(made.data?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers an address that cannot be decoded', async () => {
    const answer = await read(await fetch(`${server.url}/%zz`));
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  it.each([
    ['what is not HTTP', 'HELLO\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    [
      'headers beyond measure',
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      'HTTP/1.1 431 ',
    ],
  ])('answers %s on the bare connection', async (_what, text, status) => {
    const answer = (await talk(server.url, text)).toString();
    expect(answer).toContain(status);
    expect(answer).toMatch(/x-request-id: \S+/);
    expect(answer).toMatch(/{"errors":\[{"message":"[^"]+","extensions":{"code":"BAD_USER_INPUT"}}\]}$/);
  });
});
