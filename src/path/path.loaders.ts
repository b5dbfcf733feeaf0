import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { allTypes, entityId, linksAmong, type LinkRow } from './link.loaders.js';
import { longest, mostPaths, type PathArguments } from './path.args.js';
import { endsOf, trailsBetween } from './trail.loaders.js';

export interface PathRow {
  length: number;
  ids: string[];
  relationships: LinkRow[];
}

/** The shortest paths between two entities; null where one of them is unknown. */
export async function shortestPaths(context: Context, args: PathArguments): Promise<PathRow[] | null> {
  const { from, to, limit } = checked(args);
  const ends = await endsOf(context, args);
  if (!ends) return null;
  if (limit === 0) return [];
  if (from === to) return [{ length: 0, ids: [from], relationships: [] }];
  if (args.types?.length === 0) return [];
  const trails = await trailsBetween(context, args, ends);
  const linked = await linksAmong(context, [...new Set(trails.flat())], args.types ?? allTypes);
  const between = byEnds(linked);
  return trails.flatMap((ids) => pathsOver(ids, between)).slice(0, limit);
}

/** A path for each choice of links along the nodes, by the types of these. */
function pathsOver(ids: string[], between: Map<string, LinkRow[]>): PathRow[] {
  const steps = ids.slice(1).map((to, index) => between.get(pair(ids[index] ?? '', to)) ?? []);
  const choices = steps.reduce<LinkRow[][]>(
    (paths, links) => paths.flatMap((path) => [...links].sort(byType).map((link) => [...path, link])),
    [[]],
  );
  return choices.map((relationships) => ({ length: steps.length, ids, relationships }));
}

/** Links by the two that they join, whichever way they point. */
function byEnds(links: LinkRow[]): Map<string, LinkRow[]> {
  const found = new Map<string, LinkRow[]>();
  for (const link of links) {
    const ends = pair(link.from, link.to);
    found.set(ends, [...(found.get(ends) ?? []), link]);
  }
  return found;
}

const pair = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

const sortKey = ({ type, id }: LinkRow): string => `${type}\n${id}`;

const byType = (a: LinkRow, b: LinkRow): number => (sortKey(a) < sortKey(b) ? -1 : 1);

function checked(args: PathArguments): PathArguments {
  const { from, to, maxLength, limit, avoidIds } = args;
  [from, to, ...(avoidIds ?? [])].forEach(entityId);
  if (maxLength < 1 || maxLength > longest)
    throw new BadInput(`"maxLength" is ${maxLength}; it can be 1 to ${longest}.`);
  if (limit < 0 || limit > mostPaths) throw new BadInput(`"limit" is ${limit}; it can be 0 to ${mostPaths}.`);
  return args;
}
