import type { Graph } from '../../graph/graph.js';
import { showAnew } from './apply.js';

const BATCH = 1000;

/**
 * Brings a graph that an earlier version wrote up to this one: facts are what is kept, and what entities show is made of
 * them anew. It can be broken off and begun again.
 */
export async function upgrade(graph: Graph): Promise<void> {
  const ids = (await graph.read<{ id: string }>('import/entityIds')).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH)
    await graph.write((transaction) => showAnew(transaction, ids.slice(at, at + BATCH), []));
}
