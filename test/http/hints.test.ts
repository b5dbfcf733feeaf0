import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/server.js';
import { testDatabase } from '../support/database.js';
import { post } from './support.js';

/** Mistakes that are made, and what the server says of each: what came, what was expected, what to do. */
describe('a mistake is told in one sentence, with a way on', () => {
  let graph: Graph;
  let server: Awaited<ReturnType<typeof createServer>>;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    server = await createServer(graph, readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { browserUrl: null });
  });

  afterAll(async () => {
    await server.stop();
    await graph.close();
  });

  async function faultOf(query: string, variables?: Record<string, unknown>) {
    const { status, errors = [] } = await post(server.url, { query, variables });
    return { status, faults: errors.map(({ message, extensions }) => [extensions.code, message]) };
  }

  test.each([
    ['{ planets { id } }', 'Cannot query field "planets" on type "Query". Did you mean "places" or "place"?'],
    [
      '{ about { zzz } }',
      'Cannot query field "zzz" on type "About". Its fields: version, dataRelease, dataChecksum, counts, playgroundUrl, browserUrl.',
    ],
    ['{ supplier { name } }', 'Field "supplier" argument "id" of type "ID!" is required, but it was not provided.'],
    [
      '{ domains { applications(size: 1) { totalCount } } }',
      'Unknown argument "size" on field "Domain.applications". It takes: first, after, last, before, filter, orderBy.',
    ],
    [
      '{ applications(filter: { statuss: [ONLINE] }) { totalCount } }',
      'Field "statuss" is not defined by type "ApplicationFilter". Did you mean "status"?',
    ],
    [
      '{ applications(filter: { status: [DONE] }) { totalCount } }',
      'Value "DONE" does not exist in "ApplicationStatus" enum. Its values: ONLINE, BID_WON, UNDER_CONSTRUCTION, PLANNED, UNKNOWN.',
    ],
    [
      '{ applications(filter: { status: ["ONLINE"] }) { totalCount } }',
      'Enum "ApplicationStatus" cannot represent non-enum value: "ONLINE". Did you mean the enum value "ONLINE"? Values of an enum are written without quotation marks.',
    ],
    [
      '{ supplier(id: webank) { name } }',
      'ID cannot represent a non-string and non-integer value: webank. Ids are written in quotation marks, such as "supplier:webank".',
    ],
    [
      '{ applications(first: "2") { totalCount } }',
      'Int cannot represent non-integer value: "2". Numbers are written without quotation marks.',
    ],
    [
      'query ($n: String) { applications(first: $n) { totalCount } }',
      'Variable "$n" of type "String" used in position expecting type "Int".',
    ],
    [
      '{ applications(first: $n) { totalCount } }',
      'Variable "$n" is not defined. Declare it with its type: query ($n: ...) { ... }.',
    ],
    [
      '{ applications { nodes } }',
      'Field "nodes" of type "[Application!]!" must have a selection of subfields. Did you mean "nodes { ... }"? Say what to show of each.',
    ],
    [
      '{ applications(filter: { launched: { from: "2020-02-30" } }) { totalCount } }',
      '"2020-02-30" is not a day. Write a day of the calendar as "YYYY-MM-DD", such as "2020-03-31".',
    ],
    [
      '{ applications(filter: { launched: { from: 2020 } }) { totalCount } }',
      '2020 is not a day. Write a day of the calendar as "YYYY-MM-DD", such as "2020-03-31".',
    ],
    ['subscription { about { version } }', /^This API takes no subscription\. Begin with /],
  ])('%s', async (query, message) => {
    expect(await faultOf(query)).toEqual({
      status: 400,
      faults: [['GRAPHQL_VALIDATION_FAILED', typeof message === 'string' ? message : expect.stringMatching(message)]],
    });
  });

  test('a question that ends too early', async () => {
    const message =
      'Syntax Error: Expected Name, found <EOF>. The question ends too early: a bracket or a quotation mark is left open.';
    expect(await faultOf('{ about {')).toEqual({ status: 400, faults: [['GRAPHQL_PARSE_FAILED', message]] });
  });

  test.each([
    ['query ($n: Int!) { applications(first: $n) { totalCount } }', {}, /^Variable "\$n" of .* Send it in "variables"/],
    [
      'query ($f: ApplicationFilter) { applications(filter: $f) { totalCount } }',
      { f: { status: ['DONE'] } },
      /"DONE" at "f\.status\[0\]"; .*Its values: ONLINE, /,
    ],
    [
      'query ($f: ApplicationFilter) { applications(filter: $f) { totalCount } }',
      { f: { launched: { to: '31.3.2020' } } },
      /at "f\.launched\.to"; "31\.3\.2020" is not a day\. Write a day/,
    ],
    ['', {}, /non-empty `query`.* Send {"query": "{ \.\.\. }"}/],
  ])('a variable: %s %j', async (query, variables, message) => {
    expect(await faultOf(query, variables)).toEqual({
      status: 400,
      faults: [['BAD_USER_INPUT', expect.stringMatching(message)]],
    });
  });

  test.each([
    ['{ applications(first: 1, last: 1) { totalCount } }', /^Both "first" and "last" came; .* give one of them\.$/],
    ['{ applications(first: 1001) { totalCount } }', /^"first" is 1001; a page has 0 to 1000 rows\. Ask for further/],
    ['{ applications(after: "x") { nodes { id } } }', /^The cursor is not one of ours\. Take it from pageInfo/],
    [
      '{ supplier(id: "place:cn-440100") { name } }',
      /^"place:cn-440100" is the id of a Place; asked for was "supplier:/,
    ],
    ['{ search(query: " ***") { totalCount } }', /^"query" is " \*\*\*", without a letter or digit .* Give a name/],
    [
      '{ shortestPaths(from: "supplier:webank", to: "supplier:zte", maxLength: 99) { length } }',
      /^"maxLength" is 99; it can be 1 to \d+\.$/,
    ],
    ['{ supplier(id: "webank") { name } }', /^"webank" is not an id\. An id is a kind and a key, such as "supplier:/],
  ])('an argument: %s', async (query, message) => {
    expect(await faultOf(query)).toEqual({
      status: 200,
      faults: [['BAD_USER_INPUT', expect.stringMatching(message)]],
    });
  });

  test.each([
    [
      `{ place(id: "place:cn") { ${'parent { '.repeat(12)} id ${'} '.repeat(12)} } }`,
      /and the limit is 12\. Ask for the/,
    ],
    [
      '{ suppliers(first: 1000) { nodes { applications(first: 1000) { nodes { name } } } } }',
      /^The question may cost \d+, and the limit is 400000: .* Ask for smaller pages/,
    ],
  ])('too much at once: %s', async (query, message) => {
    expect(await faultOf(query)).toEqual({
      status: 400,
      faults: [['QUERY_TOO_COMPLEX', expect.stringMatching(message)]],
    });
  });
});
