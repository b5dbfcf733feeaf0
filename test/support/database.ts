import type { Database } from '../../src/neo4j/database.js';

/**
 * The database that all test files of a worker share, one after another, since Community has one database only: a file
 * that writes to the graph begins by bringing it into the state it wants, and says so.
 */
export function testDatabase(): Database {
  const { uri, password, browserUrl } = given() ?? ofWorker();
  return {
    uri,
    username: 'neo4j',
    password,
    database: 'neo4j',
    browserUrl,
    browserReady: Promise.resolve(),
    passwordFile: null,
    managed: false,
    stop: () => Promise.resolve(),
    failure: new Promise<never>(() => undefined),
  };
}

type Address = Pick<Database, 'uri' | 'password' | 'browserUrl'>;

function given(): Address | null {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_PASSWORD: password } = process.env;
  return uri && password ? { uri, password, browserUrl: null } : null;
}

function ofWorker(): Address {
  const { NEO4J_TEST_DATABASES: all = '[]', JEST_WORKER_ID: worker } = process.env;
  const own = (JSON.parse(all) as Address[])[Number(worker) - 1];
  if (!own)
    throw new Error('No test database: jest.config.js names test/support/setup.js, which starts one per worker.');
  return own;
}
