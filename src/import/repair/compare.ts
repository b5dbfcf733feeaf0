import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../graph/transaction.js';
import { kinds } from '../../shared/kinds.js';
import { DERIVED_SERVICE, linkTypeNames } from '../write/project.js';
import type { Properties } from '../whole/whole-graph.js';
import { type Expected, keyOf, keyOfRelationship, type Node, type Relationship } from './expected.js';
import { describe, describeRelationship } from './words.js';

/** How something differs from what the data set makes. `foreign`: it bears no label or type of ours, so that no answer shows it. */
export const KINDS = ['missing', 'changed', 'added', 'foreign'] as const;
export type Kind = (typeof KINDS)[number];

export interface Difference {
  kind: Kind;
  /** What it is, in words. */
  what: string;
}

interface Found<T> {
  element: string;
  wanted: T;
}

/** How a graph differs from what it is to be, and where in the database. */
export interface Comparison {
  differences: Difference[];
  /** Elements of the nodes that are there, by key. */
  elements: Map<string, string>;
  missing: { nodes: [string, Node][]; relationships: Relationship[] };
  changed: { nodes: (Found<Node> & { labels: string[] })[]; relationships: Found<Relationship>[] };
  added: { nodes: string[]; relationships: string[] };
  foreign: { nodes: string[]; relationships: string[] };
}

interface HeldNode {
  element: string;
  labels: string[];
  properties: Properties;
}

interface HeldRelationship {
  element: string;
  type: string;
  /** Elements. */
  from: string;
  to: string;
  properties: Properties;
}

const ourLabels = new Set<string>([...Object.values(kinds), 'Entity', 'Fact', 'Import', 'Edit', 'GovchainGraph']);
const ourTypes = new Set<string>([
  ...linkTypeNames,
  DERIVED_SERVICE,
  'ABOUT',
  'OBJECT',
  'SUPPORTED_BY',
  'FROM',
  'EDITED',
]);

/** Compares all that the database holds with all that it is to hold. */
export async function compare(transaction: Transaction, expected: Expected): Promise<Comparison> {
  const comparing = new Comparing(expected);
  for await (const node of transaction.stream<HeldNode>('repair/nodes')) comparing.node(node);
  for await (const one of transaction.stream<HeldRelationship>('repair/relationships')) comparing.relationship(one);
  return comparing.finish();
}

/** Takes everything that is there, nodes first, and then knows what is not. */
class Comparing {
  private readonly found: Comparison = {
    differences: [],
    elements: new Map(),
    missing: { nodes: [], relationships: [] },
    changed: { nodes: [], relationships: [] },
    added: { nodes: [], relationships: [] },
    foreign: { nodes: [], relationships: [] },
  };
  /** Keys by element, of the nodes that are to be there. */
  private readonly keys = new Map<string, string>();
  private readonly seen = new Set<string>();

  constructor(private readonly expected: Expected) {}

  node({ element, labels, properties }: HeldNode): void {
    const key = keyOf(properties);
    const wanted = key === null ? undefined : this.expected.nodes.get(key);
    // Of two with one key the second is too many.
    if (key === null || !wanted || this.found.elements.has(key)) {
      const kind = labels.some((label) => ourLabels.has(label)) ? 'added' : 'foreign';
      this.found[kind].nodes.push(element);
      this.note(kind, describe({ labels, properties }));
      return;
    }
    this.found.elements.set(key, element);
    this.keys.set(element, key);
    const changes = [...changedLabels(labels, wanted.labels), ...changedProperties(properties, wanted.properties)];
    if (changes.length === 0) return;
    this.found.changed.nodes.push({ element, wanted, labels });
    this.note('changed', `${describe(wanted)}: ${changes.join(', ')}`);
  }

  relationship({ element, type, from, to, properties }: HeldRelationship): void {
    const held = { type, from: this.keys.get(from) ?? '', to: this.keys.get(to) ?? '', properties };
    const key = keyOfRelationship(held);
    const wanted = this.expected.relationships.get(key);
    if (!wanted || this.seen.has(key)) {
      const kind = ourTypes.has(type) ? 'added' : 'foreign';
      this.found[kind].relationships.push(element);
      this.note(kind, describeRelationship(held));
      return;
    }
    this.seen.add(key);
    const changes = changedProperties(properties, wanted.properties);
    if (changes.length === 0) return;
    this.found.changed.relationships.push({ element, wanted });
    this.note('changed', `${describeRelationship(wanted)}: ${changes.join(', ')}`);
  }

  finish(): Comparison {
    for (const [key, node] of this.expected.nodes)
      if (!this.found.elements.has(key)) {
        this.found.missing.nodes.push([key, node]);
        this.note('missing', describe(node));
      }
    for (const [key, relationship] of this.expected.relationships)
      if (!this.seen.has(key)) {
        this.found.missing.relationships.push(relationship);
        this.note('missing', describeRelationship(relationship));
      }
    return this.found;
  }

  private note(kind: Kind, what: string): void {
    this.found.differences.push({ kind, what });
  }
}

function changedLabels(held: string[], wanted: string[]): string[] {
  const odd = (some: string[], others: string[]): string[] => some.filter((label) => !others.includes(label));
  return [...odd(wanted, held), ...odd(held, wanted)].map((label) => `label ${label}`);
}

/** Of the marker: it grows with every write, whatever that comes to. */
const COUNTER = 'writes';

function changedProperties(held: Properties, wanted: Properties): string[] {
  const names = new Set([...Object.keys(wanted), ...Object.keys(held)].filter((name) => name !== COUNTER));
  return [...names].filter((name) => !isDeepStrictEqual(held[name], wanted[name]));
}
