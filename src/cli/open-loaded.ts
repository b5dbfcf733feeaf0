import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { heldSeed, loadSeed, standingOf } from '../import/load.js';
import type { Seed } from '../import/seed.js';
import { isPrepared, prepare } from '../import/write/model.js';
import { hasStore, openDatabase, openReadOnly } from '../neo4j/database.js';
import { type Opened, type Opening, openGraph } from './open-graph.js';

interface Wanted extends Opening {
  /** Being read while the database boots. */
  seed: Promise<Seed>;
}

/** The database that the configuration names, holding a data set: the one that comes with govchain, unless it holds another. */
export async function openLoaded(wanted: Wanted): Promise<Opened> {
  const opened = await openGraph(openDatabase, wanted);
  await fill(opened.graph, wanted);
  return opened;
}

/**
 * The same, closed to every write. Where it lacks a data set, or was never started, it is started once more before
 * that, open, to be filled.
 */
export async function openLoadedReadOnly(wanted: Wanted): Promise<Opened> {
  refuseExisting(wanted.config);
  const { config, seed, undo } = wanted;
  if (hasStore(config)) {
    const opened = await openGraph(openReadOnly, wanted);
    if (await isComplete(opened.graph, await seed)) return opened;
    await undo.all();
  }
  await openLoaded(wanted);
  await undo.all();
  return await openGraph(openReadOnly, wanted);
}

const isComplete = async (graph: Graph, seed: Seed): Promise<boolean> =>
  (await isPrepared(graph)) && (await standingOf(graph, seed)) !== 'wanting';

async function fill(graph: Graph, { seed, report, signal }: Wanted): Promise<void> {
  // What is not ours is refused, and what an earlier version made brought up to this one, whatever it holds.
  await prepare(graph);
  const standing = await standingOf(graph, await seed);
  if (standing === 'wanting') {
    const { added, changed, removed } = await loadSeed(graph, await seed);
    report.step(`Loaded the data set: ${added} statements added, ${changed} changed, ${removed} removed.`);
  }
  if (standing === 'other') report.step(await another(graph));
  signal.throwIfAborted();
}

async function another(graph: Graph): Promise<string> {
  const held = await heldSeed(graph);
  const name = held?.checksum ? ` (checksum ${held.checksum.slice(0, 12)})` : '';
  return `The graph holds another data set${name} than the one that comes with govchain, and stays as it is; govchain load would put that one in its place.`;
}

function refuseExisting({ neo4j: { uri } }: Config): void {
  if (uri)
    throw new OperatorError(
      `--read-only is for the Neo4j that govchain starts, and NEO4J_URI names another (${uri}). Unset NEO4J_URI, or have server.databases.default_to_read_only=true in that one's neo4j.conf.`,
    );
}
