import { groupBy } from '../check/rows.js';
import { normalName, pinyin } from '../names.js';
import { toMoney } from '../row/money.js';
import { STATUSES } from '../vocabulary.js';
import { searchTerms } from '../../search/terms.js';
import { coverage } from './coverage.js';
import { bothWays, countKey, sortKey } from './sort-key.js';

/** A fact as the graph holds it, with what each piece of its evidence is worth. */
export interface HeldFact {
  key: string;
  subjectId: string;
  property: string;
  value: string | null;
  objectId: string | null;
  /** The entity that `objectId` means: itself, or the one that it was merged into. */
  object: string | null;
  role: string | null;
  date: string | null;
  earliest: string | null;
  latest: string | null;
  /** `latest`: the last day that its source can be of, empty where that is not known. */
  evidence: { basis: string; source: string; asOf: string | null; latest: string }[];
}

/** What is said of a fact once all facts about its entity are known. */
export interface Verdict {
  key: string;
  accepted: boolean;
  basis: string;
  sources: string[];
  /** Keys of all facts that say the same, where there are several. */
  twins?: string[];
}

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

/** Of these an entity has one; where sources disagree one fact is accepted. */
const single = new Set([
  'NAME', 'NAME_EN', 'TITLED', 'STATUS', 'DOMAIN', 'SUBDOMAIN', 'LAUNCHED',
  'PARENT', 'LEVEL', 'KIND', 'ADCODE', 'LOCATION', 'PLACE', 'DESCRIPTION', 'CONTRACT_VALUE',
]); // prettier-ignore

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

export function project(id: string, label: string, said: HeldFact[]): Projection {
  const facts = namedOtherwise(id, said);
  const chosen = choose(facts);
  const held = [...chosen.values()];
  const alike = alikeAmong(id, facts);
  return {
    properties: properties(id, label, held),
    links: links(id, label, held, alike),
    verdicts: judge(facts, chosen, alike),
  };
}

/** Which facts about an entity are accepted, in their order. */
export function verdictsOf(id: string, said: HeldFact[]): Verdict[] {
  const facts = namedOtherwise(id, said);
  return judge(facts, choose(facts), alikeAmong(id, facts));
}

/** What an entity was called that was merged into this one are further names of it: it is still looked for by them. */
function namedOtherwise(id: string, facts: HeldFact[]): HeldFact[] {
  const isName = ({ property }: HeldFact) => property === 'NAME' || property === 'NAME_EN';
  const own = new Set(facts.flatMap((fact) => (isName(fact) && fact.subjectId === id ? fact.value : [])));
  if (own.size === 0) return facts;
  const isOther = (fact: HeldFact) => isName(fact) && fact.subjectId !== id && !own.has(fact.value);
  return facts.map((fact) => (isOther(fact) ? { ...fact, property: 'ALIASES' } : fact));
}

/** Without these there is no entity: where all that is said of one was retracted, the best of it stands all the same. */
const needed = new Set(['NAME', 'LEVEL', 'KIND']);

/** By question: of facts that cannot all hold, the one with the best basis, then of the newest source, then a dated one, then by key. */
function choose(facts: readonly HeldFact[]): Map<string, HeldFact> {
  const retracted = retractedBy(facts);
  const chosen = new Map<string, HeldFact>();
  const weigh = (fact: HeldFact): void => {
    const rival = chosen.get(questionOf(fact));
    if (!rival || rank(fact) > rank(rival)) chosen.set(questionOf(fact), fact);
  };
  facts.filter((fact) => !retracted.has(statementOf(fact))).forEach(weigh);
  const missing = new Set([...needed].filter((property) => !chosen.has(property)));
  facts.filter(({ property }) => missing.has(property)).forEach(weigh);
  return chosen;
}

/** Facts that say the same of an entity that was two before hold or fall together. */
function judge(facts: readonly HeldFact[], chosen: ReadonlyMap<string, HeldFact>, alike: Alike): Verdict[] {
  return facts.map((fact) => {
    const twins = alike(fact);
    const winner = chosen.get(questionOf(fact));
    return {
      key: fact.key,
      accepted: winner !== undefined && twins.includes(winner),
      basis: best(fact),
      sources: sourcesOf(fact),
      ...(twins.length > 1 && { twins: twins.map(({ key }) => key) }),
    };
  });
}

/** All facts that say what one says, itself among them. */
type Alike = (fact: HeldFact) => readonly HeldFact[];

/** Keys tell what is said of one entity from all else that is said of it; of one that was two before they do not. */
function alikeAmong(id: string, facts: readonly HeldFact[]): Alike {
  const isOne = facts.every(({ subjectId, objectId, object }) => subjectId === id && objectId === object);
  if (isOne) return (fact) => [fact];
  const groups = groupBy(facts, contentOf);
  return (fact) => groups.get(contentOf(fact)) ?? [fact];
}

/** What a fact says, whomever it says it of: as a retraction names it. */
export const statementOf = ({ key, subjectId }: Pick<HeldFact, 'key' | 'subjectId'>): string =>
  key.slice(subjectId.length + 1);

/** What editors say does not hold, whoever else says that it does. */
export const retractedBy = (facts: readonly Pick<HeldFact, 'property' | 'value'>[]): Set<string> =>
  new Set(facts.flatMap(({ property, value }) => (property === 'RETRACTED' ? (value ?? []) : [])));

/** What two facts would answer differently: a property that has one value, or how a firm supplies in one role. */
export function questionOf(fact: Pick<HeldFact, 'property' | 'value' | 'object' | 'role'>): string {
  const { property, object, value, role } = fact;
  if (single.has(property)) return property;
  return property === 'SUPPLIERS' ? [property, object, role].join('|') : [property, object ?? value].join('|');
}

const contentOf = ({ property, object, value, role, date }: HeldFact): string =>
  JSON.stringify([property, object ?? value, role, date]);

/** Bases sort in the alphabet from weakest to best. */
const best = (fact: HeldFact): string => fact.evidence.map(({ basis }) => basis).reduce((a, b) => (a > b ? a : b), '');

/** The newest of what gives the fact its basis; weaker evidence makes it no newer. */
function newest(fact: HeldFact): HeldFact['evidence'][number] | undefined {
  const bearing = fact.evidence.filter(({ basis }) => basis === best(fact));
  const age = ({ latest, source }: HeldFact['evidence'][number]): string => `${dayKey(latest)}|${source}`;
  return bearing.sort((a, b) => (age(a) < age(b) ? 1 : -1))[0];
}

/** A source without a date comes before all that have one. */
const dayKey = (latest = ''): string => latest.padEnd(10);

const rank = (fact: HeldFact): string =>
  [best(fact), dayKey(newest(fact)?.latest), fact.date === null ? 0 : 1, fact.key].join('|');

const sourcesOf = (fact: HeldFact): string[] => [...new Set(fact.evidence.map(({ source }) => source))].sort();

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
