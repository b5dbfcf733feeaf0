import { z } from 'zod';
import { BadInput } from '../client-errors.js';
import type { EntityKind } from '../import/vocabulary.js';
import { shortened } from '../shared/kinds.js';
import { type Property, propertyOf } from './property.js';
import { typeOf, types } from './type.js';

/** Names that are looked up in one request. */
export const batchSize = 50;

/** Values of properties that a request may give in all: each is looked up as a name is. */
export const mostValuesAtOnce = 500;

export const valuesIn = (queries: ReadonlyMap<string, Query>): number =>
  [...queries.values()].flatMap(({ given }) => given).reduce((sum, { values }) => sum + values.length, 0);

/** Characters of a name or of a value. */
export const longestText = 300;
const mostValues = 20;
const usualLimit = 5;
const mostCandidates = 50;

/** What a record says by a property: a text, or an entity that it was found to be before. */
export interface GivenValue {
  text: string;
  id: string | null;
}

/** A record to be found, as it was asked for. */
export interface Query {
  text: string;
  kinds: EntityKind[];
  limit: number;
  given: { property: Property; values: GivenValue[] }[];
}

const text = z.string('a text').max(longestText, `no more than ${longestText} characters`);
const value = z.union(
  [text, z.number(), z.boolean(), z.object({ id: text, name: z.string().optional() })],
  `a text of no more than ${longestText} characters, a number, true, false, or {"id": "..."}`,
);
const list = <T extends z.ZodType>(of: T, what: string) =>
  z.array(of, what).max(mostValues, `no more than ${mostValues} entries`);

const shape = z.object(
  {
    query: text.optional(),
    type: z.union([text, list(text, 'a list')], 'the id of a type, or a list of such').optional(),
    limit: z.int('a whole number').positive('a whole number from 1 on').optional(),
    properties: list(
      z.object({ pid: text, v: z.union([value, list(value, 'a list')], 'a value, or a list of values') }, 'an object'),
      'a list of {"pid": "...", "v": "..."}',
    ).optional(),
    type_strict: z.enum(['any', 'all', 'should'], '"any", "all" or "should"').optional(),
  },
  'an object such as {"query": "..."}',
);

/** The queries of a batch by their keys. Throws BadInput for what is none. */
export function queriesOf(json: unknown): Map<string, Query> {
  const batch = parsed('queries', json, '{"q0": {"query": "微众银行", "type": "Supplier"}}');
  return new Map(Object.entries(batch).map(([key, one]) => [key, queryOf(key, one)]));
}

/** JSON that must be an object. */
export function parsed(name: string, json: unknown, example: string): Record<string, unknown> {
  const way = `Send it as a form, ${name}=..., with JSON such as ${example}.`;
  if (typeof json !== 'string') throw new BadInput(`"${name}" must come once. ${way}`);
  const value = fromJson(json);
  if (value === undefined) throw new BadInput(`"${name}" is not valid JSON. ${way}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(`"${name}" is no JSON object. ${way}`);
  return value as Record<string, unknown>;
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function queryOf(key: string, input: unknown): Query {
  const { query = '', type, type_strict: strict, limit = usualLimit, properties = [] } = checked(shape, key, input);
  if (query === '' && properties.length === 0)
    throw new BadInput(`${shortened(key)} asks for nothing: give "query", a name, or "properties".`);
  const kinds = kindsOf([type ?? []].flat(), strict);
  const among = kinds.length === 0 ? types.map(({ id }) => id) : kinds;
  const given = properties.map(({ pid, v }) => ({
    property: propertyOf(pid, among),
    values: [v].flat().map(givenValue),
  }));
  return { text: query, kinds, limit: Math.min(limit, mostCandidates), given };
}

/** No entity is of two types: of all of several there is none. */
function kindsOf(wanted: readonly string[], strict: 'any' | 'all' | 'should' | undefined): EntityKind[] {
  const kinds = [...new Set(wanted.map(typeOf))];
  if (kinds.length === 0) return types.map(({ id }) => id);
  return strict === 'all' && kinds.length > 1 ? [] : kinds;
}

const givenValue = (value: z.infer<typeof shape.shape.query> | number | boolean | { id: string }): GivenValue =>
  typeof value === 'object' ? { text: '', id: value.id } : { text: String(value), id: null };

/** What came, if it is as it should be. Throws BadInput with the first thing that is not. */
export function checked<T>(schema: z.ZodType<T>, name: string, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const came: unknown = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], input);
  const where = [shortened(name), ...path.map(String)].join('.');
  const got = came === undefined ? 'is missing' : `got ${shortened(JSON.stringify(came))}`;
  throw new BadInput(`${where}: ${got}, expected ${issue?.message ?? 'something else'}.`);
}
