import type { Context } from '../context.js';
import { nearestQuery } from '../graph/nearest.js';
import { type EntityRow, keepEntities } from '../shared/rows.js';
import { labelsOf, type Linked, linkRow, type LinkRow } from './link.loaders.js';
import type { PathArguments } from './path.args.js';

/** The ids of each path's nodes, shortest first and then by ids, and the links along them. */
export interface Trails {
  trails: string[][];
  links: LinkRow[];
}

/** Where the database keeps both ends and what is closed to paths, these two among it. */
export interface Ends {
  first: number;
  last: number;
  /** How many links the first one has. */
  degree: number;
  closed: number[];
}

export interface Nearest extends Trails {
  ends: Ends;
  /** The length of the next trails, if there are any; null where there are none. */
  further: number | null;
}

interface Found extends Ends {
  ways: number;
  length: number | null;
  trails: string[][];
  links: Linked[];
  nodes: EntityRow[];
}

/** The first of the shortest trails, or none of them where there are `most` ways or more; null where one of the two ends is unknown. */
export async function nearestTrails(context: Context, args: PathArguments, most: number): Promise<Nearest | null> {
  const { from, to, maxLength, limit, types } = args;
  const avoid = labelsOf(args.avoid);
  const { name, text } = nearestQuery({ maxLength, someTypes: !!types, someAvoided: avoid.length > 0 });
  const params = { from, to, types: types ?? null, avoid, avoidIds: args.avoidIds ?? [], most, limit };
  const [found] = await context.ask<Found>({ name, text, params });
  if (!found) return null;
  keepEntities(context, found.nodes);
  const { ways, length, trails, links } = found;
  if (ways === most) return { trails: [], links: [], ends: found, further: length };
  return { trails, links: links.map(linkRow), ends: found, further: length && length + 1 };
}
