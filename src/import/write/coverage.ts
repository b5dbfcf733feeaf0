import type { Property } from '../vocabulary.js';

/** What may be unknown of an application; that it is the same as another is not missing where nobody says so. */
export const covered = [
  'NAME_EN',
  'ALIASES',
  'STATUS',
  'DOMAIN',
  'SUBDOMAIN',
  'PLACES',
  'GOVERNMENT_BODIES',
  'SUPPLIERS',
  'EVENTS',
  'LAUNCHED',
  'DESCRIPTION',
  'CONTRACT_VALUE',
  'NOTICES',
  'IDENTIFIERS',
] as const satisfies readonly Property[];

/**
 * How well each of these is known, one digit each: 0 not at all, 1 known, 2 stated. In one short text, since to count
 * them from the facts of a million applications takes longer than a question may.
 */
export function coverage(facts: readonly { property: string; basis: string }[]): string {
  return covered
    .map((property) => facts.filter((fact) => fact.property === property || isLaunch(property, fact.property)))
    .map((found) => (found.length === 0 ? '0' : found.some(({ basis }) => basis === 'STATED') ? '2' : '1'))
    .join('');
}

/** A launch is an event too. */
const isLaunch = (property: Property, said: string): boolean => property === 'EVENTS' && said === 'LAUNCHED';
