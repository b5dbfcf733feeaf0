import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { readConfig } from '../../src/config.js';
import { costOf } from '../../src/http/limits/cost.js';
import { depthOf } from '../../src/http/limits/depth.js';
import { signsOf } from '../../src/http/limits/scan.js';
import { codes, quiet, read, startServer, testSchema, type TestServer } from './support.js';

const schema = testSchema();

function measure(query: string, variables?: Record<string, unknown>): { cost: number; depth: number } {
  const document = parse(query);
  const operation = getOperationAST(document, 'Q') ?? getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return { cost: costOf(schema, document, operation, variables) ?? NaN, depth: depthOf(document, operation) };
}

const costs = (query: string, variables?: Record<string, unknown>) => measure(query, variables).cost;

describe('the cost of a question', () => {
  it.each([
    ['a field costs 1, under any name', '{ slow a: slow b: __typename }', 3],
    ['an object costs what is in it', '{ domain(id: 1) { id parent { id name } } }', 5],
    ['a plain list is thought to hold 5', '{ domains { id name } }', 1 + 5 * 2],
    ['a list of leaves costs 1', '{ applications(first: 1) { nodes { aliases } } }', 1 + 10 + 1 * (1 + 1)],
    ['a list looked up by ids holds as many', '{ nodes(ids: [1, 2, 3]) { id } }', 1 + 3],
    ['a limit is the length', '{ applications(first: 1) { nodes { evidence(limit: 7) { id } } } }', 11 + (1 + 1 + 7)],
    ['a limit left out is its default', '{ applications(first: 1) { nodes { evidence { id } } } }', 11 + (1 + 1 + 10)],
    ['a page costs a search and its size', '{ applications(first: 20) { nodes { id } } }', 11 + 20 * 2],
    ['the last page too', '{ applications(last: 20) { nodes { id } } }', 11 + 20 * 2],
    ['a page without a size is 50', '{ applications { edges { node { id } } } }', 11 + 50 * 3],
    ['page info comes once a page', '{ applications(first: 20) { pageInfo { endCursor } } }', 11 + 2],
    ['a count alone costs the count', '{ applications(first: 0) { totalCount } }', 11 + 100],
    ['sizes multiply', '{ domains { applications(first: 20) { nodes { evidence { id } } } } }', 1 + 5 * (11 + 20 * 12)],
    ['the types of the schema are many', '{ __schema { types { name } } }', 1 + 1 + 120],
    ['paths cost a search of their own', '{ paths(limit: 3) { nodes { id } } }', 1 + 500 + 3 * (1 + 5)],
    ['what a limit cuts short holds as much', '{ around { truncated nodes { id } } }', 11 + 1 + 200 * (1 + 1)],
    ['a matrix costs a walk', '{ serviceMatrix(supplierLimit: 3) { truncated suppliers { id } } }', 501 + 1 + 3 * 2],
    ['its cells are several for each supplier', '{ serviceMatrix { cells { id } } }', 501 + 50 * 5 * 2],
    ['its places are as many as there are', '{ serviceMatrix(supplierLimit: 0) { places { id } } }', 501 + 400 * 2],
    ['counts cost a walk', '{ applicationStatistics(limit: 100) { applicationCount } }', 501 + 1],
    ['buckets are fewer than may be', '{ applicationStatistics { buckets { keys { value } } } }', 501 + 200 * (2 + 5)],
  ])('%s', (_rule, query, cost) => {
    expect(costs(query)).toBe(cost);
  });

  it('takes sizes from variables, also where a fragment hides them', () => {
    const query =
      'query ($n: Int = 2) { applications(first: $n) { ...Rows } } fragment Rows on ApplicationConnection { nodes { id } }';
    expect([costs(query), costs(query, { n: 100 })]).toEqual([11 + 2 * 2, 11 + 100 * 2]);
  });

  it('leaves out what the question leaves out', () => {
    const query = 'query ($no: Boolean!) { slow @include(if: $no) ... @skip(if: true) { domains { id } } slow }';
    expect([costs(query, { no: false }), costs(query, { no: true })]).toEqual([1, 2]);
  });

  it('is worked out at once where fragments double twenty times', () => {
    const names = Array.from({ length: 20 }, (_, index) => `F${index}`);
    const doubled = names.map((name, index) => `fragment ${name} on Query { ...F${index + 1} ...F${index + 1} }`);
    const { cost, depth } = measure(`{ ...F0 } ${doubled.join(' ')} fragment F20 on Query { slow }`);
    expect([cost, depth]).toEqual([2 ** 20, 1]);
  });

  it('counts introspection, but not its depth', () => {
    const introspection = measure(getIntrospectionQuery());
    expect(introspection.cost).toBeGreaterThan(1000);
    expect(introspection.depth).toBe(0);
  });
});

