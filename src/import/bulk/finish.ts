import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../check/rows.js';
import { prepare } from '../write/model.js';
import type { EmptyList } from './import-files.js';

/**
 * Gives an imported graph what the importer leaves out: empty lists, then constraints and indexes.
 * @param progress is told of each per cent that is done; it may throw to break off
 */
export async function finishImport(
  graph: Graph,
  emptyLists: EmptyList[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  for (const [label, lists] of groupBy(emptyLists, ({ label }) => label))
    while ((await giveEmpty(graph, label, lists)) > 0) progress(0);
  await prepare(graph, progress);
}

async function giveEmpty(graph: Graph, label: string, lists: EmptyList[]): Promise<number> {
  const properties = lists.map(({ property }) => property);
  const [row] = await graph.sweep<{ given: number }>('import/emptyLists', { label, properties });
  return row?.given ?? 0;
}
