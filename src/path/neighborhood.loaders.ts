import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { BadInput } from '../client-errors.js';
import type { Params } from '../graph/graph.js';
import { queryFile } from '../graph/query-files.js';
import { checkedLimit } from '../shared/limit.js';
import { type EntityRow, keepEntities } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { allTypes, entityId, linksAmong, type LinkRow } from './link.loaders.js';
import { deepest, mostStarts, type NeighborhoodArguments } from './path.args.js';
import type { RelationshipType } from './relationship-type.enum.js';

export interface SubgraphRow {
  ids: string[];
  relationships: LinkRow[];
  truncated: boolean;
}

/** What surrounds some entities; null where one of them is unknown. */
export async function neighborhood(
  context: Context,
  info: GraphQLResolveInfo,
  args: NeighborhoodArguments,
): Promise<SubgraphRow | null> {
  const { limit } = checked(args);
  const types = args.types ?? allTypes;
  const all = await surroundings(context, args, types);
  if (!all) return null;
  const ids = all.slice(0, limit);
  const relationships = Selection.of(info).has('relationships') ? await linksAmong(context, ids, types) : [];
  return { ids, relationships, truncated: all.length > limit };
}

/** The entities themselves, then ring by ring, one more than asked for: a ring is only looked for where all before it are kept whole. */
async function surroundings(
  context: Context,
  { ids: given, depth, limit }: NeighborhoodArguments,
  types: RelationshipType[],
): Promise<string[] | null> {
  const starts = [...new Set(given)];
  const most = Math.max(limit + 1, starts.length);
  // The first ring comes along with what it is around.
  const found = await around(context, { ids: starts, starts, known: [], types: depth > 0 ? types : [], limit: most });
  if (starts.some((id) => !found.includes(id))) return null;
  let ids = found.slice(starts.length);
  for (let ring = 2; ring <= depth && ids.length > 0 && found.length < most; ring++) {
    ids = await around(context, { ids, starts, known: [...found], types, limit: most - found.length });
    found.push(...ids);
  }
  return found;
}

/** The ids of what is found; the rows are kept for when they are shown. */
async function around(context: Context, params: Params): Promise<string[]> {
  const found = await context.ask<{ row: EntityRow }>({ ...queryFile('path/around'), params });
  const rows = found.map(({ row }) => row);
  keepEntities(context, rows);
  return rows.map(({ id }) => id);
}

function checked(args: NeighborhoodArguments): NeighborhoodArguments {
  const { ids, depth, limit } = args;
  if (ids.length > mostStarts) throw new BadInput(`${ids.length} ids came; ${mostStarts} can be asked about at once.`);
  ids.forEach(entityId);
  if (depth < 0 || depth > deepest) throw new BadInput(`"depth" is ${depth}; it can be 0 to ${deepest}.`);
  checkedLimit(limit);
  return args;
}
