import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { checkedLimit } from '../shared/limit.js';
import { Selection } from '../shared/selection.js';
import { allTypes, degrees, entityId, linksAmong, type LinkRow } from './link.loaders.js';
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
  const { depth, limit } = checked(args);
  const types = args.types ?? allTypes;
  const given = [...new Set(args.ids)];
  // What is around does not wait for how well they are connected, which only tells their order.
  const [starts, found] = await Promise.all([
    degrees(context, given),
    surroundings(context, given, depth, types, limit + 1 - given.length),
  ]);
  if (!starts) return null;
  const all = [...starts.keys(), ...found];
  const ids = all.slice(0, limit);
  const relationships = Selection.of(info).has('relationships') ? await linksAmong(context, ids, types) : [];
  return { ids, relationships, truncated: all.length > limit };
}

/** Ring by ring around `starts`, `most` at most: a ring is only looked for where all before it are kept whole. */
async function surroundings(
  context: Context,
  starts: string[],
  depth: number,
  types: RelationshipType[],
  most: number,
): Promise<string[]> {
  let ids = starts;
  const found: string[] = [];
  for (let ring = 1; ring <= depth && ids.length > 0 && found.length < most; ring++) {
    const asked = { ids, starts, known: [...starts, ...found], types, limit: most - found.length };
    ids = (await context.graph.read<{ id: string }>('path/around', asked)).map(({ id }) => id);
    found.push(...ids);
  }
  return found;
}

function checked(args: NeighborhoodArguments): NeighborhoodArguments {
  const { ids, depth, limit } = args;
  if (ids.length > mostStarts) throw new BadInput(`${ids.length} ids came; ${mostStarts} can be asked about at once.`);
  ids.forEach(entityId);
  if (depth < 0 || depth > deepest) throw new BadInput(`"depth" is ${depth}; it can be 0 to ${deepest}.`);
  checkedLimit(limit);
  return args;
}
