import type { Properties, Sink } from '../../src/import/whole/whole-graph.js';

export interface Fact {
  properties: Properties;
  evidence: Properties[];
}

export interface Link {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** Nodes and relationships to be written, by what they are; those of facts and evidence follow from these. */
export interface Rows {
  /** By their narrowest label. */
  nodes: Record<string, Properties[]>;
  evidence: Properties[];
  facts: Fact[];
  links: Link[];
}

/** Keeps what it is told in memory. */
export class RowSink implements Sink {
  private rows = empty();
  private readonly facts = new Map<string, Fact>();
  private readonly evidence = new Map<string, Properties & { id?: string }>();

  node(labels: string[], name: string, properties: Properties): void {
    const label = labels.at(-1) ?? '';
    if (label === 'Evidence') this.add(this.rows.evidence, this.evidence, name, properties);
    else if (label === 'Fact') this.add(this.rows.facts, this.facts, name, { properties, evidence: [] });
    else (this.rows.nodes[label] ??= []).push(properties);
  }

  relationship(type: string, from: string, to: string, properties: Properties = {}): void {
    const fact = this.facts.get(from);
    const evidence = this.evidence.get(to);
    if (fact && evidence) fact.evidence.push(evidence);
    else if (!fact && type !== 'FROM') this.rows.links.push({ type, from, to: evidence?.id ?? to, properties });
  }

  /** What it was told since it was last asked. */
  take(): Rows {
    const { rows } = this;
    this.rows = empty();
    this.facts.clear();
    this.evidence.clear();
    return rows;
  }

  private add<T>(all: T[], byName: Map<string, T>, name: string, one: T): void {
    all.push(one);
    byName.set(name, one);
  }
}

const empty = (): Rows => ({ nodes: {}, evidence: [], facts: [], links: [] });
