import { readConfig } from '../config.js';
import { Graph } from '../graph/graph.js';
import { loadSeed, type LoadSummary } from '../import/load.js';
import { readSeed } from '../import/seed.js';
import { joinDatabase } from '../neo4j/database.js';
import { terminal } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { answer, type Output } from './output.js';
import { seedFolder } from './seed-folder.js';
import { Undo } from './undo.js';

/** Makes the graph hold the data set in a folder; the database is started for it where it does not run. */
export async function load(folder: string | undefined, output: Output): Promise<void> {
  const config = readConfig();
  const { signal } = onInterruption();
  const seed = await readSeed(seedFolder(folder));
  const undo = new Undo();
  try {
    const database = await joinDatabase(config, terminal(), signal);
    undo.add(() => database.stop());
    const graph = Graph.connect(database, { timeout: config.queryTimeoutMs });
    undo.add(() => graph.close());
    signal.throwIfAborted();
    const summary = await loadSeed(graph, seed);
    answer(output, summary, [told(summary)]);
  } finally {
    await undo.all();
  }
}

function told({ loaded, release, checksum, added, changed, removed }: LoadSummary): string {
  const set = `release ${release} (checksum ${checksum.slice(0, 12)})`;
  if (!loaded) return `Nothing to do: the graph holds ${set} already.`;
  return `Loaded ${set}: ${added} statements added, ${changed} changed, ${removed} removed.`;
}
