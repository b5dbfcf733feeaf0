import type { Seed } from '../seed.type.js';
import { type Properties, type Sink, WholeGraph } from '../whole/whole-graph.js';
import { marker } from '../write/model.js';

export interface Node {
  labels: string[];
  properties: Properties;
}

export interface Relationship {
  type: string;
  /** Keys of its ends. */
  from: string;
  to: string;
  properties: Properties;
}

/** All that a graph is to hold, by key. */
export interface Expected {
  nodes: Map<string, Node>;
  relationships: Map<string, Relationship>;
}

/** What tells a node from all others, whatever its labels; null for one that is none of ours. */
export const keyOf = ({ id, key }: Properties): string | null => {
  const name = id ?? key;
  return typeof name === 'string' ? name : null;
};

/** Between two nodes there is one of each type, or one for each fact that gives it. */
export const keyOfRelationship = ({ type, from, to, properties: { fact } }: Relationship): string =>
  JSON.stringify([type, from, to, fact ?? null]);

/** The graph that a load makes of a data set, in memory. */
export function expectedOf(seed: Seed): Expected {
  const sink = new InMemory();
  const graph = new WholeGraph(sink);
  graph.add(seed);
  graph.finish(seed);
  sink.node(['GovchainGraph'], 'marker', marker);
  return sink.content();
}

class InMemory implements Sink {
  private readonly nodes = new Map<string, Node>();
  /** Keys, by what nodes are called while the graph is made. */
  private readonly keys = new Map<string, string>();
  /** Some come before the nodes that they lead to. */
  private readonly relationships: Relationship[] = [];

  node(labels: string[], name: string, properties: Properties): void {
    const present = withoutNulls(properties);
    const key = keyOf(present) ?? name;
    this.nodes.set(key, { labels, properties: present });
    this.keys.set(name, key);
  }

  relationship(type: string, from: string, to: string, properties: Properties = {}): void {
    this.relationships.push({ type, from, to, properties: withoutNulls(properties) });
  }

  content(): Expected {
    const named = (name: string): string => this.keys.get(name) ?? name;
    const relationships = this.relationships
      .map((one) => ({ ...one, from: named(one.from), to: named(one.to) }))
      .map((one) => [keyOfRelationship(one), one] as const);
    return { nodes: this.nodes, relationships: new Map(relationships) };
  }
}

/** Neo4j keeps no nulls. */
const withoutNulls = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));
