import { z } from 'zod';

// What the specification says of answers, 0.2, in the words of zod: every answer of ours has one of these shapes and nothing beside.

const text = z.string().min(1);
const type = z.strictObject({ id: text, name: text, description: text.optional() });
const template = text.regex(/\{\{id\}\}/);
const service = z.strictObject({ service_url: z.url(), service_path: text.regex(/^\//) });

export const manifest = z.strictObject({
  versions: z.array(z.string()).refine((all) => all.includes('0.2')),
  name: text,
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url(),
  serviceVersion: text,
  defaultTypes: z.array(type).min(1),
  view: z.strictObject({ url: template }),
  feature_view: z.strictObject({ url: template }),
  preview: z.strictObject({ url: template, width: z.int().positive(), height: z.int().positive() }),
  suggest: z.strictObject({ entity: service, type: service, property: service }),
  extend: z.strictObject({ propose_properties: service, property_settings: z.array(z.never()) }),
  batchSize: z.int().positive(),
});

const candidate = z.strictObject({
  id: text,
  name: text,
  description: z.string(),
  type: z.array(type).length(1),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z
    .array(z.strictObject({ id: text, value: z.number().min(0).max(1) }))
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
});

/** Sorted by decreasing score; a match stands alone, since OpenRefine takes the first only. */
const isInOrder = (all: { score: number; match: boolean }[]): boolean =>
  all.every(({ score, match }, at) => (!match || all.length === 1) && (at === 0 || score <= (all[at - 1]?.score ?? 0)));

export const results = z.record(
  z.string(),
  z.strictObject({ result: z.array(candidate).refine(isInOrder, 'in order, a match alone') }),
);

const suggested = z.strictObject({ id: text, name: text, description: z.string() });

export const suggestions = z.strictObject({ result: z.array(suggested) });

export const suggestedEntities = z.strictObject({
  result: z.array(suggested.extend({ notable: z.array(type).length(1) })),
});

export const proposal = z.strictObject({
  properties: z.array(suggested),
  type: z.string().optional(),
  limit: z.number().optional(),
});

const cell = z.union([z.strictObject({ id: text, name: text }), z.strictObject({ str: text })]);

export const extension = z.strictObject({
  meta: z.array(z.strictObject({ id: text, name: text, type: type.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
});
