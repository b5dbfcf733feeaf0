import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { isLoaded, loadSeed } from '../import/load.js';
import type { Seed } from '../import/seed.js';
import { hasStore, openDatabase, openReadOnly } from '../neo4j/database.js';
import { type Opened, type Opening, openGraph } from './open-graph.js';

interface Wanted extends Opening {
  /** Being read while the database boots. */
  seed: Promise<Seed>;
}

/** The database that the configuration names, holding the data set. */
export async function openLoaded(wanted: Wanted): Promise<Opened> {
  const opened = await openGraph(openDatabase, wanted);
  await fill(opened.graph, wanted);
  return opened;
}

/**
 * The same, closed to every write. Where it lacks the data set, or was never started, it is started once more before
 * that, open, to be filled.
 */
export async function openLoadedReadOnly(wanted: Wanted): Promise<Opened> {
  refuseExisting(wanted.config);
  const { config, seed, undo } = wanted;
  if (hasStore(config)) {
    const opened = await openGraph(openReadOnly, wanted);
    if (await isLoaded(opened.graph, await seed)) return opened;
    await undo.all();
  }
  await openLoaded(wanted);
  await undo.all();
  return await openGraph(openReadOnly, wanted);
}

async function fill(graph: Graph, { seed, report, signal }: Wanted): Promise<void> {
  const { loaded, added, changed, removed } = await loadSeed(graph, await seed);
  if (loaded) report.step(`Loaded the data set: ${added} statements added, ${changed} changed, ${removed} removed.`);
  signal.throwIfAborted();
}

function refuseExisting({ neo4j: { uri } }: Config): void {
  if (uri)
    throw new OperatorError(
      `--read-only is for the Neo4j that govchain starts, and NEO4J_URI names another (${uri}). Unset NEO4J_URI, or have server.databases.default_to_read_only=true in that one's neo4j.conf.`,
    );
}
