import { register } from 'node:module';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'govchain-test-';

/**
 * One Neo4j for all tests of a run, in a folder of its own on free ports; it ends with the run, also with a killed one.
 * With NEO4J_TEST_URI and NEO4J_TEST_PASSWORD set the tests use that database instead, and wreck it.
 */
export default async function setup() {
  if (process.env.NEO4J_TEST_URI) return;
  await removeLeftovers();
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const database = await open(home);
  await database.browserReady;
  process.env.NEO4J_TEST_URI = database.uri;
  process.env.NEO4J_TEST_PASSWORD = database.password;
  process.env.NEO4J_TEST_BROWSER = database.browserUrl;
  globalThis.stopTestDatabase = async () => {
    await database.stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** Jest transforms tests, but not what a setup imports. */
async function open(home) {
  register('./typescript-loader.js', import.meta.url);
  const { readConfig } = await import('../../src/config.js');
  const { openDatabase } = await import('../../src/neo4j/database.js');
  const { terminal } = await import('../../src/neo4j/progress.js');
  const { GOVCHAIN_CACHE } = process.env;
  const free = { GOVCHAIN_HOME: home, GOVCHAIN_CACHE, GOVCHAIN_BOLT_PORT: '0', GOVCHAIN_BROWSER_PORT: '0' };
  return openDatabase(readConfig(free), terminal());
}

/** The folders of runs that were killed; their databases ended by themselves. */
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
