import { SEPARATOR } from '../import/row/column.js';
import type { Basis } from '../import/vocabulary.js';
import type { Citation, Sources } from './source.js';

/** A row by its columns; what is not given is empty. */
export type Cells = Record<string, string> & { id: string };

/** A row that says something of an entity on the strength of a place in a source. */
export function row(id: string, { source, locator }: Citation, basis: Basis, cells: Record<string, string>): Cells {
  return { id, source, locator, basis, ...cells };
}

/** What the makers of a data set add of their own: a translation. */
export const translated = (id: string, nameEn: string, { maker }: Sources): Cells =>
  row(id, { source: maker, locator: 'names' }, 'GENERAL_KNOWLEDGE', { nameEn });

export const joined = (entries: readonly string[]): string => [...entries].sort().join(SEPARATOR);

/** A key of an id, padded so that ids sort as their numbers do. */
export const numbered = (prefix: string, number: number, digits: number): string =>
  `${prefix}:generated-${String(number).padStart(digits, '0')}`;

/** What is a set's alone, so that it can be added to another one. */
export interface Own {
  seed: string;
  /** What its ids begin with, without their kind. */
  prefix: string;
}

export const ownOf = (seed: number, after: number): Own =>
  after === 0
    ? { seed: String(seed), prefix: 'generated-' }
    : { seed: `${seed} after ${after}`, prefix: `generated-after-${after}-` };

export const ownId = (kind: string, { prefix }: Own, number: number): string =>
  `${kind}:${prefix}${String(number).padStart(5, '0')}`;
