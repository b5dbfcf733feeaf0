import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { Seed } from '../import/seed.js';
import { hasStore, openDatabase, openReadOnly } from '../neo4j/database.js';
import { type Opened, type Opening, openGraph } from './open-graph.js';
import { seedFolder } from './seed-folder.js';

interface Wanted extends Opening {
  /** Of the data set that comes with govchain, worked out while the database boots. */
  checksum: Promise<string>;
  loading: ReturnType<typeof importing>;
}

/** The database that the configuration names, holding a data set: the one that comes with govchain, unless it holds another. */
export async function openLoaded(wanted: Wanted): Promise<Opened> {
  const opened = await openGraph(openDatabase, wanted);
  const { upToDate } = await wanted.loading;
  const current = await upToDate(opened, wanted);
  await fill(current.graph, wanted);
  return current;
}

/**
 * The same, closed to every write. Where it lacks a data set, or was never started, it is started once more before
 * that, open, to be filled.
 */
export async function openLoadedReadOnly(wanted: Wanted): Promise<Opened> {
  refuseExisting(wanted.config);
  const { config, undo } = wanted;
  if (hasStore(config)) {
    const opened = await openGraph(openReadOnly, wanted);
    if (await isComplete(opened.graph, wanted)) return opened;
    await undo.all();
  }
  await openLoaded(wanted);
  await undo.all();
  return await openGraph(openReadOnly, wanted);
}

/** What loads a data set: not needed, nor read, before the database boots. */
export const importing = async () => ({
  ...(await import('../import/load.js')),
  ...(await import('../import/write/model.js')),
  ...(await import('./up-to-date.js')),
});

async function isComplete(graph: Graph, { checksum, loading }: Wanted): Promise<boolean> {
  const { isPrepared, standingOf } = await loading;
  return (await isPrepared(graph)) && (await standingOf(graph, { checksum: await checksum })) !== 'wanting';
}

async function fill(graph: Graph, { checksum, loading, report, signal }: Wanted): Promise<void> {
  const { heldSeed, loadSeed, prepare, standingOf } = await loading;
  // What is not ours is refused, whatever it holds.
  await prepare(graph);
  const standing = await standingOf(graph, { checksum: await checksum });
  if (standing === 'wanting') {
    const { added, changed, removed } = await loadSeed(graph, await readOurs());
    report.step(`Loaded the data set: ${added} statements added, ${changed} changed, ${removed} removed.`);
  }
  if (standing === 'other') report.step(another((await heldSeed(graph))?.checksum));
  signal.throwIfAborted();
}

/** Rarely needed, and checking it would take the processor from the database that boots. */
async function readOurs(): Promise<Seed> {
  const { readSeed } = await import('../import/seed.js');
  return await readSeed(seedFolder(undefined));
}

function another(checksum: string | null | undefined): string {
  const name = checksum ? ` (checksum ${checksum.slice(0, 12)})` : '';
  return `The graph holds another data set${name} than the one that comes with govchain, and stays as it is; govchain load would put that one in its place.`;
}

function refuseExisting({ neo4j: { uri } }: Config): void {
  if (uri)
    throw new OperatorError(
      `--read-only is for the Neo4j that govchain starts, and NEO4J_URI names another (${uri}). Unset NEO4J_URI, or have server.databases.default_to_read_only=true in that one's neo4j.conf.`,
    );
}
