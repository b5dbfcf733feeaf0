import type { Random } from './random.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** A year from 2016 to 2026, later ones more often. */
const year = (random: Random): number => 2016 + Math.floor(11 * Math.sqrt(random.next()));

/** A date as coarse as sources are: a day, month, quarter, half or year, as EDTF. */
export function fuzzyDate(random: Random, of: number = year(random)): string {
  const month = two(random.whole(1, 12));
  const grain = random.next();
  if (grain < 0.2) return `${of}-${month}-${two(random.whole(1, 28))}`;
  if (grain < 0.65) return `${of}-${month}`;
  if (grain < 0.75) return `${of}-${random.whole(33, 36)}`;
  if (grain < 0.8) return `${of}-${random.whole(40, 41)}`;
  return String(of);
}
