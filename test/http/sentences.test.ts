import { readConfig } from '../../src/config.js';
import { codes, post, read, startServer, type TestServer } from './support.js';

describe('what is said of questions that are out of all proportion', () => {
  let server: TestServer;
  beforeAll(async () => {
    // An operator may allow questions longer than graphql-js is made for.
    server = await startServer({ limits: { ...readConfig({}), maxTokens: 20_000 } });
  });
  afterAll(() => server.stop());

  it('is not the stack of the parser', async () => {
    const answer = await server.ask(`{ filtered(filter: ${'{not:'.repeat(1_200)} {} ${'}'.repeat(1_200)}) }`);
    const nested = await server.ask('{ ...'.repeat(2_400) + '{ slow }' + '}'.repeat(2_400));
    expect(JSON.stringify([answer.errors, nested.errors])).not.toContain('stack');
    expect(nested.errors?.[0]?.message).toMatch(/^The question is nested too deep to be read\. Ask/);
    expect([nested.status, codes(nested)]).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
  });

  it('is not a page of what came', async () => {
    const value = 'ab'.repeat(50_000);
    const answer = await server.ask('query ($n: Int) { needed(value: $n) }', { n: value });
    const [message = ''] = answer.errors?.map((error) => error.message) ?? [];
    const cut = `"${value.slice(0, 80)}..."`;
    expect(message).toBe(`Variable "$n" got invalid value ${cut}; Int cannot represent non-integer value: ${cut}`);
  });

  it('is the fault of who sends a hundred wrong values', async () => {
    const query = 'query ($f: Filter) { filtered(filter: $f) }';
    const answer = await server.ask(query, { f: { and: Array(100).fill(1) } });
    expect([answer.status, new Set(codes(answer))]).toEqual([400, new Set(['BAD_USER_INPUT'])]);
    expect(answer.errors?.at(-1)?.message).toMatch(/^Too many errors/);
  });

  it('says what there is too much of', async () => {
    const answer = await server.ask(`{ ${'slow '.repeat(4_000)} }`);
    expect(answer.errors?.map(({ message }) => message)).toEqual([
      'Validation aborted. Too many fields have the same name: ask for each once, or give them aliases.',
    ]);
  });

  it.each([
    ['GET', '/a*b'],
    ['GET', '/%2A/a'],
    ['PUT', '/graphql*a'],
    ['DELETE', '/e/:id('],
    ['DELETE', '/questions/:(a+)+$'],
  ])('nothing takes %s at %s, though it looks like a pattern', async (method, path) => {
    const answer = await read(await fetch(server.url + path, { method }));
    expect([answer.status, codes(answer)]).toEqual([404, ['BAD_USER_INPUT']]);
  });

  it('is told of persisted questions in the words that clients know', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const answer = await post(server.url, { extensions });
    expect([answer.status, codes(answer)]).toEqual([200, ['PERSISTED_QUERY_NOT_SUPPORTED']]);
  });
});
