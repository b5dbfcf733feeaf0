import { readConfig } from '../config.js';
import { Graph } from '../graph/graph.js';
import { runningDatabase, type Database } from '../neo4j/database.js';
import { answer, table, type Output } from './output.js';
import { findServer } from './server-file.js';

interface Held {
  modelVersion: number | null;
  counts: { label: string; count: number }[];
  imports: { id: string; release: string; checksum: string }[];
}

/** Says what runs, where, and what the graph holds. Returns the exit code: 0 where the database runs, else 1. */
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
  return 0;
}

async function readHeld(database: Database, timeout: number): Promise<Held> {
  const graph = Graph.connect(database, { timeout });
  try {
    const [marker] = await graph.read<{ modelVersion: number | null }>('import/marker');
    const counts = await graph.read<Held['counts'][number]>('about/counts');
    const imports = await graph.read<Held['imports'][number]>('import/imports');
    return { modelVersion: marker?.modelVersion ?? null, counts, imports };
  } finally {
    await graph.close();
  }
}

function lines(
  server: string | null,
  { uri, browserUrl }: Database,
  { modelVersion, counts, imports }: Held,
): string[] {
  return table([
    ['Server', server ?? 'not running'],
    ['Database', uri],
    ...(browserUrl ? [['Neo4j Browser', browserUrl] as [string, string]] : []),
    ['Model version', modelVersion ?? 'none: the database holds no govchain graph'],
    ...imports.map(({ id, release, checksum }): [string, string] => [id, `release ${release}, checksum ${checksum}`]),
    ...counts.map(({ label, count }): [string, number] => [label, count]),
  ]);
}
