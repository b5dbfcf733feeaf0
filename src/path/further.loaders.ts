import type { Context } from '../context.js';
import { fewLinks, ringsFor, trailsQuery } from '../graph/trails.js';
import { allTypes, labelsOf } from './link.loaders.js';
import type { Ends } from './nearest.loaders.js';
import type { PathArguments } from './path.args.js';

/** Looks for trails length by length, led by rings around the last entity. */
export class FurtherSearch {
  /** By how many steps they are from a goal, nodes around each group of goals; goals are neighbours of the last entity. */
  private readonly rings: number[][][] = [];
  private readonly allowed;

  constructor(
    private readonly context: Context,
    private readonly args: PathArguments,
    private readonly ends: Ends,
    /** When it must be over, as `Date.now()` tells it. */
    private readonly end: number,
  ) {
    const avoid = labelsOf(args.avoid);
    this.allowed = { types: args.types ?? allTypes, avoid, closed: ends.closed };
  }

  /** The ids of each one's nodes, of this length and then of longer ones, until there are enough with those that are `known`. */
  async trails(shortest: number, known: number): Promise<string[][]> {
    const { from, to, maxLength, limit } = this.args;
    const crowded = this.ends.degree > fewLinks;
    const found: string[][] = [];
    for (let length = shortest; length <= maxLength && known + found.length < limit; length++) {
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
