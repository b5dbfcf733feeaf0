import type { Row } from '../row/row.js';
import { groupBy, type Rows } from './rows.js';

/** Each row is one piece of evidence, written once, and rests something on it. */
export function checkEvidence(rows: Rows): void {
  for (const row of rows.all.filter(({ table }) => table.kind !== null))
    if (row.filled().length === 0) rows.fault(row, 'says nothing: every cell but those of the evidence is empty');
  for (const [first, ...others] of groupBy(rows.all, identity).values())
    for (const other of others) rows.fault(other, describe(other, first));
}

const identity = (row: Row): string => ['id', 'source', 'locator', 'basis'].map((column) => row.text(column)).join(' ');

function describe(row: Row, first: Row | undefined): string {
  const line = first?.line ?? row.line;
  if (row.table.name === 'sources') return `id: ${row.id} stands in line ${line} already`;
  return `is the same evidence as line ${line} (id, source, locator and basis); join the two rows`;
}
