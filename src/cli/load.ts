import { loadSeed, type LoadSummary } from '../import/load.js';
import { withGraph } from './open-graph.js';
import { answer, type Output } from './output.js';

/** Makes the graph hold the data set in a folder. */
export async function load(folder: string | undefined, output: Output): Promise<void> {
  await withGraph(folder, async (graph, seed) => {
    const summary = await loadSeed(graph, seed);
    answer(output, summary, [told(summary)]);
  });
}

function told({ loaded, release, checksum, added, changed, removed }: LoadSummary): string {
  const set = `release ${release} (checksum ${checksum.slice(0, 12)})`;
  if (!loaded) return `Nothing to do: the graph holds ${set} already.`;
  return `Loaded ${set}: ${added} statements added, ${changed} changed, ${removed} removed.`;
}
