import type { Context } from '../context.js';
import { BadInput } from '../client-errors.js';
import { rowById } from '../shared/rows.js';
import { all } from '../shared/soon.js';
import { entityId, type LinkRow } from './link.loaders.js';
import { longest, mostPaths, type PathArguments } from './path.args.js';
import { trailsBetween } from './trail.loaders.js';

export interface PathRow {
  length: number;
  ids: string[];
  relationships: LinkRow[];
}

/** The shortest paths between two entities; null where one of them is unknown. */
export async function shortestPaths(context: Context, args: PathArguments): Promise<PathRow[] | null> {
  const { from, to, types, limit } = checked(args);
  if (from === to || types?.length === 0 || limit === 0) return withoutLinks(context, args);
  const found = await trailsBetween(context, args);
  if (!found) return null;
  const between = byEnds(found.links);
  return found.trails.flatMap((ids) => pathsOver(ids, between)).slice(0, limit);
}

/** Where nothing is to be looked for, both entities must be known all the same. */
async function withoutLinks(context: Context, { from, to, limit }: PathArguments): Promise<PathRow[] | null> {
  const ends = await all([from, to].map((id) => rowById(context, id)));
  if (ends.includes(null)) return null;
  return from === to ? [{ length: 0, ids: [from], relationships: [] }].slice(0, limit) : [];
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
