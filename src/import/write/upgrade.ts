import type { Graph } from '../../graph/graph.js';
import type { Transaction } from '../../graph/transaction.js';
import { kindOf } from '../../shared/kinds.js';
import { countAnew } from './counts.js';
import { showAnew } from './entities.js';

const BATCH = 1000;
/** Suppliers and places, of which one may count most of the graph. */
const COUNTING = 100;

/**
 * Brings a graph that an earlier version wrote up to this one: facts are what is kept, and what entities show is made of
 * them anew, then what is kept of suppliers and places. It can be broken off and begun again.
 */
export async function upgrade(graph: Graph): Promise<void> {
  const ids = (await graph.read<{ id: string }>('import/entityIds')).map(({ id }) => id);
  await inBatches(graph, ids, BATCH, showAnew);
  await inBatches(graph, ids.filter(isCounting), COUNTING, countAnew);
}

const isCounting = (id: string): boolean => ['Supplier', 'Place'].includes(kindOf(id));

async function inBatches(
  graph: Graph,
  ids: string[],
  size: number,
  work: (transaction: Transaction, ids: string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += size)
    await graph.write((transaction) => work(transaction, ids.slice(at, at + size)));
}
