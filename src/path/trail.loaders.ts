import type { Context } from '../context.js';
import { ClientError, Timeout } from '../errors.js';
import { fewLinks, ringsFor, trailsQuery } from '../graph/trails.js';
import { allTypes, labelOf } from './link.loaders.js';
import type { PathArguments } from './path.args.js';

/** Milliseconds that the search may take, all lengths together. */
const patience = 20_000;

/** Where the database keeps both ends and what is closed to paths. */
export interface Ends {
  first: number;
  last: number;
  /** How many links the first one has. */
  degree: number;
  closed: number[];
}

export async function endsOf(context: Context, { from, to, avoidIds }: PathArguments): Promise<Ends | null> {
  const [ends] = await context.graph.read<Ends>('path/ends', { from, to, avoidIds: avoidIds ?? [] });
  return ends ?? null;
}

/** The ids of each path's nodes, length by length until there are enough. */
export async function trailsBetween(context: Context, args: PathArguments, ends: Ends): Promise<string[][]> {
  try {
    return await new Search(context, args, ends).trails();
  } catch (error) {
    if (!(error instanceof Timeout)) throw error;
    throw new ClientError(
      'TIMEOUT',
      'There are too many ways between these two to search them all in time. Ask for less: a smaller "maxLength" or "limit", fewer "types", or hubs left out by "avoid" and "avoidIds".',
    );
  }
}

class Search {
  /** By how many steps they are from a goal, nodes around each group of goals; goals are neighbours of the last entity. */
  private readonly rings: number[][][] = [];
  private readonly end = Date.now() + patience;
  private readonly allowed;

  constructor(
    private readonly context: Context,
    private readonly args: PathArguments,
    private readonly ends: Ends,
  ) {
    const avoid = (args.avoid ?? []).map((type) => labelOf[type]);
    this.allowed = { types: args.types ?? allTypes, avoid, closed: ends.closed };
  }

  async trails(): Promise<string[][]> {
    const { from, to, maxLength, limit } = this.args;
    const crowded = this.ends.degree > fewLinks;
    const found: string[][] = [];
    for (let length = 1; length <= maxLength && found.length < limit; length++) {
      while (this.rings.length < ringsFor({ length, crowded })) this.rings.push(await this.nextRing());
      // Where nothing is so many steps away, nothing is more.
      if (this.rings.at(-1)?.every((ring) => ring.length === 0)) break;
      const rows = await this.ofLength(length, crowded);
      found.push(...rows.map(({ ids }) => [from, ...ids, to]));
    }
    return found;
  }

  private async ofLength(length: number, crowded: boolean): Promise<{ ids: string[] }[]> {
    const { name, text } = trailsQuery({ length, crowded, many: this.many });
    const { first, last } = this.ends;
    // In one map: by themselves lists would have the database plan anew for each order of magnitude of their length.
    const trails = { ...this.allowed, first, last, rings: this.rings, limit: this.args.limit };
    return this.context.graph.ask(name, text, { trails }, this.timeLeft());
  }

  /**
   * Few neighbours of the last entity are a goal each, which the rings around it do not run through: else all that a hub
   * has would lie on rings that only this hub leads to.
   */
  private async nextRing(): Promise<number[][]> {
    const outermost = this.rings.at(-1);
    if (outermost) return this.around(outermost, this.many ? [] : (this.rings[0] ?? []).flat());
    const [neighbours = []] = await this.around([[this.ends.last]], []);
    return neighbours.length > fewLinks ? [neighbours] : neighbours.map((goal) => [goal]);
  }

  private get many(): boolean {
    return (this.rings[0]?.[0]?.length ?? 0) > 1;
  }

  private async around(groups: number[][], goals: number[]): Promise<number[][]> {
    const params = { ...this.allowed, groups, goals };
    const rows = await this.context.graph.read<{ ring: number[] }>('path/ring', params, this.timeLeft());
    return rows.map(({ ring }) => ring);
  }

  private timeLeft(): number {
    return Math.max(1, this.end - Date.now());
  }
}
