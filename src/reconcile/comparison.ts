import { findDayRange } from '../import/edtf.js';
import { identifierKey } from '../import/match/identifiers.js';
import { spelling } from '../import/match/spelling.js';
import { toIdentifier } from '../import/row/identifier.js';
import type { Described } from './described.js';
import { type Given, identifiersOf, type Understood } from './given.js';
import { linked, textsOf } from './property.js';

/** Whether an entity has what a record says of it; null where the graph or the record leaves that open. */
export type Comparison = boolean | null;

/** One of several values that agrees is enough; where none does and one is left open, so is all. */
export function compared(given: Given, described: Described): Comparison {
  const { value, decides } = given.property;
  const found =
    value.of === null && value.as === 'identifier'
      ? [sameIdentifier(given, described)]
      : given.values.map((one) => comparedOne(one, given, described));
  if (found.includes(true)) return true;
  return decides && found.length > 0 && !found.includes(null) ? false : null;
}

function comparedOne(one: Understood, { property }: Given, described: Described): Comparison {
  const { value } = property;
  if (value.of === 'Place') return inPlace(one, described);
  if (value.of !== null) return isAmong(one, linked(described, property));
  const known = textsOf(described, property);
  if (known.length === 0) return null;
  return value.as === 'date' ? sameDate(one.text, known) : known.some((text) => spelling(text) === spelling(one.text));
}

function isAmong({ ids, text }: Understood, known: Described['places']): Comparison {
  if (known.length === 0) return null;
  return known.some(({ id, name }) => ids.includes(id) || (text !== '' && spelling(name) === spelling(text)));
}

/** What lies in 广东省 agrees with 广东省; whether what is said of 广东省 is in 深圳市 is open. */
function inPlace(one: Understood, { places, placesAbove }: Described): Comparison {
  const found = isAmong(one, [...places, ...placesAbove]);
  const isNarrower = one.ids.some((id) => places.some((place) => codeOf(id).startsWith(codeOf(place.id))));
  return found === false && isNarrower ? null : found;
}

/** Codes of places begin with those of what they lie in, but for the noughts at their ends. */
const codeOf = (id: string): string => id.replace(/^place:cn-?/, '').replace(/(?:00)+$/, '');

function sameDate(text: string, known: readonly string[]): Comparison {
  // Spreadsheets write days with a time.
  const range = findDayRange(text.replace(/T[\d:.]+Z?$/, ''));
  const ranges = known.flatMap((one) => findDayRange(one) ?? []);
  if (range === null || ranges.length === 0) return null;
  return ranges.some((one) => one.earliest <= range.latest && range.earliest <= one.latest);
}

/** Schemes that give one identifier to each: another one is of somebody else. */
const oneEach = ['USCC', 'XI-LEI', 'OCID'];

function sameIdentifier(given: Given, { texts }: Described): Comparison {
  const wanted = identifiersOf([given]);
  const known = (texts.identifiers ?? []).map(toIdentifier);
  const keys = new Set(known.map(identifierKey));
  if (wanted.some((one) => keys.has(identifierKey(one)))) return true;
  const isOther = wanted.some(({ scheme }) => oneEach.includes(scheme) && known.some((one) => one.scheme === scheme));
  return isOther ? false : null;
}
