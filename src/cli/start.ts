import { readConfig, type Config } from '../config.js';
import type { Database } from '../neo4j/database.js';
import { claimPort } from '../neo4j/ports.js';
import { terminal } from '../neo4j/progress.js';
import { fromRoot } from '../root.js';
import { onInterruption } from './interruption.js';
import { importing, openLoaded, openLoadedReadOnly } from './open-loaded.js';
import { answer, table, type Output } from './output.js';
import { forgetServer, rememberServer } from './server-file.js';
import { Undo } from './undo.js';

/**
 * Starts the database and the server, and ends when a signal or a failure ends them.
 * `readOnly`: nobody can change the database, whoever has its password.
 */
export async function start(readOnly: boolean, output: Output): Promise<void> {
  const config = readConfig();
  const { signal, interrupted } = onInterruption();
  const undo = new Undo();
  try {
    const database = await bringUp(config, readOnly, output, undo, signal);
    const failure = await Promise.race([interrupted, database.failure]);
    if (failure) throw failure;
    process.stderr.write('Stopping ...\n');
  } finally {
    await undo.all();
  }
}

async function bringUp(
  config: Config,
  readOnly: boolean,
  output: Output,
  undo: Undo,
  interruption: AbortSignal,
): Promise<Database> {
  const report = terminal();
  // The server's port is needed last; that it is taken should be heard of first.
  await claimPort(config.host, config.port, 'PORT');
  const { checksum, loading, serve, failing, begin: meanwhile } = prepareOurs(config);
  const signal = AbortSignal.any([interruption, failing]);
  const open = readOnly ? openLoadedReadOnly : openLoaded;
  const { database, graph } = await open({ config, report, signal, checksum, loading, undo, meanwhile });
  const server = await (await serve)(graph, { browserUrl: database.browserUrl });
  undo.add(() => server.stop());
  await database.browserReady;
  rememberServer(config, server.url);
  undo.add(() => forgetServer(config));
  announce(output, server.url, database, readOnly);
  return database;
}

/**
 * What needs no database is done while that one boots, from `begin` on: before, it would only hold up the boot. A fault
 * in it gives the boot up.
 */
function prepareOurs(config: Config) {
  const failing = new AbortController();
  let begin = (): void => undefined;
  const booting = new Promise<void>((resolve) => (begin = resolve));
  const parts = {
    loading: booting.then(importing),
    serve: booting.then(async () => await (await import('../server.js')).prepareServer(config)),
    checksum: booting.then(async () => await (await import('../import/checksum.js')).readChecksum(fromRoot('seed/'))),
  };
  for (const part of Object.values(parts))
    part.catch((error: unknown) => {
      failing.abort(error);
    });
  return { ...parts, begin, failing: failing.signal };
}

function announce(
  output: Output,
  url: string,
  { browserUrl, passwordFile, username, uri }: Database,
  readOnly: boolean,
): void {
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
  answer(output, { ...addresses, database: uri, browserUrl, username, passwordFile, readOnly }, [
    ...table(rows),
    ...(readOnly ? ['The database is read-only: nobody can change it.'] : []),
    'Ctrl-C stops.',
  ]);
}
