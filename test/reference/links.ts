import { byCodePoint } from './text.js';
import { type Basis, bestOf, type Evidence, type Fact, type World } from './world.js';

/** All that is said of two entities in one way; several roles of a firm are one link. */
export interface Link {
  type: string;
  from: string;
  to: string;
  basis: Basis;
  evidence: Evidence[];
  /** How many are stored: one for each role. */
  stored: number;
}

export const linkTypes = [
  ...['DEPLOYED_IN', 'COMMISSIONED_BY', 'IN_DOMAIN', 'IN_SUBDOMAIN', 'PART_OF', 'SUPPLIES', 'SERVES', 'ACTIVE_IN'],
  ...['BASED_IN', 'MEMBER_OF', 'WITHIN', 'SEATED_IN', 'POSSIBLY_SAME_AS'],
];

const types: Record<string, string> = {
  PLACES: 'DEPLOYED_IN',
  GOVERNMENT_BODIES: 'COMMISSIONED_BY',
  SUBDOMAIN: 'IN_SUBDOMAIN',
  SERVES: 'SERVES',
  ACTIVITIES: 'ACTIVE_IN',
  BASED_IN: 'BASED_IN',
  PLACE: 'SEATED_IN',
  POSSIBLY_SAME_AS: 'POSSIBLY_SAME_AS',
};

function typeOf({ subject, property }: Fact): string {
  if (property === 'DOMAIN') return subject.startsWith('subdomain:') ? 'PART_OF' : 'IN_DOMAIN';
  if (property === 'PARENT') return subject.startsWith('place:') ? 'WITHIN' : 'MEMBER_OF';
  return types[property] ?? 'SUPPLIES';
}

/** The links of the accepted facts, by the ids of their ends, then by type. */
export function linksOf(world: World): Link[] {
  const links = new Map<string, Link>();
  for (const fact of world.facts.filter(({ accepted, object }) => accepted && object !== null)) {
    const type = typeOf(fact);
    const ends = [fact.subject, fact.object ?? ''] as const;
    const [from, to] = type === 'SUPPLIES' ? [ends[1], ends[0]] : ends;
    const key = `${from} ${to} ${type}`;
    const link = links.get(key) ?? { type, from, to, basis: fact.basis, evidence: [], stored: 0 };
    links.set(key, {
      ...link,
      basis: bestOf([link.basis, fact.basis]),
      evidence: [...link.evidence, ...fact.evidence],
      stored: link.stored + 1,
    });
  }
  return [...links.values()].sort(
    (a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || byCodePoint(a.type, b.type),
  );
}

/** Whom an entity is linked with, and how, in either direction. */
export function neighbours(links: Link[]): Map<string, Map<string, Link[]>> {
  const all = new Map<string, Map<string, Link[]>>();
  const add = (one: string, other: string, link: Link) => {
    const of = all.get(one) ?? new Map<string, Link[]>();
    all.set(one, of.set(other, [...(of.get(other) ?? []), link]));
  };
  for (const link of links) {
    add(link.from, link.to, link);
    add(link.to, link.from, link);
  }
  return all;
}

export const isCountry = (world: World, id: string): boolean => world.value(id, 'LEVEL') === 'COUNTRY';
