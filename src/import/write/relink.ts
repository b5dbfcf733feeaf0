import { kindOf } from '../../shared/kinds.js';
import type { Transaction } from '../../graph/transaction.js';
import { restate } from './entities.js';
import { type Survivors, survivorsIn, through } from './survivors.js';

/** An id, whom it has meant and whom it means. */
interface Move {
  id: string;
  from: string;
  to: string;
}

/**
 * Leads what is said to those whom its ids mean now: facts keep the ids that their sources give, and are about the entity
 * that these mean. An entity of which nothing is said any more goes; one that is separate again is made anew.
 *
 * @param before whom ids meant when what was said since was begun
 * @returns whom they mean now
 */
export async function relink(transaction: Transaction, before: Survivors): Promise<Survivors> {
  const after = await survivorsIn(transaction);
  const moves = movesBetween(before, after);
  if (moves.length === 0) return after;
  const separate = new Set(moves.map(({ to }) => to));
  await transaction.run('import/restoreSeparate', { rows: [...separate].map((id) => ({ id, label: kindOf(id) })) });
  const moved = await transaction.run<{ id: string }>('import/lead', { rows: moves });
  const ends = moves.flatMap(({ from, to }) => [from, to]);
  await restate(transaction, [...new Set([...ends, ...moved.map(({ id }) => id)])]);
  return after;
}

function movesBetween(before: Survivors, after: Survivors): Move[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .map((id) => ({ id, from: through(before, id), to: through(after, id) }))
    .filter(({ from, to }) => from !== to);
}
