import { z } from 'zod';
import { shown } from './broken.js';
import { type FieldKind, fields, type Given, INPUT_TABLES, type InputTable, type Named } from './fields.js';

const expecting = (what: string) => ({ error: ({ input }: { input?: unknown }) => `${shown(input)} is not ${what}` });

const text = z.union([z.string(), z.boolean(), z.number()], expecting('text')).transform(String);
const identifier = z.union(
  [z.string(), z.strictObject({ scheme: z.string(), id: z.string() }).transform(({ scheme, id }) => `${scheme} ${id}`)],
  expecting('an identifier such as {"scheme": "USCC", "id": "91440300MA5DA7J40K"}'),
);
// A number that JavaScript cannot hold exactly would be another amount.
const amount = z.union([z.string(), z.number().refine((one) => Math.abs(one) <= Number.MAX_SAFE_INTEGER)]);
const money = z.union(
  [z.string(), z.strictObject({ amount, currency: z.string() }).transform(moneyText)],
  expecting('an amount such as {"amount": 1250000, "currency": "CNY"}'),
);

function moneyText({ amount, currency }: { amount: string | number; currency: string }): string {
  return `${amount} ${currency}`;
}

const named = { id: z.string().optional(), name: z.string().optional(), identifiers: z.array(identifier).default([]) };
const part = { role: z.string().optional(), date: z.string().optional() };
const NAMELESS = 'is without a name; expected is "name" or "id"';
const isNamed = ({ id, name }: Named): boolean => Boolean(id?.trim() ?? name?.trim());

const entity = z.union(
  [z.string(), z.strictObject(named).refine(isNamed, NAMELESS)],
  expecting('a name, an id, or an object {"name", "id", "identifiers"}'),
);
const supplier = z.union(
  [z.string(), z.strictObject({ ...named, ...part }).refine(isNamed, NAMELESS)],
  expecting('a name, an id, or an object {"name", "id", "identifiers", "role", "date"}'),
);

const one = <Entry>(entry: z.ZodType<Entry>) => entry.transform((value) => [value]);
/** A list, or its only entry. */
const several = <Entry>(entry: z.ZodType<Entry>) =>
  z.preprocess((value) => (Array.isArray(value) ? (value as unknown[]) : [value]), z.array(entry));

const schemas: Record<FieldKind, z.ZodType<(string | Named)[]>> = {
  text: one(text),
  list: several(z.string(expecting('text'))),
  one: one(entity),
  many: several(entity),
  supplies: several(supplier),
};

function schemaOf(field: string, kind: FieldKind): z.ZodType<(string | Named)[]> {
  if (field === 'contractValue') return one(money);
  return field === 'identifiers' ? several(identifier) : schemas[kind];
}

const lines = new Map(
  INPUT_TABLES.map((table) => {
    const shape = Object.entries(fields[table]).map(([field, kind]) => [field, schemaOf(field, kind).optional()]);
    return [table, z.object(Object.fromEntries(shape) as Record<string, z.ZodType<Given[string] | undefined>>)];
  }),
);

/** What an object of JSON says, by field, null being as what is not there; and what is wrong with it, in words. */
export function readFields(table: InputTable, object: Record<string, unknown>): { given: Given; faults: string[] } {
  const entries = Object.entries(object);
  const known = entries.filter(([key, value]) => value !== null && Object.hasOwn(fields[table], key));
  const { data = {}, error } = lines.get(table)?.safeParse(Object.fromEntries(known)) ?? {};
  const given = Object.entries(data).filter(([, found]) => found !== undefined);
  const unknown = entries.map(([key]) => key).filter((key) => !Object.hasOwn(fields[table], key));
  const faults = [...unknown.map((key) => faultOfKey(table, key)), ...(error?.issues ?? []).map(inWords)];
  return { given: Object.fromEntries(given) as Given, faults };
}

const faultOfKey = (table: InputTable, key: string): string =>
  `${key}: is not a key that is known; these are ${Object.keys(fields[table]).join(', ')}`;

function inWords(issue: z.core.$ZodIssue): string {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => shown(key)).join(', ') : null;
  return `${issue.path.join('.')}: ${keys === null ? issue.message : `has the key ${keys}, which is not known there`}`;
}
