import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { createServer } from '../../src/server.js';
import { type Answer, codes, post } from '../http/support.js';
import { differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { Asker } from '../support/graph.js';
import { anyPorts, govchain } from '../support/processes.js';
import { evidence, seen, withoutHistory } from './editing.js';

const entity = 'application:tangleid';
const mutation = `mutation ($input: AddFactsInput!) { addFacts(input: $input) { edit { id by } entity { revision } } }`;
const undoing = `mutation ($input: UndoEditInput!) { undoEdit(input: $input) { edit { undoes { id } } } }`;

interface Added {
  addFacts: { edit: { id: string; by: string }; entity: { revision: string } };
}

/** The server as it is started, with a token as govchain token makes it. */
describe('Edits over HTTP', () => {
  let asker: Asker;
  let graph: Graph;
  let server: Server;
  let token: string;
  let before: string[];

  const send = (query: string, input: object, headers: Record<string, string> = {}): Promise<Answer> =>
    post(server.url, { query, variables: { input } }, headers);
  const mine = () => ({ authorization: `Bearer ${token}` });
  const addition = async (value: string) => ({
    ...(await seen(asker, entity)),
    facts: [{ property: 'ALIASES', value }],
    evidence,
  });

  beforeAll(async () => {
    asker = await Asker.open();
    await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
    before = await withoutHistory(asker.graph);
    const home = temporaryFolder();
    const made = await govchain(['token', 'add', 'someone', '--role', 'editor', '--json'], {
      GOVCHAIN_HOME: home,
    }).end();
    ({ token } = JSON.parse(made.stdout) as { token: string });
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    const config = readConfig({ ...anyPorts, LOG_LEVEL: 'silent', GOVCHAIN_HOME: home });
    server = await createServer(graph, config, { browserUrl: null });
  });

  afterAll(async () => {
    await server.stop();
    await graph.close();
    await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
    await asker.close();
  });

  test('with a token they are done in the name of the token, and taken back', async () => {
    const { status, data } = await send(mutation, await addition('Tangle'), mine());
    const { edit } = (data as unknown as Added).addFacts;
    expect([status, edit.by]).toEqual([200, 'someone']);
    const undone = await send(undoing, { edit: edit.id, note: 'Done.' }, mine());
    expect(undone.data).toEqual({ undoEdit: { edit: { undoes: { id: edit.id } } } });
  });

  test('without one, or with another, nothing is done', async () => {
    const none = await send(mutation, await addition('Tangle'));
    expect([none.status, codes(none), none.headers.get('www-authenticate')]).toEqual([
      401,
      ['UNAUTHENTICATED'],
      'Bearer realm="govchain-graph"',
    ]);
    const other = await send(mutation, await addition('Tangle'), { authorization: `Bearer ${token}x` });
    expect([other.status, codes(other)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  test('for another revision they are refused with 409 and its code', async () => {
    const input = await addition('Tangle');
    const conflicting = await send(mutation, { ...input, revision: '0'.repeat(16) }, mine());
    expect([conflicting.status, codes(conflicting)]).toEqual([409, ['CONFLICT']]);
  });

  test('several in one request are done one after the other, and each tells what was there then', async () => {
    const input = await addition('One');
    const query = `mutation ($one: AddFactsInput!, $two: AddFactsInput!) {
      one: addFacts(input: $one) { entity { ... on Application { aliases } } edit { id } }
      two: addFacts(input: $two) { entity { ... on Application { aliases } } edit { id } } }`;
    const stale = await post(
      server.url,
      { query, variables: { one: input, two: { ...input, facts: [{ property: 'ALIASES', value: 'Two' }] } } },
      mine(),
    );
    // The second was made for what was there before the first.
    expect(codes(stale)).toEqual(['CONFLICT']);
    const { one, two } = stale.data as unknown as Record<'one' | 'two', { entity: { aliases: string[] } } | null>;
    expect([one?.entity.aliases.includes('One'), two]).toEqual([true, null]);
    const { edits } = (await asker.data(
      '{ edits(filter: { undone: false, kind: [ADD] }) { nodes { id changes { value } } } }',
    )) as {
      edits: { nodes: { id: string; changes: { value: string }[] }[] };
    };
    expect(edits.nodes.map(({ changes }) => changes.map(({ value }) => value))).toEqual([['One']]);
    for (const { id } of edits.nodes) await send(undoing, { edit: id, note: 'Done.' }, mine());
  });

  test('leave the graph as it was', async () => {
    expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
  });
});
