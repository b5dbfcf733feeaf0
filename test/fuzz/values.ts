import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Place } from './places.js';
import { dates, hostile } from './strings.js';

const numbers = fc.oneof(
  fc.constantFrom(
    0,
    -1,
    1,
    50,
    1000,
    1001,
    1.5,
    -0,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    1e21,
    1e308,
    5e-324,
  ),
  fc.integer(),
);

/** Of another kind than what is asked for, and nested where nothing should be. */
const misfit = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    [[]],
    [null],
    { eq: null },
    { not: { not: {} } },
    { __typename: 'Query' },
  ),
  fc.jsonValue({ maxDepth: 3 }).map(withNames),
  fc.integer({ min: 2, max: 300 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
);

/** JSON as a question can write it: its names are names of GraphQL. */
function withNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([, one], at) => [`field${at}`, withNames(one)]));
}

/** Lists longer than anybody means them; a body holds no more. */
const many = fc
  .tuple(hostile, fc.constantFrom(2, 100, 1_025, 5_000))
  .map(([text, length]) => Array.from({ length }, (_, at) => `${text.slice(0, 20)}${at}`));

/** Values for a place, most of them of its type. */
export function valuesFor({ argument, inside }: Place): fc.Arbitrary<unknown> {
  const type = leafType(argument.type, inside);
  const lists = isListType(getNullableType(type)) ? [{ weight: 2, arbitrary: many }] : [];
  return fc.oneof({ weight: 8, arbitrary: ofType(type) }, { weight: 1, arbitrary: misfit }, ...lists);
}

function ofType(type: GraphQLInputType): fc.Arbitrary<unknown> {
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.oneof(fc.constantFrom(...named.getValues().map(({ name }) => name)), hostile);
  if (named.name === 'Int' || named.name === 'Float') return fc.oneof({ weight: 3, arbitrary: numbers }, hostile);
  if (['Date', 'EDTF'].includes(named.name)) return fc.oneof({ weight: 2, arbitrary: dates }, hostile);
  return hostile;
}

function leafType(type: GraphQLInputType, inside: string[]): GraphQLInputType {
  const named = getNamedType(type);
  const [first, ...rest] = inside;
  const field = first !== undefined && isInputObjectType(named) ? named.getFields()[first] : undefined;
  return field ? leafType(field.type, rest) : type;
}
