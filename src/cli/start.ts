import { readConfig, type Config } from '../config.js';
import { Graph } from '../graph/graph.js';
import { loadSeed } from '../import/load.js';
import { readSeed } from '../import/seed.js';
import { openDatabase, type Database } from '../neo4j/database.js';
import { claimPort } from '../neo4j/ports.js';
import { terminal } from '../neo4j/progress.js';
import { fromRoot } from '../root.js';
import { onInterruption } from './interruption.js';
import { answer, table, type Output } from './output.js';
import { forgetServer, rememberServer } from './server-file.js';
import { Undo } from './undo.js';

/** Starts the database and the server, and ends when a signal or a failure ends them. */
export async function start(output: Output): Promise<void> {
  const config = readConfig();
  const { signal, interrupted } = onInterruption();
  const undo = new Undo();
  try {
    const database = await bringUp(config, output, undo, signal);
    const failure = await Promise.race([interrupted, database.failure]);
    if (failure) throw failure;
    process.stderr.write('Stopping ...\n');
  } finally {
    await undo.all();
  }
}

async function bringUp(config: Config, output: Output, undo: Undo, signal: AbortSignal): Promise<Database> {
  const report = terminal();
  // The server's port is needed last; that it is taken should be heard of first.
  await claimPort(config.host, config.port, 'PORT');
  const { ours, failing } = prepareOurs();
  const database = await openDatabase(config, report, AbortSignal.any([signal, failing]));
  undo.add(() => database.stop());
  const { seed, createServer } = await ours;
  const graph = Graph.connect(database, { timeout: config.queryTimeoutMs });
  undo.add(() => graph.close());
  signal.throwIfAborted();
  const { loaded, added, changed, removed } = await loadSeed(graph, seed);
  if (loaded) report.step(`Loaded the data set: ${added} statements added, ${changed} changed, ${removed} removed.`);
  signal.throwIfAborted();
  const server = await createServer(graph, config, { browserUrl: database.browserUrl });
  undo.add(() => server.stop());
  await database.browserReady;
  rememberServer(config, server.url);
  undo.add(() => forgetServer(config));
  announce(output, server.url, database);
  return database;
}

/** What needs no database is done while that one boots; a fault in it gives the boot up. */
function prepareOurs() {
  const failing = new AbortController();
  const parts = Promise.all([readSeed(fromRoot('seed/')), import('../server.js')]);
  const ours = parts.then(([seed, { createServer }]) => ({ seed, createServer }));
  ours.catch((error: unknown) => {
    failing.abort(error);
  });
  return { ours, failing: failing.signal };
}

function announce(output: Output, url: string, { browserUrl, passwordFile, username, uri }: Database): void {
  const addresses = {
    url,
    explorer: `${url}/explore/`,
    playground: `${url}/playground/`,
    graphql: `${url}/graphql`,
    docs: `${url}/`,
  };
  const login = passwordFile ? `  (user ${username}, password in ${passwordFile})` : '';
  const rows: [string, string][] = [
    ['Explorer', addresses.explorer],
    ['Playground', addresses.playground],
    ['GraphQL', addresses.graphql],
    ['Overview and docs', addresses.docs],
    browserUrl ? ['Neo4j Browser', `${browserUrl}${login}`] : ['Neo4j', uri],
  ];
  answer(output, { ...addresses, database: uri, browserUrl, username, passwordFile }, [
    ...table(rows),
    'Ctrl-C stops.',
  ]);
}
