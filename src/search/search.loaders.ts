import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { Context } from '../context.js';
import { BadInput } from '../client-errors.js';
import { Connection, cursor, type Edge, windowOf } from '../shared/connection.js';
import { kindOf, kinds } from '../shared/kinds.js';
import { showsRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { all } from '../shared/soon.js';
import { count, places } from './found.loaders.js';
import type { Place } from './hits.js';
import { matchedName } from './matched.js';
import { type Query, queryOf } from './query.js';
import { longest, type Named } from './terms.js';
import { tierCount, tiersOf } from './tiers.js';

export interface SearchArgs {
  query: string;
  /** Names of types as the API has them; null and undefined: all. */
  types?: readonly string[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What was found, and how. */
export class Hit implements Edge<EntityRow> {
  constructor(
    readonly node: EntityRow,
    private readonly list: string,
    private readonly query: Query,
    private readonly place: Place,
  ) {}

  get cursor(): string {
    return cursor(this.list, keyOf(this.place));
  }

  get score(): number {
    return (tierCount - this.place.tier) * 100 - this.place.length;
  }

  /** Names that nobody asks to match are not read. */
  get matched(): string {
    return matchedName(this.query, this.node as unknown as Named);
  }
}

/** A page of hits. */
export class Hits extends Connection<EntityRow> {
  declare readonly edges: Hit[];
}

/** A page of hits: one query, or two where there are many, and one more where parts of the hits are asked for. */
export async function search(
  context: Context,
  info: GraphQLResolveInfo,
  { query: typed, types, first, after }: SearchArgs,
): Promise<Hits> {
  const query = queryOf(typed);
  const asked = { tiers: tiersOf(query), kinds: types ? kindsOf(types) : [] };
  const list = ['hits of', ...query.chunks, 'among', ...asked.kinds].join(' ');
  const window = windowOf({ first, after }, list);
  const from = window.from === null ? null : placeOf(window.from);
  // Of no types at all there is nothing to find.
  const isEmpty = types?.length === 0;
  const selection = Selection.of(info);
  const isRead = !isEmpty && showsRows(window, selection);
  const found = isRead ? await places(context, asked, { from, limit: window.limit }) : [];
  const shown = selection.at('nodes').and(selection.at('edges').at('node'));
  return new Hits(await hits(context, query, list, found, shown), window, {
    count: () => (isEmpty ? Promise.resolve(0) : count(context, asked)),
    anyBehind: async () => {
      const [best] = await places(context, asked, { from: null, limit: 1 });
      return !!best && !!from && keyOf(best) <= keyOf(from);
    },
  });
}

async function hits(
  context: Context,
  query: Query,
  list: string,
  found: Place[],
  selection: Selection,
): Promise<Hit[]> {
  const rows = await all(found.map(({ id }) => rowById(context, id, partsOf(kindOf(id), selection))));
  return found.flatMap((place, at) => {
    const node = rows[at];
    // None: deleted since it was found.
    return node ? [new Hit(node, list, query, place)] : [];
  });
}

const keyOf = ({ tier, length, id }: Place): string => `${tier} ${String(length).padStart(2, '0')} ${id}`;

function placeOf(key: string): Place {
  const [, tier, length, id = ''] = /^(\d) (\d\d) ([a-z]+:.+)$/s.exec(key) ?? [];
  const place = { tier: Number(tier), length: Number(length), id };
  if (!Place.safeParse(place).success)
    throw new BadInput('The cursor is not one of ours. Take it from pageInfo.endCursor or edges.cursor of a page.');
  return place;
}

const Place = z.object({
  tier: z
    .number()
    .int()
    .max(tierCount - 1),
  length: z.number().int().max(longest),
});

/** GOVERNMENT_BODY is the type GovernmentBody, of ids that begin with "body". */
function kindsOf(types: readonly string[]): string[] {
  const wanted = types.map((type) => type.replaceAll('_', ''));
  return Object.entries(kinds)
    .filter(([, kind]) => wanted.includes(kind.toUpperCase()))
    .map(([word]) => word);
}
