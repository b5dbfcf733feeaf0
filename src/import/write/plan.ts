import { isDeepStrictEqual } from 'node:util';
import { dayRange } from '../edtf.js';
import type { FactRow } from '../seed.type.js';
import { type Survivors, through } from './survivors.js';
import { type Link, project, type Projection } from './project.js';
import { type HeldFact, type Verdict } from './verdict.js';

/** What a piece of evidence is worth to a fact, and whose it is. */
export type Worth = HeldFact['evidence'][number] & { id: string; mine: boolean; written: string };

type WeighedFact = Omit<HeldFact, 'evidence'> & { evidence: Worth[] };

/** An entity as the graph holds it. */
export interface HeldEntity {
  id: string;
  label: string;
  properties: Record<string, unknown>;
  facts: (WeighedFact & Partial<Verdict>)[];
  links: Link[];
}

/** What an import says of an entity. */
export interface Said {
  facts: FactRow[];
  /** Whom the ids in them mean. */
  survivors: Survivors;
  evidence: Worth[];
  /** Whether a piece of evidence that the import has given a fact before stays, though it is not among these. */
  keeps: (key: string, evidence: string) => boolean;
}

/** What is to be done for the graph to hold what an import says of an entity, beside what others say. */
export interface Plan {
  id: string;
  label: string;
  held: HeldEntity | null;
  projection: Projection;
  /** No source names it any more. */
  isUnnamed: boolean;
  evidence: { added: string[]; changed: string[]; removed: string[] };
  supports: { added: Support[]; removed: Support[] };
  facts: { added: WeighedFact[]; changed: Verdict[]; removed: string[] };
  isChanged: boolean;
  links: { added: Link[]; removed: Link[] };
}

export interface Support {
  key: string;
  evidence: string;
}

export function plan(id: string, label: string, held: HeldEntity | null, said: Said): Plan {
  const facts = factsThen(held, said);
  const projection = project(id, label, facts);
  const known = new Map(held?.facts.map((fact) => [fact.key, fact]));
  const left = new Set(facts.map(({ key }) => key));
  return {
    id,
    label,
    held,
    projection,
    isUnnamed: !facts.some(({ property }) => property === 'NAME'),
    evidence: evidenceChanges(held, facts, said),
    supports: supportChanges(held, facts),
    facts: {
      added: facts.filter(({ key }) => !known.has(key)),
      changed: projection.verdicts.filter((verdict) => isRevised(known.get(verdict.key), verdict)),
      removed: [...known.keys()].filter((key) => !left.has(key)),
    },
    isChanged:
      held !== null &&
      Object.entries(projection.properties).some(([name, value]) => !isSame(held.properties[name], value)),
    links: linkChanges(held?.links ?? [], projection.links),
  };
}

/** All facts about the entity that rest on anything, in the order that decides between them. */
function factsThen(held: HeldEntity | null, { facts: said, survivors, evidence, keeps }: Said): WeighedFact[] {
  const worth = new Map(evidence.map((one) => [one.id, one]));
  const facts = new Map<string, WeighedFact>();
  for (const fact of held?.facts ?? [])
    facts.set(fact.key, {
      ...complete(fact),
      evidence: fact.evidence.filter(({ mine, id }) => !mine || keeps(fact.key, id)),
    });
  for (const row of said) {
    const fact = facts.get(row.key) ?? weighed(row, survivors);
    facts.set(row.key, fact);
    for (const one of row.evidence) {
      const found = worth.get(one);
      if (found && !fact.evidence.some(({ id }) => id === one)) fact.evidence.push(found);
    }
  }
  const resting = [...facts.values()].filter((fact) => fact.evidence.length > 0);
  return resting.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function weighed(
  { key, subject, property, value, object: objectId, role, date }: FactRow,
  survivors: Survivors,
): WeighedFact {
  const range = date === null ? null : dayRange(date);
  const days = { earliest: range?.earliest ?? null, latest: range?.latest ?? null };
  const object = objectId && through(survivors, objectId);
  return { key, subjectId: subject, property, value, objectId, object, role, date, ...days, evidence: [] };
}

/** Neo4j keeps no nulls: what is not there is absent from a row. */
const complete = (fact: HeldEntity['facts'][number]): Omit<WeighedFact, 'evidence'> => ({
  key: fact.key,
  subjectId: fact.subjectId,
  property: fact.property,
  value: fact.value ?? null,
  objectId: fact.objectId ?? null,
  object: fact.object ?? null,
  role: fact.role ?? null,
  date: fact.date ?? null,
  earliest: fact.earliest ?? null,
  latest: fact.latest ?? null,
});

const ofMine = (facts: readonly WeighedFact[]): Map<string, string> =>
  new Map(
    facts.flatMap(({ evidence }) =>
      evidence.flatMap(({ id, mine, written }) => (mine ? [[id, written] as const] : [])),
    ),
  );

function evidenceChanges(held: HeldEntity | null, facts: WeighedFact[], { evidence }: Said): Plan['evidence'] {
  const before = ofMine(held?.facts ?? []);
  const after = ofMine(facts);
  const fresh = new Map(evidence.map(({ id, written }) => [id, written]));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && fresh.has(id) && fresh.get(id) !== before.get(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

function supportChanges(held: HeldEntity | null, facts: WeighedFact[]): Plan['supports'] {
  const pairs = (some: readonly WeighedFact[]) =>
    new Map(some.map(({ key, evidence }) => [key, new Set(evidence.flatMap(({ id, mine }) => (mine ? [id] : [])))]));
  const [before, after] = [pairs(held?.facts ?? []), pairs(facts)];
  const beyond = (some: typeof before, others: typeof before) =>
    [...some].flatMap(([key, ids]) =>
      [...ids].filter((evidence) => !others.get(key)?.has(evidence)).map((evidence) => ({ key, evidence })),
    );
  return { added: beyond(after, before), removed: beyond(before, after) };
}

const isRevised = (known: HeldEntity['facts'][number] | undefined, verdict: Verdict): boolean =>
  known !== undefined && !isDeepStrictEqual(judged(known), judged(verdict));

const judged = ({ accepted, basis, sources, twins }: Partial<Verdict>) => [accepted, basis, sources, twins ?? null];

/** Neo4j keeps no nulls. */
const isSame = (held: unknown, value: unknown): boolean => isDeepStrictEqual(held ?? null, value ?? null);

function linkChanges(held: Link[], wanted: Link[]): Plan['links'] {
  const keyOf = ({ type, from, to, properties }: Link) => [type, from, to, properties.fact].join('|');
  const before = new Map(held.map((link) => [keyOf(link), link]));
  const after = new Map(wanted.map((link) => [keyOf(link), link]));
  const beyond = (some: typeof before, others: typeof before) =>
    [...some].flatMap(([key, link]) => (isDeepStrictEqual(others.get(key)?.properties, link.properties) ? [] : [link]));
  return { added: beyond(after, before), removed: beyond(before, after) };
}
