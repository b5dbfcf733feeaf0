import { readConfig, type Config } from '../config.js';
import { Graph } from '../graph/graph.js';
import { readSeed, type Seed } from '../import/seed.js';
import { type Database, joinDatabase, type openDatabase } from '../neo4j/database.js';
import { terminal, type Progress } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { seedFolder } from './seed-folder.js';
import { Undo } from './undo.js';

export interface Opening {
  config: Config;
  report: Progress;
  /** Gives the start up. */
  signal: AbortSignal;
  /** Gets what stops all that was started. */
  undo: Undo;
  /** Called when there is nothing to do but to wait for the database. */
  meanwhile?: () => void;
}

export interface Opened {
  database: Database;
  graph: Graph;
}

/** The database that `open` finds or starts, and a connection to it. */
export async function openGraph(open: typeof openDatabase, opening: Opening): Promise<Opened> {
  const { config, report, signal, undo, meanwhile } = opening;
  const database = await open(config, report, signal, meanwhile);
  undo.add(() => database.stop());
  const graph = Graph.connect(database, { timeout: config.queryTimeoutMs });
  undo.add(() => graph.close());
  signal.throwIfAborted();
  return { database, graph };
}

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

/** Works on the graph; the database is started for it where it does not run. */
export async function withDatabase<T>(opening: Omit<Opening, 'undo'>, work: (graph: Graph) => Promise<T>): Promise<T> {
  const undo = new Undo();
  try {
    const { graph } = await openGraph(joinDatabase, { ...opening, undo });
    return await work(graph);
  } finally {
    await undo.all();
  }
}
