import { readFileSync } from 'node:fs';
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';

/** What clients were last promised; `cp schema/schema.graphql schema/released.graphql` promises what is there now. */
const released = readFileSync('schema/released.graphql', 'utf8');

/**
 * What in a schema would break a question that the older one answers, or answer it otherwise. New fields, arguments,
 * types and enum values do neither: the API may gain them without notice.
 */
function breakingChanges(older: GraphQLSchema, newer: GraphQLSchema): string[] {
  const defaults = findDangerousChanges(older, newer).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  const changes = [...findBreakingChanges(older, newer), ...defaults].map(({ description }) => description);
  return [...changes, ...changedDefaults(older, newer)];
}

/** graphql-js looks at the defaults of arguments, and not at those of the fields of input types. */
function changedDefaults(older: GraphQLSchema, newer: GraphQLSchema): string[] {
  return Object.values(older.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => {
      const now = newer.getType(type.name);
      if (!isInputObjectType(now)) return [];
      return Object.values(type.getFields())
        .map(({ name, defaultValue }) => ({ name, was: defaultValue, is: now.getFields()[name]?.defaultValue }))
        .filter(({ name, was, is }) => name in now.getFields() && JSON.stringify(was) !== JSON.stringify(is))
        .map(
          ({ name, was, is }) => `${type.name}.${name} has changed its default from ${String(was)} to ${String(is)}.`,
        );
    });
}

test('nothing that was released is renamed, removed or changed', () => {
  const emitted = readFileSync('schema/schema.graphql', 'utf8');
  expect(breakingChanges(buildSchema(released), buildSchema(emitted))).toEqual([]);
});

describe('a change is named:', () => {
  const older = `
    type Query { suppliers(first: Int = 50, filter: Filter): [Supplier!]! }
    type Supplier { id: ID! name: String! size: Size }
    enum Size { SMALL LARGE }
    input Filter { name: String match: Match! = POSSIBLE }
    enum Match { POSSIBLE CERTAIN }`;

  test.each([
    ['nothing', (sdl: string) => sdl, []],
    ['a field removed', (sdl: string) => sdl.replace('name: String!', ''), ['Supplier.name was removed.']],
    [
      'a field renamed',
      (sdl: string) => sdl.replace('name: String! size', 'title: String! size'),
      ['Supplier.name was removed.'],
    ],
    [
      'a field that may be null now',
      (sdl: string) => sdl.replace('name: String! size', 'name: String size'),
      ['Supplier.name changed type from String! to String.'],
    ],
    ['an enum value removed', (sdl: string) => sdl.replace('SMALL ', ''), ['SMALL was removed from enum type Size.']],
    [
      'an argument that must be given now',
      (sdl: string) => sdl.replace('filter: Filter', 'filter: Filter, kind: Int!'),
      ['A required arg kind on Query.suppliers was added.'],
    ],
    [
      'an argument with another default',
      (sdl: string) => sdl.replace('= 50', '= 20'),
      ['Query.suppliers arg first has changed defaultValue from 50 to 20.'],
    ],
    [
      'a filter with another default',
      (sdl: string) => sdl.replace('= POSSIBLE', '= CERTAIN'),
      ['Filter.match has changed its default from POSSIBLE to CERTAIN.'],
    ],
    [
      'a field, a value and an argument more',
      (sdl: string) =>
        sdl.replace('SMALL', 'TINY SMALL').replace('size:', 'seat: ID size:').replace('filter:', 'last: Int, filter:'),
      [],
    ],
  ])('%s', (_, change, named) => {
    expect(breakingChanges(buildSchema(older), buildSchema(change(older)))).toEqual(named);
  });
});