describe('limits', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const parents = (depth: number) =>
    `{ domain(id: 1) ${'{ parent '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;
  const nots = (depth: number): unknown => (depth === 0 ? {} : { not: nots(depth - 1) });

  it('lets a question pass that is as deep as it may be, and no deeper', async () => {
    expect((await server.ask(parents(12))).errors).toBeUndefined();
    const refused = await server.ask(parents(13));
    expect({ status: refused.status, codes: codes(refused) }).toEqual({ status: 400, codes: ['QUERY_TOO_COMPLEX'] });
    expect(refused.errors?.[0]?.message).toContain('13 fields deep, and the limit is 12');
  });

  it('refuses pages within pages, and says the cost, the limit and what to do', async () => {
    const nested = 'applications(first: 1000) { nodes { domain { applications(first: 1000) { nodes { id } } } } }';
    const refused = await server.ask(`{ ${nested} }`);
    expect({ status: refused.status, codes: codes(refused) }).toEqual({ status: 400, codes: ['QUERY_TOO_COMPLEX'] });
    expect(refused.errors?.[0]?.message).toMatch(/may cost 2013011, and the limit is 10000.*smaller pages/);
  });

  it('judges the variables of each request, though the document is the same', async () => {
    const query = 'query ($n: Int) { domains { applications(first: $n) { totalCount nodes { id } } } }';
    const [small, large] = [await server.ask(query, { n: 1 }), await server.ask(query, { n: 1_000_000 })];
    expect([small.status, large.status, codes(large)]).toEqual([200, 400, ['QUERY_TOO_COMPLEX']]);
  });

  it('tells a variable that is null from one that is left out and has its default', async () => {
    const query = 'query ($n: Int = 1000) { domains { applications(first: $n) { nodes { id } } } }';
    const [none, usual] = [await server.ask(query, { n: null }), await server.ask(query, {})];
    expect([none.status, usual.status, codes(usual)]).toEqual([200, 400, ['QUERY_TOO_COMPLEX']]);
  });

  it('leaves a condition that does not fit to the field', async () => {
    const query = 'query ($b: Boolean = true) { slow @include(if: $b) }';
    const { status, errors } = await server.ask(query, { b: null });
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
  });

  it('refuses hundreds of aliases by what they cost', async () => {
    const counts = Array.from({ length: 99 }, (_, index) => `a${index}: applications(first: 0) { totalCount }`);
    expect(codes(await server.ask(`{ ${counts.join(' ')} }`))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('refuses arguments nested beyond reason, in variables and in the text', async () => {
    const query = 'query ($f: Filter) { filtered(filter: $f) }';
    expect((await server.ask(query, { f: nots(19) })).data).toEqual({ filtered: 1 });
    expect(codes(await server.ask(query, { f: nots(3000) }))).toEqual(['QUERY_TOO_COMPLEX']);
    const literal = `{ filtered(filter: ${'{not: '.repeat(1000)} {} ${'}'.repeat(1000)}) }`;
    expect(codes(await server.ask(literal))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(codes(await server.ask(query, { f: { and: Array(600).fill({}) } }))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['aliases', (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ')} }`, 100],
    ['directives', (n: number) => `{ slow ${'@include(if: true) '.repeat(n)} }`, 50],
    ['words and signs', (n: number) => `{ ${'slow '.repeat(n - 2)} }`, 2000],
  ])('lets so many %s pass and no more, before the question is even parsed', async (what, asking, most) => {
    const allowed = await server.ask(asking(most));
    expect(codes(allowed)).not.toEqual(['QUERY_TOO_COMPLEX']);
    const refused = await server.ask(asking(most + 1));
    expect({ status: refused.status, codes: codes(refused) }).toEqual({ status: 400, codes: ['QUERY_TOO_COMPLEX'] });
    expect(refused.errors?.[0]?.message).toContain(what);
    expect(refused.errors?.[0]?.message).toMatch(new RegExp(`\\b${most}\\b`));
    const got = await read(await fetch(`${server.url}/graphql?query=${encodeURIComponent(asking(most + 1))}`));
    expect([got.status, codes(got)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
  });

  it('takes no colon within arguments for an alias, and no sign within a text', () => {
    const text = 'query ($a: Int, $b: Int) { b: filtered(filter: { id: ["c: @d"], not: { id: [] } }) }';
    expect(signsOf(text, 100)).toMatchObject({ aliases: 1, directives: 0 });
    expect(signsOf('{ a(b: 1) @skip(if: $c) c: d }', 100)).toMatchObject({ aliases: 1, directives: 1, tokens: 19 });
    expect(signsOf('{ a "no end', 100)).toMatchObject({ tokens: 2 });
  });

  it('says of a body that is too large how large it may be', async () => {
    const { limits } = quiet;
    const small = await startServer({ limits: { ...limits, maxBodyBytes: 2048 } });
    const refused = await small.ask(' '.repeat(2048));
    await small.stop();
    expect([refused.status, refused.errors?.[0]?.message]).toEqual([413, expect.stringContaining('larger than 2 kB')]);
  });

  it('answers the introspection that playgrounds begin with, with the limit as it is by default', async () => {
    const { maxCost } = readConfig({});
    const usual = await startServer({ limits: { ...quiet.limits, maxCost } });
    const answer = await usual.ask(getIntrospectionQuery({ inputValueDeprecation: true, descriptions: true }));
    await usual.stop();
    expect([answer.status, answer.errors]).toEqual([200, undefined]);
  });
});
