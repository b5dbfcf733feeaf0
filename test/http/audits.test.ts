import { readFileSync } from 'node:fs';
import { serverAudits, type AuditResult } from 'graphql-http';
import { startServer } from './support.js';

/** Recommendations that are not followed, by the audit's id; docs/serving.md tells them as well. */
const notFollowed: Record<string, string> = {
  '5A70': 'a GET needs a header that a link cannot send',
  D6D5: 'a GET needs a header that a link cannot send',
  '6A70': 'a GET needs a header that a link cannot send',
};

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  const results: AuditResult[] = [];

  beforeAll(async () => {
    const server = await startServer();
    for (const audit of serverAudits({ url: `${server.url}/graphql` })) results.push(await audit.fn());
    await server.stop();
  });

  const failed = () => results.filter(({ status }) => status !== 'ok');

  it('every MUST holds', () => {
    expect(results.length).toBeGreaterThan(60);
    expect(failed().filter(({ name }) => name.startsWith('MUST'))).toEqual([]);
  });

  it('every SHOULD and MAY holds but for those listed with their reason', () => {
    expect(new Set(failed().map(({ id }) => id))).toEqual(new Set(Object.keys(notFollowed)));
  });

  it('the list in docs/serving.md is this one', () => {
    const page = readFileSync('docs/serving.md', 'utf8');
    const rows = [...page.matchAll(/^\| `(\w{4})` (.*?) \| (.*?) \|$/gm)];
    const said = rows.map(([, id = '', name, reason]) => [id, { name, reason }]);
    const held = failed().map(({ id, name }) => [id, { name, reason: notFollowed[id] }]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(held));
  });
});

describe('the status of a question that cannot be answered', () => {
  const wrong = JSON.stringify({ query: '{ planets }' });

  it.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['*/*', 400],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
  ])('accepting %s is %i', async (accept, status) => {
    const server = await startServer();
    const headers = { 'content-type': 'application/json', accept };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', body: wrong, headers });
    await server.stop();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('is 400 for everyone where there is no question', async () => {
    const server = await startServer();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', body: '{"variables": {}}', headers });
    await server.stop();
    expect(answer.status).toBe(400);
  });
});
