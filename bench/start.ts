import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { neo4jConf } from '../src/neo4j/conf.js';
import { launch } from '../src/neo4j/launcher.js';
import { answers, claimPort } from '../src/neo4j/ports.js';
import { readPassword } from '../src/neo4j/password.js';
import type { Progress } from '../src/neo4j/progress.js';
import { prepare } from '../test/support/bulk-load.js';
import { nodeFlags } from '../test/support/node-flags.js';
import { type Spread, spreadOf } from './measure/spread.js';

/** Milliseconds from the start of a process, on a folder that holds the seed data. */
export interface Start {
  /** Until ours has answered a question for one application. */
  ours: Spread;
  /** Until it has answered for a page of them after that, whose query is long to plan for a database that just booted. */
  page: Spread;
  /** Until the same Neo4j, started alone, has answered over Bolt. */
  neo4j: Spread;
}

const program = fileURLToPath(new URL('../bin/govchain.js', import.meta.url));
const one = '{ application(id: "application:tangleid") { name } }';
const page = '{ applications(first: 10) { nodes { id name } } }';

/** Starts the two in turns, in `folder`, and asks each as often as it can until it answers. */
export async function measureStart(folder: string, rounds: number, report: Progress): Promise<Start> {
  const home = join(folder, 'start');
  // The first start fills the folder.
  await ours(home);
  const bar = report.bar(rounds, 'Starts, in turns');
  const taken = { ours: [] as number[], page: [] as number[], neo4j: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    const first = await ours(home);
    taken.ours.push(first.one);
    taken.page.push(first.page);
    taken.neo4j.push(await alone(home));
    bar.update(round);
  }
  bar.done();
  return { ours: spreadOf(taken.ours), page: spreadOf(taken.page), neo4j: spreadOf(taken.neo4j) };
}

async function ours(home: string): Promise<{ one: number; page: number }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), GOVCHAIN_HOME: home, GOVCHAIN_BOLT_PORT: '0', NEO4J_URI: '' };
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeFlags(), program, 'start'], {
    env: { ...env, GOVCHAIN_BROWSER_PORT: '0' },
    stdio: 'ignore',
  });
  const took = async (query: string): Promise<number> => {
    await untilTrue(child, async () => (await answers('127.0.0.1', port)) && (await isAnswered(port, query)));
    return performance.now() - began;
  };
  try {
    return { one: await took(one), page: await took(page) };
  } finally {
    await end(child, () => child.kill('SIGTERM'));
  }
}

async function isAnswered(port: number, query: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const url = `http://127.0.0.1:${port}/graphql`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) }).catch(() => null);
  if (!response?.ok) return false;
  const answer = await response.text();
  if (!answer.includes('"name"')) throw new Error(`The server that was started gave another answer: ${answer}`);
  return true;
}

/** As `startInstance` runs it, and nothing beside it. */
async function alone(home: string): Promise<number> {
  const { distribution, options } = await prepare();
  const password = (await readPassword(home)) ?? '';
  const [boltPort, browserPort] = [await freePort(), await freePort()];
  writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort, browserPort, plugins: distribution.plugins }));
  const began = performance.now();
  const child = launch({ home, distribution, options, patience: 12_000 });
  try {
    await untilTrue(child, async () => (await answers('127.0.0.1', boltPort)) && (await isOpen(boltPort, password)));
    return performance.now() - began;
  } finally {
    await end(child, () => child.stdin?.end());
  }
}

async function isOpen(port: number, password: string): Promise<boolean> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password));
  try {
    const { records } = await driver.session({ database: 'neo4j' }).run('RETURN 1');
    return records.length === 1;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

const freePort = (): Promise<number> => claimPort('127.0.0.1', 0, '');

/** Asks again five milliseconds after each refusal. */
async function untilTrue(child: ChildProcess, isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) {
    if (child.exitCode !== null) throw new Error(`What was started ended with ${child.exitCode}.`);
    await sleep(5);
  }
}

async function end(child: ChildProcess, ask: () => unknown): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  ask();
  await ended;
}
