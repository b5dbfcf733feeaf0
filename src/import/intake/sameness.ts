import { dayRange } from '../edtf.js';
import type { About } from './applications.js';

/** Why two of one name may be the same. */
export const reasons = {
  same: 'has the same name, and a place or body in common',
  unsure: 'has the same name; place, body, date and identifiers do not tell whether it is the same',
  other: '',
};

type Likeness = keyof typeof reasons;

/** Two of one name are the same where a body or place is, and nothing speaks against it. */
export function likeness(one: About, other: About): Likeness {
  const places = compared(one.places, other.places, inOneProvince);
  const bodies = compared(one.governmentBodies, other.governmentBodies, () => false);
  const found = [places, bodies];
  if (found.includes('different') && !found.includes('same')) return 'other';
  if (found.includes('different') || areOthers(one.identifiers, other.identifiers)) return 'unsure';
  if (!canBeOne(one.awarded, other.awarded)) return 'unsure';
  return found.includes('same') ? 'same' : 'unsure';
}

function compared(some: string[], others: string[], isClose: (one: string, other: string) => boolean) {
  if (some.length === 0 || others.length === 0) return 'unknown';
  if (some.some((id) => others.includes(id))) return 'same';
  return some.some((id) => others.some((other) => isClose(id, other))) ? 'unknown' : 'different';
}

/** One may lie in the other. Codes of places begin with their province's: place:cn-440100. */
const inOneProvince = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return long.startsWith(short) || one.slice(0, 'place:cn-44'.length) === other.slice(0, 'place:cn-44'.length);
};

/** One tender has one OCID, but one application may have two tenders. */
const areOthers = (some: string[], others: string[]): boolean =>
  [some, others].every((all) => all.some((text) => text.startsWith('OCID ')));

function canBeOne(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [dayRange(one), dayRange(other)];
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
