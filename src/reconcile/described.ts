import type { Graph } from '../graph/graph.js';
import type { EntityKind } from '../import/vocabulary.js';
import { compare } from '../shared/compare.js';

interface Other {
  id: string;
  name: string;
}

/** What stands on an entity itself. */
export interface Texts {
  nameEn: string | null;
  aliases: string[];
  identifiers: string[] | null;
  status: string | null;
  awarded: string | null;
  launched: string | null;
  categories: string[] | null;
  adcode: string | null;
  level: string | null;
}

/** An entity with all that reconciliation shows of it and compares. */
export interface Described {
  id: string;
  kind: EntityKind;
  name: string;
  texts: Texts;
  places: Other[];
  /** What its places lie in. */
  placesAbove: Other[];
  governmentBodies: Other[];
  suppliers: Other[];
  parents: Other[];
  domains: Other[];
  subdomains: Other[];
}

/** Entities by id; those that are no more are not among them. */
export async function describe(graph: Graph, ids: Iterable<string>): Promise<Map<string, Described>> {
  const rows = await graph.read<Described>('reconcile/entities', { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, sorted(row)]));
}

/** In one order, each once: who supplies an application in two roles is one supplier of it. */
const sorted = (row: Described): Described => {
  const once = (others: Other[]): Other[] =>
    [...new Map(others.map((one) => [one.id, one])).values()].sort((a, b) => compare(a.id, b.id));
  return {
    ...row,
    places: once(row.places),
    placesAbove: once(row.placesAbove),
    governmentBodies: once(row.governmentBodies),
    suppliers: once(row.suppliers),
    parents: once(row.parents),
    domains: once(row.domains),
    subdomains: once(row.subdomains),
  };
};

/** What tells it from its namesakes, in a line. */
export function summary({ name, texts, places, parents, domains }: Described): string {
  const others = [texts.nameEn, ...texts.aliases].filter((one) => one !== null && one !== name).slice(0, 3);
  return [...others, ...[...parents, ...places, ...domains].map((one) => one.name)].join(' · ');
}
