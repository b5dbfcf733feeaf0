import type { Graph } from '../../graph/graph.js';
import type { Changes } from './changes.js';

/**
 * Has the database plan questions for the graph that is there now. Indexes are sampled some time after a change; a plan
 * that was made before that stays in use, and was seen to take ten times as long.
 */
export async function replan(graph: Graph, { added, changed, removed }: Changes): Promise<void> {
  await graph.write((transaction) => transaction.run('import/replan', { changed: added + changed + removed }));
}
