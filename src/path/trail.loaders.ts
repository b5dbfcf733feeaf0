import type { Context } from '../context.js';
import { ClientError, Timeout } from '../client-errors.js';
import { FurtherSearch } from './further.loaders.js';
import { allTypes, linksAmong } from './link.loaders.js';
import { nearestTrails, type Trails } from './nearest.loaders.js';
import type { PathArguments } from './path.args.js';

/** Milliseconds that the search may take, all lengths together. */
const patience = 20_000;

/** Fewer of the shortest ways are sorted at once; more are followed in order, as longer ones are. */
const most = 10_000;

/** The first trails between two entities, with the links along them; null where one of the two is unknown. */
export async function trailsBetween(context: Context, args: PathArguments): Promise<Trails | null> {
  try {
    return await firstTrails(context, args);
  } catch (error) {
    if (!(error instanceof Timeout)) throw error;
    throw new ClientError(
      'TIMEOUT',
      'There are too many ways between these two to search them all in time. Ask for less: a smaller "maxLength" or "limit", fewer "types", or hubs left out by "avoid" and "avoidIds".',
    );
  }
}

/** The shortest are mostly enough: longer ones are looked for where there are fewer than asked for. */
async function firstTrails(context: Context, args: PathArguments): Promise<Trails | null> {
  const end = Date.now() + patience;
  const nearest = await nearestTrails(context, args, most);
  if (!nearest) return null;
  const { trails, further, ends } = nearest;
  if (further === null || further > args.maxLength || trails.length >= args.limit) return nearest;
  const all = [...trails, ...(await new FurtherSearch(context, args, ends, end).trails(further, trails.length))];
  return { trails: all, links: await linksAmong(context, [...new Set(all.flat())], args.types ?? allTypes) };
}
