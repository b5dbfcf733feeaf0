import { type Config, readConfig } from '../config.js';
import { loadSeed, type LoadSummary } from '../import/load.js';
import { hasStore, isRunning, provider } from '../neo4j/database.js';
import { terminal } from '../neo4j/progress.js';
import { applicationsSize, loadInBulk } from './bulk.js';
import { onInterruption } from './interruption.js';
import { withGraph } from './open-graph.js';
import { answer, type Output } from './output.js';
import { seedFolder } from './seed-folder.js';

/** From here on a data set is not held in memory: some ten thousand applications. */
const LARGE = 3_000_000;

/** Makes the graph hold the data set in a folder. */
export async function load(path: string | undefined, output: Output): Promise<void> {
  const config = readConfig();
  const folder = seedFolder(path);
  const isLarge = applicationsSize(folder) > LARGE;
  if (isLarge && isNew(config)) {
    const summary = await fill(folder, config);
    answer(output, summary, [told(summary)]);
    return;
  }
  await withGraph(path, async (graph, seed) => {
    const summary = await loadSeed(graph, seed);
    answer(output, summary, [told(summary)]);
  });
}

/** Whether the database is ours to make. */
const isNew = (config: Config): boolean => !config.neo4j.uri && !hasStore(config) && !isRunning(config);

async function fill(folder: URL, config: Config): Promise<LoadSummary> {
  const { signal } = onInterruption();
  const report = terminal();
  const prepare = provider(config, report, signal);
  const filling = { home: config.govchainHome, prepare, report, signal };
  const { release, checksum, statements } = await loadInBulk(folder, filling);
  return { loaded: true, release, checksum, added: statements, changed: 0, removed: 0 };
}

function told({ loaded, release, checksum, added, changed, removed }: LoadSummary): string {
  const set = `release ${release} (checksum ${checksum.slice(0, 12)})`;
  if (!loaded) return `Nothing to do: the graph holds ${set} already.`;
  return `Loaded ${set}: ${added} statements added, ${changed} changed, ${removed} removed.`;
}
