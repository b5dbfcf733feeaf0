import { ownIds } from '../row/identifier.js';
import type { Row } from '../row/row.js';
import type { Rows } from './rows.js';

/** An id that was given up is of the same kind as the entity that answers for it, of that alone, and bears no rows. */
export function checkMerged(rows: Rows): void {
  const ids = new Set(rows.all.map(({ id }) => id));
  const survivors = new Map<string, string>();
  for (const row of rows.all)
    for (const id of mergedInto(row)) {
      const survivor = survivors.get(id) ?? row.id;
      survivors.set(id, survivor);
      const fault = faultOf(row, id) ?? (ids.has(id) ? `has rows of its own; give them the id ${row.id}` : null);
      if (fault) rows.fault(row, `identifiers: ${id} ${fault}`);
      else if (survivor !== row.id) rows.fault(row, `identifiers: ${id} is merged into ${survivor} already`);
    }
}

/** Ids that were given up for the entity that a row is about. */
export const mergedInto = (row: Row): string[] => ownIds(row.entries('identifiers'));

function faultOf({ id: survivor, table }: Row, id: string): string | null {
  if (id === survivor) return 'is its own id, which needs no saying';
  const prefix = survivor.slice(0, survivor.indexOf(':') + 1);
  const isOfKind = id.startsWith(prefix) && table.columns.id?.faults(id).length === 0;
  return isOfKind ? null : `is no id that can have been merged into ${survivor}: expected is ${prefix}key`;
}
