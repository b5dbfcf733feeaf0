import { dayRange } from '../edtf.js';
import { seedImport } from '../imports.js';
import { groupBy } from '../check/rows.js';
import type { Content, EvidenceRow, FactRow, Seed } from '../seed.type.js';
import { factNode, nested, nodesOf } from '../write/nodes.js';
import { DERIVED_SERVICE, project, type Projection } from '../write/project.js';
import { type HeldFact } from '../write/verdict.js';
import { countProperties } from '../write/sort-key.js';
import { Tally } from './tally.js';

interface Held {
  /** What the sink calls the evidence. */
  node: string;
  worth: HeldFact['evidence'][number];
}

export type Properties = Record<string, unknown>;

/** Where nodes and relationships go. */
export interface Sink {
  /** @param name what relationships call the node; it is not stored */
  node(labels: string[], name: string, properties: Properties): void;
  relationship(type: string, from: string, to: string, properties?: Properties): void;
}

/** Tells a sink the nodes and relationships that a load makes of a data set, part after part. */
export class WholeGraph {
  private readonly sources = new Map<string, { asOf: string | null; latest: string }>();
  private readonly tally = new Tally();
  /** Suppliers and places, which show counts, and so wait for the last application. */
  private readonly waiting: { id: string; label: string; properties: Properties }[] = [];
  private written = 0;
  /** How many statements have been added, counted as a load counts them. */
  statements = 0;

  constructor(private readonly sink: Sink) {}

  /** Sources come before what rests on them, places before what is in them; facts of one entity come together. */
  add(content: Content): void {
    const nodes = nodesOf(seedImport, content);
    this.statements += Object.values(nodes).reduce((sum, { length }) => sum + length, 0);
    for (const source of nodes.sources) {
      this.sink.node(['Source'], source.id, source);
      this.sources.set(source.id, { asOf: (source.asOf ?? null) as string | null, latest: String(source.latest) });
    }
    const held = new Map(nodes.evidence.map((node) => [node.id, this.evidence(node)]));
    const facts = groupBy(content.facts, ({ subject }) => subject);
    for (const { id, kind } of content.entities) this.entity(id, kind, facts.get(id) ?? [], held);
    for (const node of nodes.claims) this.statement('Claim', nested(node), held);
    for (const node of nodes.gaps) this.statement('Gap', nested(node), held);
  }

  /** What can be said only when everything is there. */
  finish({ release, checksum, builtIn }: Pick<Seed, 'release' | 'checksum' | 'builtIn'>): void {
    for (const { id, label, properties } of this.waiting) {
      this.sink.node(['Entity', label], id, { ...properties, ...countProperties(id, this.tally.countsOf(id, label)) });
      for (const [place, kept] of this.tally.services.of(id))
        this.sink.relationship(DERIVED_SERVICE, id, place, { ...kept });
    }
    this.sink.node(['Import'], seedImport, { id: seedImport, release, checksum, builtIn });
  }

  private evidence(node: Properties): Held {
    const { basis, sourceId } = node as unknown as EvidenceRow & { sourceId: string };
    const name = this.next('evidence');
    this.sink.node(['Evidence'], name, node);
    this.sink.relationship('FROM', name, sourceId);
    const { asOf = null, latest = '' } = this.sources.get(sourceId) ?? {};
    return { node: name, worth: { basis, source: sourceId, asOf, latest } };
  }

  private entity(id: string, label: string, facts: FactRow[], held: Map<string, Held>): void {
    const sorted = facts.sort((one, other) => (one.key < other.key ? -1 : 1));
    const projection = project(
      id,
      label,
      sorted.map((fact) => this.heldFact(fact, held)),
    );
    // Verdicts come in the order of the facts.
    sorted.forEach((fact, at) => {
      this.statements += fact.evidence.length;
      this.fact(fact, { ...projection.verdicts[at] }, held);
    });
    for (const { type, from, to, properties } of projection.links) this.sink.relationship(type, from, to, properties);
    this.count(id, label, projection);
    if (label === 'Supplier' || label === 'Place') this.waiting.push({ id, label, properties: projection.properties });
    else this.sink.node(['Entity', label], id, projection.properties);
  }

  private count(id: string, label: string, projection: Projection): void {
    if (label === 'Place') this.tally.place(id, projection);
    if (label === 'Supplier') this.tally.supplier(id, projection);
    if (label === 'Application') this.tally.application(projection);
  }

  private heldFact(fact: FactRow, held: Map<string, Held>): HeldFact {
    const { key, subject, property, value, object, role, date, evidence } = fact;
    const range = date === null ? null : dayRange(date);
    return {
      key,
      subjectId: subject,
      property,
      value,
      objectId: object,
      object,
      role,
      date,
      earliest: range?.earliest ?? null,
      latest: range?.latest ?? null,
      evidence: evidence.flatMap((id) => held.get(id)?.worth ?? []),
    };
  }

  private fact(fact: FactRow, verdict: object, held: Map<string, Held>): void {
    const name = this.next('fact');
    this.sink.node(['Fact'], name, { ...factNode(fact), ...verdict });
    this.sink.relationship('ABOUT', name, fact.subject);
    if (fact.object !== null) this.sink.relationship('OBJECT', name, fact.object);
    for (const id of fact.evidence) this.sink.relationship('SUPPORTED_BY', name, held.get(id)?.node ?? id);
  }

  private statement(label: string, node: Properties, held: Map<string, Held>): void {
    const { id, properties, about, evidence } = node as {
      id: string;
      properties: Properties;
      about: string[];
      evidence: string[];
    };
    this.sink.node([label], id, properties);
    for (const entity of new Set(about)) this.sink.relationship('ABOUT', id, entity);
    for (const one of new Set(evidence)) this.sink.relationship('SUPPORTED_BY', id, held.get(one)?.node ?? one);
  }

  private next(kind: string): string {
    this.written += 1;
    return `${kind} ${this.written}`;
  }
}
