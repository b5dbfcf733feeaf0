import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import { queryFile } from '../../graph/query-files.js';
import { type Marker, readHeld } from '../held.js';
import { upgrade } from './upgrade.js';

/** The version of the graph's model; it grows when what is stored changes its meaning. */
export const modelVersion = 5;

const constraints = queryFile('constraints').text;

/** Tells a database that has these constraints and indexes from one that lacks some. */
const schemaChecksum = createHash('sha256').update(constraints).digest('hex');

/** The node by which a graph is known as ours, and what it was made with. */
export const marker = { key: 'govchain-graph', modelVersion, schemaChecksum };

/** What the database says of our graph in it; null where it holds none. */
export async function readMarker(graph: Graph): Promise<Marker | null> {
  return (await readHeld(graph)).marker;
}

/**
 * Makes the database ready for our graph: marks an empty one as ours, sees that constraints and indexes are there.
 * Refuses a database that holds something else, or a graph of another version.
 *
 * @param progress of the indexes, in per cent
 */
export async function prepare(graph: Graph, progress?: (done: number) => void): Promise<void> {
  const held = await readMarker(graph);
  if (held) refuseOtherVersion(held);
  else await refuseForeign(graph);
  if (isCurrent(held)) return;
  await defineIndexes(graph, progress);
  await mark(graph);
}

/** Brings a graph of an earlier version up to this one. Nothing brings it back: have a backup before. */
export async function migrate(graph: Graph): Promise<void> {
  await defineIndexes(graph);
  await upgrade(graph);
  await mark(graph);
}

/** Whether `migrate` has something to do. */
export const isEarlier = (held: Marker | null): held is Marker => held !== null && held.modelVersion < modelVersion;

const mark = (graph: Graph): Promise<unknown> =>
  graph.write((transaction) => transaction.run('import/mark', { modelVersion, schemaChecksum }));

/** Whether `prepare` has nothing to do. */
export async function isPrepared(graph: Graph): Promise<boolean> {
  return isCurrent(await readMarker(graph));
}

const isCurrent = (held: Marker | null): boolean =>
  held?.schemaChecksum === schemaChecksum && held.modelVersion === modelVersion;

/** Makes the constraints and indexes that are not there, and waits until they are filled: before, they are not used. */
export async function defineIndexes(graph: Graph, progress: (done: number) => void = () => undefined): Promise<void> {
  const statements = constraints.split(';').filter((text) => text.trim());
  for (const [at, statement] of statements.entries()) {
    progress(Math.floor((50 * at) / statements.length));
    await graph.define(statement);
  }
  for (let filled = await percentFilled(graph); filled < 100; filled = await percentFilled(graph)) {
    progress(50 + Math.floor(filled / 2));
    await sleep(100);
  }
  progress(100);
}

async function percentFilled(graph: Graph): Promise<number> {
  const [found] = await graph.read<{ percent: number; failed: string[] }>('import/indexes');
  if (!found || found.failed.length === 0) return found?.percent ?? 100;
  throw new OperatorError(`Neo4j could not fill the indexes ${found.failed.join(', ')}; its log says why.`);
}

function refuseOtherVersion(held: Marker): void {
  refuseLaterVersion(held);
  if (isEarlier(held))
    throw new OperatorError(
      `The graph in the database is of model version ${held.modelVersion}, and has to be brought up to version ${modelVersion} first. Nothing was changed.`,
    );
}

/** Throws OperatorError where a newer program made the graph. */
export function refuseLaterVersion(
  { modelVersion: found }: Pick<Marker, 'modelVersion'>,
  which = 'The graph in the database',
): void {
  if (found <= modelVersion) return;
  throw new OperatorError(
    `${which} is of model version ${found}; this program works with version ${modelVersion}. ` +
      'Nothing was changed. Use a newer govchain-graph.',
  );
}

/** Throws OperatorError where the database is neither empty nor ours. */
export async function refuseForeign(graph: Graph): Promise<void> {
  const [content] = await graph.read<{ nodeCount: number; labels: string[] }>('import/content');
  if (!content || content.nodeCount === 0) return;
  const { nodeCount, labels } = content;
  throw new OperatorError(
    `The database is not empty and not a govchain graph: it holds nodes of another kind (${nodeCount}, ${labels.join(', ') || 'without labels'}). ` +
      'Nothing was changed. Point NEO4J_URI or NEO4J_DATABASE at an empty database; if it was one of ours and somebody ' +
      'changed it by hand, govchain repair brings it back.',
  );
}
