import { readConfig } from '../config.js';
import { Graph } from '../graph/graph.js';
import { modelVersion, readMarker } from '../import/write/model.js';
import { runningDatabase, type Database } from '../neo4j/database.js';
import { answer, table, type Output } from './output.js';
import { findServer } from './server-file.js';

interface Held {
  modelVersion: number | null;
  /** Counted only where there is no graph of ours. */
  nodeCount: number;
  counts: { label: string; count: number }[];
  imports: { id: string; release: string; checksum: string }[];
}

/** Says what runs, where, and what the graph holds. Returns the exit code: 0 where the database runs and holds our graph, else 1. */
export async function status(output: Output): Promise<number> {
  const config = readConfig();
  const server = await findServer(config);
  const database = await runningDatabase(config);
  if (!database) {
    answer(output, { running: false, server, home: config.govchainHome }, [`Not running (${config.govchainHome}).`]);
    return 1;
  }
  const held = await readHeld(database, config.queryTimeoutMs);
  const { uri, browserUrl } = database;
  answer(output, { running: true, server, database: uri, browserUrl, ...held }, lines(server, database, held));
  return held.modelVersion === modelVersion ? 0 : 1;
}

async function readHeld(database: Database, timeout: number): Promise<Held> {
  const graph = Graph.connect(database, { timeout });
  try {
    const marker = await readMarker(graph);
    const [content] = marker ? [] : await graph.read<{ nodeCount: number }>('import/content');
    const counts = await graph.read<Held['counts'][number]>('about/counts');
    const imports = await graph.read<Held['imports'][number]>('import/imports');
    return { modelVersion: marker?.modelVersion ?? null, nodeCount: content?.nodeCount ?? 0, counts, imports };
  } finally {
    await graph.close();
  }
}

/** What kind of graph the database holds, in words. */
function graphOf({ modelVersion: version, nodeCount }: Held): string {
  if (version === modelVersion) return `a govchain graph, model version ${version}`;
  if (version !== null)
    return `a govchain graph of model version ${version}, which this program (version ${modelVersion}) refuses`;
  return nodeCount === 0
    ? 'none yet: the database is empty'
    : `none: the database holds something else (nodes: ${nodeCount})`;
}

function lines(server: string | null, { uri, browserUrl }: Database, held: Held): string[] {
  const { counts, imports } = held;
  return table([
    ['Server', server ?? 'not running'],
    ['Database', uri],
    ...(browserUrl ? [['Neo4j Browser', browserUrl] as [string, string]] : []),
    ['Graph', graphOf(held)],
    ...imports.map(({ id, release, checksum }): [string, string] => [id, `release ${release}, checksum ${checksum}`]),
    ...counts.map(({ label, count }): [string, number] => [label, count]),
  ]);
}
