import { type Config, readConfig } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { loadInBatches, type Options } from '../import/batch/batch-load.js';
import { importOf, seedImport } from '../import/imports.js';
import { loadSeed, type LoadSummary } from '../import/load.js';
import { readSeed } from '../import/seed.js';
import { hasStore, isRunning, provider } from '../neo4j/database.js';
import { type Progress, terminal, withBar } from '../neo4j/progress.js';
import { applicationsSize, loadInBulk, MEGABYTE } from './bulk.js';
import { onInterruption } from './interruption.js';
import { answer, type Output } from './output.js';
import { seedFolder } from './seed-folder.js';
import { withDatabase } from './with-graph.js';

/** From here on a data set is not held in memory: some ten thousand applications. */
export const LARGE = 3_000_000;

interface Wanted {
  /** The folder of the data set. */
  path: string | undefined;
  /** The name of the import. */
  as: string;
}

/** Makes the graph hold the data set in a folder, by the way that suits its size and what is there. */
export async function load({ path, as }: Wanted, output: Output): Promise<void> {
  const config = readConfig();
  const importId = importOf(as);
  const folder = seedFolder(path);
  const report = terminal();
  const { signal } = onInterruption();
  const summary = await summaryOf();
  answer(output, summary, [told(summary)]);

  async function summaryOf(): Promise<LoadSummary> {
    const isLarge = applicationsSize(folder) > LARGE;
    if (isLarge && importId === seedImport && isNew(config)) return await fill(folder, config, report, signal);
    if (isLarge)
      return await withDatabase({ config, report, signal }, (graph) =>
        batches(graph, importId, folder, report, signal),
      );
    const seed = await readSeed(folder);
    return await withDatabase({ config, report, signal }, (graph) => loadSeed(graph, seed, importId));
  }
}

/** Whether the database is ours to make. */
export const isNew = (config: Config): boolean => !config.neo4j.uri && !hasStore(config) && !isRunning(config);

async function fill(folder: URL, config: Config, report: Progress, signal: AbortSignal): Promise<LoadSummary> {
  const filling = { home: config.govchainHome, prepare: provider(config, report, signal), report, signal };
  const { release, checksum, statements } = await loadInBulk(folder, filling);
  return { loaded: true, release, checksum, added: statements, changed: 0, removed: 0 };
}

/** Adds a data set as an import, part after part, and tells how far it is. */
export async function batches(
  graph: Graph,
  importId: string,
  folder: URL,
  report: Progress,
  signal: AbortSignal,
  options: Options = {},
): Promise<LoadSummary> {
  const size = applicationsSize(folder) / MEGABYTE;
  return await withBar(report, 2 * size, 'Checking, then writing, MB of applications', async (bar) => {
    const telling = (before: number) => (bytes: number) => {
      signal.throwIfAborted();
      bar.update(Math.ceil(before + bytes / MEGABYTE));
    };
    const progress = { checking: telling(0), writing: telling(size) };
    return await loadInBatches(graph, importId, folder, { ...options, ...progress });
  });
}

function told({ loaded, release, checksum, added, changed, removed }: LoadSummary): string {
  const set = `release ${release} (checksum ${checksum.slice(0, 12)})`;
  if (!loaded) return `Nothing to do: the graph holds ${set} already.`;
  return `Loaded ${set}: ${added} statements added, ${changed} changed, ${removed} removed.`;
}
