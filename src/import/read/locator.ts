import { createHash } from 'node:crypto';
import type { Incoming } from '../incoming.js';
import type { InputTable } from './fields.js';

type Cells = Incoming['cells'];
type Mentions = Incoming['mentions'];

/** What is said, with the place where its source says it and how directly. */
export function located(table: InputTable, cells: Cells, mentions: Mentions): Incoming {
  const { locator = hashOf(table, cells, mentions), basis = 'STATED' } = cells;
  return { table, cells: { ...cells, locator, basis }, mentions };
}

/** Where a source has no numbers of its own, what is said is its own place: the same in any file and on any line. */
function hashOf(table: InputTable, cells: Cells, mentions: Mentions): string {
  const content = [table, ...[cells, mentions].map((part) => Object.entries(part).sort(byField))];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

const byField = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
