import { normalName, pinyin } from '../names.js';
import { toMoney } from '../row/money.js';
import { STATUSES } from '../vocabulary.js';
import { searchTerms } from '../../search/terms.js';
import { coverage } from './coverage.js';
import { bothWays, countKey, sortKey } from './sort-key.js';
import { type Alike, best, type HeldFact, newest, sourcesOf, type Verdict, weigh } from './verdict.js';

export interface Link {
  type: string;
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

/** What an entity's facts make of it: its own properties, its relationships, and which of the facts are accepted. */
export interface Projection {
  properties: Record<string, unknown>;
  links: Link[];
  verdicts: Verdict[];
}

/** The relationship that a property's facts give, from subject to object; `reversed`: from object to subject. */
const linkTypes: Record<string, { type: string | Record<string, string>; reversed?: true }> = {
  PLACES: { type: 'DEPLOYED_IN' },
  GOVERNMENT_BODIES: { type: 'COMMISSIONED_BY' },
  DOMAIN: { type: { Application: 'IN_DOMAIN', Subdomain: 'PART_OF' } },
  SUBDOMAIN: { type: 'IN_SUBDOMAIN' },
  SUPPLIERS: { type: 'SUPPLIES', reversed: true },
  POSSIBLY_SAME_AS: { type: 'POSSIBLY_SAME_AS' },
  PARENT: { type: { Place: 'WITHIN', Supplier: 'MEMBER_OF' } },
  BASED_IN: { type: 'BASED_IN' },
  SERVES: { type: 'SERVES' },
  ACTIVITIES: { type: 'ACTIVE_IN' },
  PLACE: { type: 'SEATED_IN' },
};

/** All types of relationships between entities. */
export const linkTypeNames = Object.values(linkTypes).flatMap(({ type }) =>
  typeof type === 'string' ? [type] : Object.values(type),
);

/** What is kept of a supplier's own services in a place; no fact gives it by itself. */
export const DERIVED_SERVICE = 'DERIVED_SERVICE';

/** In the enum's order. */
const statusOrder: readonly string[] = STATUSES;

const categoryOrder = [
  'STATE_OWNED',
  'INTERNET_GIANT',
  'LISTED',
  'LISTED_SUBSIDIARY',
  'HIGH_TECH',
  'PRIVATE_TECH',
  'BLOCKCHAIN',
];

/** What others know by a name of their own. */
const identified = new Set(['Application', 'Supplier', 'GovernmentBody']);

export function project(id: string, label: string, facts: readonly HeldFact[]): Projection {
  const { chosen, verdicts, alike } = weigh(id, facts);
  return { properties: properties(id, label, chosen), links: links(id, label, chosen, alike), verdicts };
}

function properties(id: string, label: string, facts: HeldFact[]): Record<string, unknown> {
  const one = (property: string): HeldFact | undefined => facts.find((fact) => fact.property === property);
  const all = (property: string): string[] =>
    facts.filter((fact) => fact.property === property).flatMap(({ value }) => value ?? []);
  const name = one('NAME')?.value ?? '';
  const nameEn = one('NAME_EN')?.value ?? null;
  const aliases = all('ALIASES').sort();
  const sound = pinyin(name);
  return {
    id,
    name,
    nameEn,
    aliases,
    pinyin: sound,
    sortName: sortKey(sound, id),
    names: [...new Set([name, nameEn ?? '', ...aliases].map(normalName).filter(Boolean))],
    searchTerms: searchTerms(id, { name, nameEn, aliases }),
    ...(label === 'Application' && { ...applicationProperties(id, one, facts), ...tenderProperties(one, all, facts) }),
    ...(identified.has(label) && { identifiers: all('IDENTIFIERS').sort() }),
    ...(label === 'Supplier' && {
      categories: all('CATEGORIES').sort((a, b) => categoryOrder.indexOf(a) - categoryOrder.indexOf(b)),
    }),
    ...(label === 'Place' && {
      level: one('LEVEL')?.value ?? null,
      kind: one('KIND')?.value ?? null,
      adcode: one('ADCODE')?.value ?? null,
    }),
  };
}

function applicationProperties(
  id: string,
  one: (property: string) => HeldFact | undefined,
  facts: HeldFact[],
): Record<string, unknown> {
  const name = one('NAME');
  const status = one('STATUS');
  const launched = one('LAUNCHED');
  const days = facts
    .filter(({ property }) => property === 'EVENTS' || property === 'LAUNCHED')
    .flatMap(({ earliest }) => earliest ?? []);
  const firstEvent = days.sort()[0] ?? null;
  const supplierCount = new Set(facts.flatMap((fact) => (fact.property === 'SUPPLIERS' ? fact.object : []))).size;
  const byLaunch = bothWays(launched?.earliest ?? null, id);
  const byEvent = bothWays(firstEvent, id);
  const byStatus = bothWays(status?.value ? String(statusOrder.indexOf(status.value)) : null, id);
  return {
    basis: (name && best(name)) ?? null,
    titled: one('TITLED')?.value === 'true',
    status: status?.value ?? 'UNKNOWN',
    statusBasis: (status && best(status)) ?? null,
    statusAsOf: (status && newest(status)?.asOf) ?? null,
    launched: launched?.date ?? null,
    launchedEarliest: launched?.earliest ?? null,
    launchedLatest: launched?.latest ?? null,
    launchedBasis: (launched && best(launched)) ?? null,
    firstEvent,
    supplierCount,
    coverage: coverage(facts.map((fact) => ({ property: fact.property, basis: best(fact) }))),
    sortLaunched: byLaunch.up,
    sortLaunchedDown: byLaunch.down,
    sortFirstEvent: byEvent.up,
    sortFirstEventDown: byEvent.down,
    sortStatus: byStatus.up,
    sortStatusDown: byStatus.down,
    sortSupplierCount: countKey(supplierCount, id),
  };
}

/** What a notice of a tender tells; of several awards the first is shown. */
function tenderProperties(
  one: (property: string) => HeldFact | undefined,
  all: (property: string) => string[],
  facts: HeldFact[],
): Record<string, unknown> {
  const value = one('CONTRACT_VALUE')?.value;
  const awards = facts.filter(({ property, role, date }) => property === 'EVENTS' && role === 'BID_WON' && date);
  const award = awards.sort((a, b) => (daysOf(a) < daysOf(b) ? -1 : 1))[0];
  return {
    description: one('DESCRIPTION')?.value ?? null,
    contractAmount: value ? toMoney(value).amount : null,
    contractCurrency: value ? toMoney(value).currency : null,
    awarded: award?.date ?? null,
    awardedEarliest: award?.earliest ?? null,
    awardedLatest: award?.latest ?? null,
    notices: all('NOTICES').sort(),
  };
}

const daysOf = ({ earliest, latest, date }: HeldFact): string => [earliest, latest, date].join('|');

function links(id: string, label: string, held: HeldFact[], alike: Alike): Link[] {
  return held.flatMap((fact) => {
    const link = linkTypes[fact.property];
    const type = typeof link?.type === 'object' ? link.type[label] : link?.type;
    // Of two that were made one, one may have belonged to the other.
    if (!link || !type || !fact.object || fact.object === id) return [];
    const [from, to] = link.reversed ? [fact.object, id] : [id, fact.object];
    const { role, date, earliest, latest } = fact;
    return {
      type,
      from,
      to,
      properties: {
        fact: fact.key,
        basis: best(fact),
        sources: [...new Set(alike(fact).flatMap(sourcesOf))].sort(),
        ...(role && { role }),
        ...(date && { date, earliest, latest }),
      },
    };
  });
}
