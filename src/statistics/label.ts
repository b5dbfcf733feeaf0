import type { EntityRow } from '../shared/rows.js';
import { ApplicationDimension } from './statistics.enum.js';

/** A bucket's value for a reader: a name as its source writes it, words, "2020" or "2020 Q1". */
export function labelOf(dimension: ApplicationDimension, value: EntityRow | string | null): string {
  if (value === null) return 'unknown';
  if (typeof value !== 'string') return String(value.name);
  return dimension === ApplicationDimension.QUARTER ? quarter(value) : value.toLowerCase().replaceAll('_', ' ');
}

/** EDTF numbers the quarters of a year from 33. */
function quarter(value: string): string {
  const [year = '', number] = value.split('-');
  return `${year} Q${Number(number) - 32}`;
}
