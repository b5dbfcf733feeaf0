import { findDayRange } from '../../edtf.js';
import type { Named } from '../fields.js';
import { toNamed, withParty } from './organization.js';
import type { Award, Organization, Release, Value } from './release.type.js';

/** Awards that are made: not those that are pending, cancelled or unsuccessful. */
export const effective = (awards: readonly Award[]): Award[] =>
  awards.filter(({ status }) => status === undefined || status === 'active');

export const isWon = (awards: readonly Award[]): boolean =>
  awards.some(({ status, suppliers }) => status === 'active' && suppliers.length > 0);

/** The day of the award; of several the time from the first to the last. What is no date is answered as it came. */
export function awarded(awards: readonly Award[]): string | undefined {
  return spanOf(awards.flatMap(({ date }) => (date ? [dayOf(date)] : [])));
}

function spanOf(days: string[]): string | undefined {
  const bad = days.find((day) => findDayRange(day) === null);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  return bad ?? (first === last ? first : `${first ?? ''}/${last ?? ''}`);
}

/** The day as it is where the award was made: it is not brought to another time zone. */
const dayOf = (date: string): string => /^(\d{4}-\d{2}-\d{2})T/.exec(date)?.[1] ?? date;

/** Each supplier once, with the time of its awards. */
export function suppliersOf(awards: readonly Award[], parties: readonly Organization[]): Named[] {
  const won = new Map<string, { named: Named; awards: Award[] }>();
  for (const award of awards)
    for (const supplier of award.suppliers) {
      const named = toNamed(withParty(supplier, parties));
      const key = JSON.stringify([supplier.id, named.name, named.identifiers]);
      won.set(key, { named, awards: [...(won.get(key)?.awards ?? []), award] });
    }
  return [...won.values()].map(({ named, awards: its }) => ({ ...named, role: 'BID_WINNER', date: awarded(its) }));
}

/** That of the only contract, or of the only award. Amounts of several are not added up: they may be shares or ceilings. */
export function contractValue(
  awards: readonly Award[],
  contracts: Release['contracts'],
): { text?: string; note?: string } {
  const made = contracts.filter(({ status, awardID }) => isInForce(status) && belongs(awardID, awards));
  const values = [made, awards].map((parts) => parts.flatMap(({ value }) => (isAmount(value) ? [value] : [])));
  const only = values.find(({ length }) => length === 1)?.[0];
  if (only) return { text: `${only.amount ?? ''} ${only.currency ?? ''}`.trim() };
  return values.some(({ length }) => length > 1)
    ? { note: 'Several awards or contracts, whose values are not added up.' }
    : {};
}

const isInForce = (status = 'active'): boolean => status === 'active' || status === 'terminated';

const belongs = (awardID: string | undefined, awards: readonly Award[]): boolean =>
  awardID === undefined || awards.some(({ id }) => id === awardID);

const isAmount = (value: Value | undefined): value is Value => value?.amount !== undefined;
