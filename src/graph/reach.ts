import Cypher from '@neo4j/cypher-builder';

export type Predicate = Cypher.Predicate;

/** A way from one node to another: the patterns to walk, and what must hold on the way. */
export interface Way {
  patterns: Cypher.Pattern[];
  where?: Predicate | undefined;
}

/** All of `parts` hold. Unlike `Cypher.and` it can be taken apart again. */
export class All extends Cypher.Raw {
  constructor(readonly parts: readonly Predicate[]) {
    super((context) => {
      const compiled = parts.map((part) => context.compile(part));
      return compiled.length === 1 ? compiled[0] : `(${compiled.join(' AND ')})`;
    });
  }
}

/**
 * The way leads somewhere: EXISTS {...}. Where nothing negates it, the way can be matched instead, which leaves the
 * database free to begin at its far end: with the few applications of one supplier, say, instead of all applications.
 */
export class Reached extends Cypher.Raw {
  constructor(readonly way: Way) {
    super((context) => context.compile(new Cypher.Exists(matched(way))));
  }
}

/** A test that a full-text index can answer as well, by giving the nodes that pass it. */
export class Indexed extends Cypher.Raw {
  constructor(
    readonly node: Cypher.Variable,
    readonly test: Predicate,
    readonly index: string,
    readonly query: string,
  ) {
    super((context) => context.compile(test));
  }

  /** The nodes that pass. */
  get nodes(): Cypher.Raw {
    return new Cypher.Raw((context) => {
      const [query, node] = [context.compile(new Cypher.Param(this.query)), context.compile(this.node)];
      return `CALL db.index.fulltext.queryNodes('${this.index}', ${query}) YIELD node AS ${node}`;
    });
  }
}

const matched = ({ patterns, where }: Way): Cypher.Match => {
  const [first, ...others] = patterns;
  if (!first) throw new Error('A way has a pattern.');
  const match = new Cypher.Match(first, ...others);
  return where ? match.where(where) : match;
};

/** What a condition asks, as ways to match and tests to make of what they bind. */
export interface Spread {
  matches: Cypher.Match[];
  tests: Predicate[];
}

/** Takes a condition apart, as far as it is a conjunction. */
export function spread(condition: Predicate | undefined): Spread {
  if (condition instanceof All) return joined(condition.parts.map(spread));
  if (!(condition instanceof Reached)) return { matches: [], tests: condition ? [condition] : [] };
  const { patterns, where } = condition.way;
  return joined([{ matches: [matched({ patterns })], tests: [] }, spread(where)]);
}

const joined = (spreads: Spread[]): Spread => ({
  matches: spreads.flatMap(({ matches }) => matches),
  tests: spreads.flatMap(({ tests }) => tests),
});
