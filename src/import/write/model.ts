import { createHash } from 'node:crypto';
import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import { queryFile } from '../../graph/query-files.js';
import { upgrade } from './upgrade.js';

/** The version of the graph's model; it grows when what is stored changes its meaning. */
export const modelVersion = 2;

const constraints = queryFile('constraints').text;

/** Tells a database that has these constraints and indexes from one that lacks some. */
const schemaChecksum = createHash('sha256').update(constraints).digest('hex');

export interface Marker {
  modelVersion: number;
  schemaChecksum: string | null;
}

/** What the database says of our graph in it; null where it holds none. */
export async function readMarker(graph: Graph): Promise<Marker | null> {
  return (await graph.read<Marker>('import/marker'))[0] ?? null;
}

/**
 * Makes the database ready for our graph: marks an empty one as ours, sees that constraints and indexes are there, brings
 * a graph of an earlier version up to this one. Refuses a database that holds something else, or a later version.
 */
export async function prepare(graph: Graph): Promise<void> {
  const marker = await readMarker(graph);
  if (marker) refuseLaterVersion(marker);
  else await refuseForeign(graph);
  if (marker?.schemaChecksum === schemaChecksum && marker.modelVersion === modelVersion) return;
  for (const statement of constraints.split(';').filter((text) => text.trim())) await graph.define(statement);
  // An index that is still being filled is not used, and a load without indexes takes minutes.
  await graph.define('CALL db.awaitIndexes(290)');
  if (marker && marker.modelVersion < modelVersion) await upgrade(graph);
  await graph.write((transaction) => transaction.run('import/mark', { modelVersion, schemaChecksum }));
}

function refuseLaterVersion({ modelVersion: found }: Marker): void {
  if (found <= modelVersion) return;
  throw new OperatorError(
    `The graph in the database is of model version ${found}; this program works with version ${modelVersion}. ` +
      'Nothing was changed. Use a newer govchain-graph.',
  );
}

async function refuseForeign(graph: Graph): Promise<void> {
  const [content] = await graph.read<{ nodeCount: number; labels: string[] }>('import/content');
  if (!content || content.nodeCount === 0) return;
  const { nodeCount, labels } = content;
  throw new OperatorError(
    `The database is not empty and not a govchain graph: it holds nodes of another kind (${nodeCount}, ${labels.join(', ') || 'without labels'}). ` +
      'Nothing was changed. Point NEO4J_URI or NEO4J_DATABASE at an empty database.',
  );
}
