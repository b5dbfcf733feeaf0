import { readConfig, type Config } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { readSeed, type Seed } from '../import/seed.js';
import { joinDatabase } from '../neo4j/database.js';
import { terminal } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { type Opened, type Opening, openGraph } from './open-graph.js';
import { seedFolder } from './seed-folder.js';
import { Undo } from './undo.js';
import { upToDate } from './up-to-date.js';

/** Works on the graph with the data set in `folder`; the database is started for it where it does not run. */
export async function withGraph(
  folder: string | undefined,
  work: (graph: Graph, seed: Seed, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const { signal } = onInterruption();
  const seed = await readSeed(seedFolder(folder));
  await withDatabase({ config, report: terminal(), signal }, (graph) => work(graph, seed, config));
}

/** Works on the graph, brought up to this version; the database is started for it where it does not run. */
export async function withDatabase<T>(opening: Omit<Opening, 'undo'>, work: (graph: Graph) => Promise<T>): Promise<T> {
  return await withOpened(opening, async (opened, whole) => await work((await upToDate(opened, whole)).graph));
}

/** The same, with the graph of whatever version it is. */
export async function withDatabaseAsItIs<T>(
  opening: Omit<Opening, 'undo'>,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  return await withOpened(opening, ({ graph }) => work(graph));
}

async function withOpened<T>(
  opening: Omit<Opening, 'undo'>,
  work: (opened: Opened, opening: Opening) => Promise<T>,
): Promise<T> {
  const undo = new Undo();
  try {
    const whole = { ...opening, undo };
    return await work(await openGraph(joinDatabase, whole), whole);
  } finally {
    await undo.all();
  }
}
