import type { Transaction } from '../../graph/transaction.js';
import type { Survivors } from '../../merged/merged-ids.js';

export type { Survivors };

/** Nothing was merged. */
export const nobody: Survivors = new Map();

export const through = (survivors: Survivors, id: string): string => survivors.get(id) ?? id;

/** Whom every id means that is said to be given up, whether or not something bears it still. */
export const survivorsIn = async (transaction: Transaction): Promise<Survivors> =>
  survivorsOf(await transaction.run<Said>('merged/said'));

/** An id that is said to be given up for another. */
export interface Said {
  id: string;
  survivor: string;
}

export function survivorsOf(rows: readonly Said[]): Survivors {
  const said = new Map(rows.map(({ id, survivor }) => [id, survivor]));
  return new Map([...said.keys()].map((id) => [id, last(said, id)]));
}

/** One may be merged into another that is merged into a third. Where they go round in a ring, each stays what it is. */
function last(said: Survivors, id: string): string {
  const seen = new Set<string>();
  let found = id;
  for (let next = said.get(found); next !== undefined; next = said.get(found)) {
    if (seen.has(next)) return id;
    seen.add(next);
    found = next;
  }
  return found;
}
