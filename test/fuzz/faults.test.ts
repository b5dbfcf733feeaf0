import { faultOf } from './faults.js';
import { type Answer, question, type Request } from './http.js';

/** That a fault would be seen: an answer without one passes, and each of the others does not. */
describe('faults that the fuzz looks for', () => {
  const asked = question('query ($id: ID!) { place(id: $id) { id } }', { id: 'MATCH (n) RETURN n //' });
  const answer = (body: unknown, other: Partial<Answer> = {}): Answer => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status: 200, headers: {}, body: text, milliseconds: 1, ...other };
  };
  const refusal = (message: string, extensions: object = { code: 'BAD_USER_INPUT' }) => ({
    errors: [{ message, locations: [], path: ['place'], extensions }],
    data: { place: null },
  });
  const get = (path: string, method = 'GET'): Request => ({ method, path, headers: {}, body: Buffer.alloc(0) });

  test.each([
    ['an answer', asked, answer({ data: { place: { id: 'place:cn' } } })],
    ['a refusal that gives back what came', asked, answer(refusal('"MATCH (n) RETURN n //" is not an id.'))],
    ['a refusal that gives back its beginning', asked, answer(refusal('"MATCH (n) RETURN..." is not an id.'))],
    [
      'a refusal that gives back what cannot be seen',
      asked,
      answer(refusal('"MATCH (n) RETURN n //\0" is not an id.')),
    ],
    ['a page', get('/docs/model.md?MATCH'), answer('MATCH (n:Application)')],
    ['a redirect', get('/e/supplier:x'), answer('', { status: 302, headers: { location: '../explore/' } })],
    ['an address that is not there', get('/x'), answer(refusal('There is nothing at this address.'), { status: 404 })],
  ])('%s is none', (_what, request, given) => {
    expect(faultOf(request, given)).toBeUndefined();
  });

  test.each([
    ['a failure of ours', answer('{}', { status: 500 }), 'answered with 500'],
    [
      'one within an answer',
      answer(refusal('Something went wrong on our side.', { code: 'INTERNAL_SERVER_ERROR' })),
      'Not a code',
    ],
    ['another code', answer(refusal('It is not an id.', { code: 'BAD_REQUEST' })), 'Not a code'],
    ['no code', answer({ errors: [{ message: 'It is not an id.' }] }), 'No code'],
    [
      'more than a code',
      answer(refusal('It is not an id.', { code: 'BAD_USER_INPUT', stacktrace: [] })),
      'more than that',
    ],
    ['no sentence', answer(refusal('Nope.')), 'no sentence'],
    ['a page of what came', answer(refusal('It is not an id: '.repeat(200))), 'characters'],
    ['a page', answer('<html></html>'), 'no JSON'],
    ['other JSON', answer({ id: 1 }), 'no answer of GraphQL'],
    ['nothing', answer({}), 'without errors'],
    ['an answer beside its time', answer({ data: {} }, { milliseconds: 20_000 }), 'It took'],
  ])('%s is one', (_what, given, fault) => {
    expect(faultOf(asked, given)).toContain(fault);
  });

  test.each([
    ['stack', 'It failed.\n    at Graph.ask (file:///app/dist/graph/graph.js:43:64)'],
    ['stack', 'It failed at page (list.js:50:16) again.'],
    ['path', 'No such file: /home/app/src/graph/graph.ts'],
    ['program', 'It stands in cypher/application/page.cypher as it is.'],
    ['fault', "Cannot read properties of undefined (reading 'id')"],
    ['fault', 'RangeError: Invalid array length'],
    ['json', 'Unexpected token } in JSON at position 4'],
    ['framework', 'The body is wrong, says FST_ERR_CTP_INVALID_MEDIA_TYPE of it.'],
    ['driver', 'Neo.ClientError.Procedure.ProcedureCallFailed it says.'],
    ['driver', 'It cannot be reached at bolt://127.0.0.1:7687 now.'],
    ['cypher', 'It is wrong: MATCH (n:Application) WHERE n.id'],
    ['cypher', 'It is wrong: Invalid input (line 3, column 12 (offset: 5))'],
    ['lucene', 'Caused by: org.apache.lucene.queryparser.classic.ParseException'],
    ['lucene', "It says: Cannot parse 'a AND': Encountered EOF"],
    ['java', 'Caused by: java.lang.IllegalArgumentException: input automaton is too large: 1001'],
  ])('words of the inside are one, of kind %s: %s', (kind, message) => {
    expect(faultOf(asked, answer(refusal(message)))).toContain(`It shows what is inside, ${kind}`);
    expect(faultOf(get('/x'), answer(message, { status: 404 }))).toContain(`It shows what is inside, ${kind}`);
  });

  test('a page at an address that should have none is one', () => {
    expect(faultOf(get('/assets/../../etc/passwd'), answer('root:x:0:0'))).toContain('no JSON');
    expect(faultOf(get('/graphql?query={}'), answer('<html></html>'))).toContain('no JSON');
  });
});
