import type { Graph } from '../../graph/graph.js';
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
  for (const list of emptyLists) while ((await giveEmpty(graph, list)) > 0) progress(0);
  await prepare(graph, progress);
}

async function giveEmpty(graph: Graph, { label, property }: EmptyList): Promise<number> {
  const rows = await graph.write((transaction) =>
    transaction.run<{ given: number }>('import/emptyLists', { label, property }),
  );
  return rows[0]?.given ?? 0;
}
