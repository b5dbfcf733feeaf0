import { groupBy } from '../check/rows.js';

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

/** Of these an entity has one; where sources disagree one fact is accepted. */
const single = new Set([
  'NAME', 'NAME_EN', 'TITLED', 'STATUS', 'DOMAIN', 'SUBDOMAIN', 'LAUNCHED',
  'PARENT', 'LEVEL', 'KIND', 'ADCODE', 'LOCATION', 'PLACE', 'DESCRIPTION', 'CONTRACT_VALUE',
]); // prettier-ignore

/** What facts about an entity come to among themselves. */
export interface Weighed {
  /** Those that the entity shows: of facts that cannot all hold, and of those that say the same, one each. */
  chosen: HeldFact[];
  verdicts: Verdict[];
  alike: Alike;
}

export function weigh(id: string, said: readonly HeldFact[]): Weighed {
  const facts = namedOtherwise(id, said);
  const chosen = choose(facts);
  const alike = alikeAmong(id, facts);
  return { chosen: [...chosen.values()], verdicts: judge(facts, chosen, alike), alike };
}

/** What an entity was called that was merged into this one are further names of it: it is still looked for by them. */
function namedOtherwise(id: string, facts: readonly HeldFact[]): readonly HeldFact[] {
  const isName = ({ property }: HeldFact) => property === 'NAME' || property === 'NAME_EN';
  const retracted = retractedBy(facts);
  const isOwn = (fact: HeldFact) => isName(fact) && fact.subjectId === id && !retracted.has(fact.key);
  const own = new Set(facts.flatMap((fact) => (isOwn(fact) ? fact.value : [])));
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
  const compare = (fact: HeldFact): void => {
    const rival = chosen.get(questionOf(fact));
    if (!rival || rank(fact) > rank(rival)) chosen.set(questionOf(fact), fact);
  };
  facts.filter(({ key }) => !retracted.has(key)).forEach(compare);
  const missing = new Set([...needed].filter((property) => !chosen.has(property)));
  facts.filter(({ property }) => missing.has(property)).forEach(compare);
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
export type Alike = (fact: HeldFact) => readonly HeldFact[];

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

/** Keys of the facts of which editors say that they do not hold, whoever else says that they do. */
export const retractedBy = (facts: readonly Pick<HeldFact, 'property' | 'value' | 'subjectId'>[]): Set<string> =>
  new Set(
    facts.flatMap(({ property, value, subjectId }) =>
      property === 'RETRACTED' ? [`${subjectId}|${value ?? ''}`] : [],
    ),
  );

/** What two facts would answer differently: a property that has one value, or how a firm supplies in one role. */
export function questionOf(fact: Pick<HeldFact, 'property' | 'value' | 'object' | 'role'>): string {
  const { property, object, value, role } = fact;
  if (single.has(property)) return property;
  return property === 'SUPPLIERS' ? [property, object, role].join('|') : [property, object ?? value].join('|');
}

const contentOf = ({ property, object, value, role, date }: HeldFact): string =>
  JSON.stringify([property, object ?? value, role, date]);

/** Bases sort in the alphabet from weakest to best. */
export const best = (fact: HeldFact): string =>
  fact.evidence.map(({ basis }) => basis).reduce((a, b) => (a > b ? a : b), '');

/** The newest of what gives the fact its basis; weaker evidence makes it no newer. */
export function newest(fact: HeldFact): HeldFact['evidence'][number] | undefined {
  const bearing = fact.evidence.filter(({ basis }) => basis === best(fact));
  const age = ({ latest, source }: HeldFact['evidence'][number]): string => `${dayKey(latest)}|${source}`;
  return bearing.sort((a, b) => (age(a) < age(b) ? 1 : -1))[0];
}

/** A source without a date comes before all that have one. */
const dayKey = (latest = ''): string => latest.padEnd(10);

const rank = (fact: HeldFact): string =>
  [best(fact), dayKey(newest(fact)?.latest), fact.date === null ? 0 : 1, fact.key].join('|');

export const sourcesOf = (fact: HeldFact): string[] => [...new Set(fact.evidence.map(({ source }) => source))].sort();
