import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isEnumType,
} from 'graphql';
import { Property } from '../src/fact/property.enum.js';
import { tables } from '../src/import/row/tables.js';
import { lookFiles } from '../src/look.js';
import { buildSchema, schemaText } from '../src/schema.js';

let schema: GraphQLSchema;
let types: GraphQLNamedType[];

beforeAll(async () => {
  schema = await buildSchema();
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
});

const fields = (): {
  at: string;
  name: string;
  type: string;
  description: string;
  owner: GraphQLNamedType;
  args: readonly { name: string; description?: string | null }[];
}[] =>
  types.flatMap((owner) =>
    isObjectType(owner) || isInterfaceType(owner) || isInputObjectType(owner)
      ? Object.values(owner.getFields()).map((field) => ({
          at: `${owner.name}.${field.name}`,
          name: field.name,
          type: String(field.type),
          description: field.description ?? '',
          owner,
          args: 'args' in field ? field.args : [],
        }))
      : [],
  );

test('schema/schema.graphql is what the code emits; npm run generate writes it', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(schemaText(schema));
});

test('every type, field, argument and enum value of ours says what it is', () => {
  // Of the roots there is nothing to say, and the others are GraphQL's own.
  const builtIn = new Set(['Query', 'Mutation', 'Boolean', 'Float', 'ID', 'Int', 'String']);
  const silent = [
    ...types.filter(({ name, description }) => !builtIn.has(name) && !description).map(({ name }) => name),
    ...fields()
      .filter(({ description }) => !description)
      .map(({ at }) => at),
    ...fields().flatMap(({ at, args }) =>
      args.filter(({ description }) => !description).map(({ name }) => `${at}(${name})`),
    ),
    ...types.filter(isEnumType).flatMap((type) =>
      type
        .getValues()
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ),
  ];
  expect(silent).toEqual([]);
});

test('one word, one meaning: what all entities have, they have alike', () => {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) throw new Error('Entity is an interface.');
  const common = new Map(Object.values(entity.getFields()).map((field) => [field.name, field]));
  const unlike = fields()
    .filter(({ owner }) => isObjectType(owner) && owner.getInterfaces().includes(entity))
    .filter(
      ({ name, type, description }) =>
        common.has(name) && (String(common.get(name)?.type) !== type || common.get(name)?.description !== description),
    )
    .map(({ at }) => at);
  expect(unlike).toEqual([]);
});

test('every list that an import can lengthen is a connection with its arguments', () => {
  const connections = fields().filter(
    ({ type, owner }) => /Connection!?$/.test(type) && !owner.name.endsWith('Connection'),
  );
  expect(connections.length).toBeGreaterThan(15);
  // A search begins with the best hit, and nobody asks for its worst.
  const wanted = (at: string): string[] => ['first', 'after', ...(at === 'Query.search' ? [] : ['last', 'before'])];
  for (const { at, args } of connections)
    expect({ at, args: args.map(({ name }) => name) }).toEqual({ at, args: expect.arrayContaining(wanted(at)) });
});

test('every column of the data set is a property that facts can be asked by', () => {
  const columns = tables.filter(({ kind }) => kind !== null).flatMap(({ content }) => content);
  const properties = columns.map((column) => column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
  expect(properties.length).toBeGreaterThan(20);
  expect(properties.filter((property) => !(property in Property))).toEqual([]);
});

test.each(Object.entries(lookFiles()))('%s is what look/look.json gives; npm run generate writes it', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
