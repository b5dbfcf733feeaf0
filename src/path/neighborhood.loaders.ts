import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { checkedLimit } from '../shared/limit.js';
import { allTypes, degrees, entityId, linksAmong, type LinkRow } from './link.loaders.js';
import { deepest, mostStarts, type NeighborhoodArguments } from './path.args.js';
import type { RelationshipType } from './relationship-type.enum.js';

export interface SubgraphRow {
  ids: string[];
  relationships: LinkRow[];
  truncated: boolean;
}

/** What surrounds some entities; null where one of them is unknown. */
export async function neighborhood(context: Context, args: NeighborhoodArguments): Promise<SubgraphRow | null> {
  const { depth, limit } = checked(args);
  const types = args.types ?? allTypes;
  const starts = await degrees(context, args.ids);
  if (!starts) return null;
  const found = await surroundings(context, [...starts.keys()], depth, types, limit + 1);
  const ids = found.slice(0, limit);
  return { ids, relationships: await linksAmong(context, ids, types), truncated: found.length > limit };
}

/** Ring by ring around `starts`, `most` at most: a ring is only looked for where all before it are kept whole. */
async function surroundings(
  context: Context,
  starts: string[],
  depth: number,
  types: RelationshipType[],
  most: number,
): Promise<string[]> {
  let ids = starts.slice(0, most);
  let known = ids;
  for (let ring = 1; ring <= depth && ids.length > 0 && known.length < most; ring++) {
    const limit = most - known.length;
    const rows = await context.graph.read<{ id: string }>('path/around', { ids, starts, known, types, limit });
    ids = rows.map(({ id }) => id);
    known = [...known, ...ids];
  }
  return known;
}

function checked(args: NeighborhoodArguments): NeighborhoodArguments {
  const { ids, depth, limit } = args;
  if (ids.length > mostStarts) throw new BadInput(`${ids.length} ids came; ${mostStarts} can be asked about at once.`);
  ids.forEach(entityId);
  if (depth < 0 || depth > deepest) throw new BadInput(`"depth" is ${depth}; it can be 0 to ${deepest}.`);
  checkedLimit(limit);
  return args;
}
