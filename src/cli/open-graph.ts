import type { Config } from '../config.js';
import type { Graph } from '../graph/graph.js';
import type { Database, openDatabase } from '../neo4j/database.js';
import type { Progress } from '../neo4j/progress.js';
import type { Undo } from './undo.js';

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
  // With the driver behind it, it would hold up the start of Java.
  const { Graph } = await import('../graph/graph.js');
  const graph = Graph.connect(database, { timeout: config.queryTimeoutMs });
  undo.add(() => graph.close());
  signal.throwIfAborted();
  return { database, graph };
}
