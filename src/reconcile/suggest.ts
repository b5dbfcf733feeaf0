import { z } from 'zod';
import type { Context } from '../context.js';
import type { EntityKind } from '../import/vocabulary.js';
import type { Survivors } from '../merged/merged-ids.js';
import { hits } from '../search/found.loaders.js';
import { chunksOf, plain } from '../search/plain.js';
import { longestQuery, queryOf } from '../search/query.js';
import { tiersOf } from '../search/tiers.js';
import { kinds as kindsByWord } from '../shared/kinds.js';
import { describe, type Described, summary } from './described.js';
import { propertiesOf } from './property.js';
import { checked } from './query.js';
import { shownType, typeOf, types } from './type.js';

/** What was typed so far, and how many suggestions were shown before. */
export interface Typed {
  prefix: string;
  cursor: number;
  kinds: EntityKind[];
}

interface Suggested {
  id: string;
  name: string;
  description: string;
}

export type Suggestions = Promise<{ result: Suggested[] }> | { result: Suggested[] };

/** Suggestions of one page. */
const PAGE = 10;
const furthest = 1_000;

const asked = z.object({
  prefix: z.string('a text, once').max(longestQuery, `no more than ${longestQuery} characters`).default(''),
  cursor: z.coerce
    .number(`a whole number from 0 to ${furthest}`)
    .int(`a whole number from 0 to ${furthest}`)
    .min(0, `a whole number from 0 to ${furthest}`)
    .max(furthest, `a whole number from 0 to ${furthest}`)
    .default(0),
  type: z.string('the id of a type, once').optional(),
});

/** Throws BadInput for what cannot be asked. */
export function typed(query: unknown): Typed {
  const { prefix, cursor, type } = checked(asked, 'the address', query);
  return { prefix: prefix.trim(), cursor, kinds: type === undefined || type === '' ? [] : [typeOf(type)] };
}

const page = <T>(all: readonly T[], { cursor }: Typed): T[] => all.slice(cursor, cursor + PAGE);

/** Ids and names that begin so, or have a word that does. */
const begins = (typed: string, ...texts: string[]): boolean =>
  texts.some((text) => ` ${plain(text)}`.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${plain(typed)}`));

export const suggestTypes = (typed: Typed): Suggestions => ({
  result: page(
    types.filter(({ id, name }) => begins(typed.prefix, id, name)),
    typed,
  ),
});

export function suggestProperties(typed: Typed): Suggestions {
  const among = typed.kinds.length > 0 ? typed.kinds : types.map(({ id }) => id);
  const found = propertiesOf(among).filter(({ id, name }) => begins(typed.prefix, id, name));
  return { result: page(found, typed).map(({ id, name, description }) => ({ id, name, description })) };
}

/** As the graph's search finds them; an id finds its own. */
export async function suggestEntities(
  context: Context,
  typed: Typed,
  survivors: Survivors,
): Promise<{ result: Suggested[] }> {
  const ids = /^[a-z]+:/.test(typed.prefix)
    ? [survivors.get(typed.prefix) ?? typed.prefix]
    : await searched(context, typed);
  const found = await describe(context.graph, ids);
  return { result: ids.flatMap((id) => found.get(id) ?? []).map(suggested) };
}

async function searched(context: Context, typed: Typed): Promise<string[]> {
  if (chunksOf(plain(typed.prefix)).length === 0) return [];
  const words = Object.entries(kindsByWord).filter(([, kind]) => (typed.kinds as string[]).includes(kind));
  const search = { tiers: tiersOf(queryOf(typed.prefix)), kinds: words.map(([word]) => word) };
  const found = await hits(context, search, { from: null, limit: typed.cursor + PAGE });
  return page(found, typed).map(({ row }) => row.id);
}

const suggested = (entity: Described): Suggested & { notable: object[] } => ({
  id: entity.id,
  name: entity.name,
  description: summary(entity),
  notable: [shownType(entity.kind)],
});

/** Which properties can be fetched of entities of a type. */
export function proposed(query: unknown): { properties: Suggested[]; type?: string; limit?: number } {
  const { type, limit } = checked(proposal, 'the address', query);
  const among = type === undefined || type === '' ? types.map(({ id }) => id) : [typeOf(type)];
  const found = propertiesOf(among).slice(0, limit ?? undefined);
  const shown = found.map(({ id, name, description }) => ({ id, name, description }));
  return { properties: shown, ...(type && { type }), ...(limit !== undefined && { limit }) };
}

const proposal = z.object({
  type: z.string('the id of a type, once').optional(),
  limit: z.coerce
    .number('a whole number from 1 on')
    .int('a whole number from 1 on')
    .positive('a whole number from 1 on')
    .optional(),
});
