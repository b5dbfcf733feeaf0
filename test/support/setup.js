import { execFileSync } from 'node:child_process';
import { register } from 'node:module';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const prefix = 'govchain-test-';

/**
 * A Neo4j for each worker of a run, in a folder of its own on free ports; it ends with the run, also with a killed one.
 * With NEO4J_TEST_URI and NEO4J_TEST_PASSWORD set the tests use that database instead, and wreck it.
 */
export default async function setup({ maxWorkers }) {
  buildProgram();
  if (process.env.NEO4J_TEST_URI) return;
  await removeLeftovers();
  const databases = [];
  globalThis.stopTestDatabases = async () => {
    await Promise.all(databases.map(({ stop }) => stop()));
  };
  while (databases.length < maxWorkers) databases.push(await openOne());
  process.env.NEO4J_TEST_DATABASES = JSON.stringify(databases);
}

/** Two tests that find the program older than its sources would both build it. */
function buildProgram() {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../bin/govchain.js', import.meta.url)), '--version']);
}

async function openOne() {
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const database = await open(home);
  await database.browserReady;
  const { uri, password, browserUrl } = database;
  const stop = async () => {
    await database.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { uri, password, browserUrl, stop };
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
