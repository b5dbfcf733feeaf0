import type { Database } from '../../src/neo4j/database.js';

/**
 * The database that all tests of a run share. Test files run one after another, since Community has one database only:
 * a file that writes to the graph begins by bringing it into the state it wants, and says so.
 */
export function testDatabase(): Database {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_PASSWORD: password, NEO4J_TEST_BROWSER: browserUrl } = process.env;
  if (!uri || !password)
    throw new Error('No test database: jest.config.js names test/support/setup.js, which starts it.');
  return {
    uri,
    username: 'neo4j',
    password,
    database: 'neo4j',
    browserUrl: browserUrl ?? null,
    browserReady: Promise.resolve(),
    passwordFile: null,
    managed: false,
    stop: () => Promise.resolve(),
    failure: new Promise<never>(() => undefined),
  };
}
