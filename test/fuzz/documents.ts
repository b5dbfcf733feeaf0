import fc from 'fast-check';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Question } from '../../src/catalogue/catalogue.js';
import { post, type Request } from './http.js';
import { hostile } from './strings.js';

const count = fc.oneof(fc.constantFrom(1, 2, 13, 100, 300, 1_000, 2_499, 5_000), fc.integer({ min: 1, max: 6_000 }));

const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const nested = (count: number, open: string, inner: string, close: string): string =>
  open.repeat(count) + inner + close.repeat(count);

/** Shapes that cost a parser, a validator or an executor more than they cost who sends them. */
const shapes: ((n: number) => string)[] = [
  (n) => `{ ${many(n, (at) => `a${at}: __typename`)} }`,
  (n) => `{ ${many(n, () => '__typename')} }`,
  (n) => `{ ${many(n, (at) => `a${at}: about { version }`)} }`,
  (n) => `{ ${many(n, (at) => `a${at}: __schema { types { name } }`)} }`,
  (n) => `{ ${many(n, () => 'domains { id }')} }`,
  (n) => `{ ${many(n, (at) => `domain(id: "domain:d${at}") { id }`)} }`,
  (n) => `{ __typename ${'@include(if: true) '.repeat(n)} }`,
  (n) => `{ __typename ${many(n, (at) => `@no${at}`)} }`,
  (n) => `query ${'@skip(if: false) '.repeat(n)} { __typename }`,
  (n) => nested(n, '{ parent ', '{ id }', '}'),
  (n) => `{ places(first: 1) { nodes ${nested(n, '{ parent ', '{ id }', '}')} } }`,
  (n) =>
    `{ applications(first: 1) { nodes ${nested(n, '{ suppliers { applications(first: 1) { nodes ', '{ id }', '} } }')} } }`,
  (n) => nested(n, '{ ...', '{ __typename }', '}'),
  (n) => nested(n, '{ ... on Query ', '{ __typename }', '}'),
  (n) => `{ ...F0 } ${many(n, (at) => `fragment F${at} on Query { ...F${(at + 1) % n} }`)}`,
  (n) =>
    `{ ...F0 } ${many(n, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${n} on Query { __typename }`,
  (n) => `{ ${many(n, () => '...F')} } fragment F on Query { a: about { version } a: domains { id } }`,
  (n) => many(n, (at) => `query Q${at} { __typename }`),
  (n) => many(n, (at) => `fragment F${at} on Query { __typename }`),
  (n) => `query (${many(n, (at) => `$v${at}: Int`)}) { __typename }`,
  (n) => `query ($v: ${'['.repeat(n)}Int${']'.repeat(n)}) { __typename }`,
  (n) => `{ suppliers(filter: ${nested(n, '{ not: ', '{}', '}')}) { totalCount } }`,
  (n) => `{ suppliers(filter: { and: [${'{} '.repeat(n)}] }) { totalCount } }`,
  (n) =>
    `{ applications(filter: ${nested(n, '{ suppliers: { some: { applications: { some: ', '{}', '} } } }')}) { totalCount } }`,
  (n) => `{ nodes(ids: ${nested(n, '[', '', ']')}) { id } }`,
  (n) => `{ nodes(ids: [${many(n, (at) => `"supplier:s${at}"`)}]) { id } }`,
  (n) => `{ suppliers(first: ${'9'.repeat(n)}) { totalCount } }`,
  (n) => `{ suppliers(${many(n, () => 'first: 1')}) { totalCount } }`,
  (n) => `{ __schema { types ${nested(n, '{ fields { type ', '{ name }', '} }')} } }`,
  (n) => `{ __type(name: "Query") ${nested(n, '{ ofType ', '{ name }', '}')} }`,
  (n) => `${'#\n'.repeat(n)}{ __typename }`,
  (n) => '{'.repeat(n),
  (n) => '"""'.repeat(n),
  (n) => `mutation { ${many(n, (at) => `m${at}: delete`)} }`,
  (n) => `subscription { ${many(n, (at) => `s${at}: __typename`)} }`,
  (n) => `extend type Query { ${many(n, (at) => `f${at}: Int`)} } { __typename }`,
];

const ofShape = fc.tuple(fc.constantFrom(...shapes), count).map(([shape, n]) => shape(n));

const signs = ['{', '}', '(', ')', '[', ']', ':', '=', '!', '|', '$', '@', '...', '&', '"', '"""', '#', ',', '\\'];
const words = ['query', 'fragment', 'on', 'mutation', 'true', 'null', '-1', '1e9', '0x1', '$v', '@include(if: $v)'];

/** Words and signs of the language in any order. */
function soup(schema: GraphQLSchema): fc.Arbitrary<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const names = types.flatMap((type) => [type.name, ...Object.keys(type.getFields())]);
  const token = fc.oneof(
    fc.constantFrom(...signs),
    fc.constantFrom(...words, ...names),
    hostile.map((text) => JSON.stringify(text)),
  );
  return fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(' '));
}

/** A question that is right, but for one stretch that is left out, doubled or replaced. */
function spoilt(questions: readonly Question[]): fc.Arbitrary<string> {
  const operations = questions.map(({ operation }) => operation);
  return fc
    .tuple(
      fc.constantFrom(...operations),
      fc.nat(),
      fc.integer({ min: 0, max: 30 }),
      fc.oneof(fc.constantFrom(...signs, ''), hostile),
    )
    .map(([text, place, length, other]) => {
      const at = place % text.length;
      return text.slice(0, at) + other + text.slice(at + length);
    });
}

/** Documents that no client should send, with variables and names of operations as they fall. */
export function documents(schema: GraphQLSchema, questions: readonly Question[]): fc.Arbitrary<Request> {
  const query = fc.oneof(
    { weight: 3, arbitrary: ofShape },
    soup(schema),
    { weight: 2, arbitrary: spoilt(questions) },
    hostile,
  );
  const beside = fc.record({
    query,
    variables: fc.oneof(
      fc.constant(undefined),
      fc.dictionary(fc.constantFrom('v', 'value', 'filter', 'first', '__proto__'), fc.jsonValue({ maxDepth: 3 })),
    ),
    operationName: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom('Q0', 'Q9999', '__proto__'),
      hostile,
    ),
  });
  return beside.map((body) => post(JSON.stringify(body)));
}
