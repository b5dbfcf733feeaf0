import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors.js';
import { neo4jConf } from './conf.js';
import type { Distribution } from './distribution.js';
import { prepareFolders } from './home.js';
import { consoleLog, forgetLaunched, launch, launched, homeArgument } from './launcher.js';
import { lockHome } from './lock.js';
import { ensurePassword, passwordFile } from './password.js';
import { answers, claimPort } from './ports.js';
import { type Address, probe } from './probe.js';
import { commandOf, endProcess } from './processes.js';
import type { Progress } from './progress.js';

export interface Wanted {
  home: string;
  boltPort: number;
  browserPort: number;
  /** Finds or fetches what is to be run. Called when all else is known to be in order, since it may take minutes. */
  prepare: () => Promise<{ distribution: Distribution; options: string[] }>;
  /** Milliseconds that its stop may take. */
  patience: number;
}

/** A Neo4j of ours that runs. */
export interface Instance extends Address {
  browserUrl: string;
  stop(): Promise<void>;
  /** Comes when the database ends without having been asked to. */
  failure: Promise<OperatorError>;
}

/** Longest that a boot may take: recovery after a crash included. */
const BOOT_MS = 180_000;

/** Starts Neo4j on a folder and waits until it answers. Where a step fails, all before it is undone. */
export async function startInstance(wanted: Wanted, report: Progress): Promise<Instance> {
  const { home } = wanted;
  prepareFolders(home, 'GOVCHAIN_HOME', ['conf', 'data', 'logs', 'run']);
  const unlock = lockHome(home);
  try {
    await endLeftover(home, report);
    return await boot(wanted, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A Neo4j of this folder whose govchain is gone: on its way out, or left running. */
async function endLeftover(home: string, report: Progress): Promise<void> {
  const pids = launched(home);
  if (pids && commandOf(pids.java).includes(homeArgument(home))) {
    report.step(`Ending the Neo4j that an earlier run left (process ${pids.java}).`);
    await endProcess(pids.java, 15_000);
  }
  forgetLaunched(home);
}

async function boot(wanted: Wanted, unlock: () => void): Promise<Instance> {
  const { home, patience } = wanted;
  const boltPort = await claimPort('127.0.0.1', wanted.boltPort, 'GOVCHAIN_BOLT_PORT');
  const browserPort = await claimPort('127.0.0.1', wanted.browserPort, 'GOVCHAIN_BROWSER_PORT');
  const { distribution, options } = await wanted.prepare();
  const password = await ensurePassword(home);
  writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort, browserPort, plugins: distribution.plugins }));
  const address = { uri: `bolt://127.0.0.1:${boltPort}`, username: 'neo4j', password, database: 'neo4j' };
  const child = launch({ home, distribution, options, patience });
  const stop = stopper(child, unlock);
  try {
    await untilReady(child, address, browserPort, home);
  } catch (error) {
    await stop();
    throw error;
  }
  const browserUrl = `http://127.0.0.1:${browserPort}/browser/`;
  writeRunning(home, { uri: address.uri, browserUrl });
  return { ...address, browserUrl, stop, failure: unexpectedEnd(child, stop, home) };
}

type Stop = (() => Promise<void>) & { asked: boolean };

function stopper(child: ChildProcess, unlock: () => void): Stop {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  // Whoever does not wait for the end is not to be disturbed by it.
  ended.catch(() => undefined);
  const stop = async () => {
    stop.asked = true;
    child.stdin?.end();
    await ended;
    unlock();
  };
  stop.asked = false;
  return stop;
}

async function unexpectedEnd(child: ChildProcess, stop: Stop, home: string): Promise<OperatorError> {
  await once(child, 'exit');
  if (stop.asked) return await new Promise<never>(() => undefined);
  return new OperatorError(`The database ended by itself: ${lastWords(home)}`);
}

/** Waits for a real answer over Bolt and for the Browser's port. */
async function untilReady(child: ChildProcess, address: Address, browserPort: number, home: string): Promise<void> {
  const end = Date.now() + BOOT_MS;
  const port = Number(new URL(address.uri).port);
  while (
    !(await answers('127.0.0.1', port)) ||
    !(await isOpen(address, home)) ||
    !(await answers('127.0.0.1', browserPort))
  ) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new OperatorError(`Neo4j ended while it was starting: ${lastWords(home)}`);
    if (Date.now() > end)
      throw new OperatorError(`Neo4j did not answer within ${BOOT_MS / 1000} s: ${lastWords(home)}`);
    await sleep(50);
  }
}

async function isOpen(address: Address, home: string): Promise<boolean> {
  const found = await probe(address, 5_000);
  if ('version' in found) return true;
  // Bolt opens a moment before the database behind it does.
  if (found.trouble === 'unreachable' || found.trouble === 'no database') return false;
  if (found.trouble === 'password')
    throw new OperatorError(
      `The password in ${passwordFile(home)} does not open the database beside it: put the right one back, or remove ${join(home, 'data')} to begin with an empty database.`,
    );
  throw new OperatorError(`Neo4j cannot be used: ${found.detail}`);
}

/** The last line of Neo4j's own that says why, without its time and class names, and where to read the rest. */
function lastWords(home: string): string {
  const lines = readFileSync(consoleLog(home), 'utf8')
    .split('\n')
    .filter((line) => !/^\s+at |^\s*\.\.\. \d+ more/.test(line));
  const telling =
    lines.filter((line) => /ERROR|Caused by|Exception|Error:|FATAL/.test(line)).at(-1) ??
    lines.filter(Boolean).at(-1) ??
    'it gave no reason.';
  const reason = telling
    .replace(/^\S+ \S+ (ERROR|WARN|INFO) +/, '')
    .replace(/^.*Caused by: /, '')
    .replace(/^(\w+\.)+(\w+): /, '');
  return `${reason.slice(0, 400)} Its log: ${consoleLog(home)}`;
}

const runningFile = (home: string) => join(home, 'run/neo4j.json');

export interface Running {
  uri: string;
  browserUrl: string;
}

function writeRunning(home: string, running: Running): void {
  writeFileSync(runningFile(home), JSON.stringify(running));
}

/** Where the folder's database listens, as its last start wrote it. */
export function readRunning(home: string): Running | null {
  try {
    return JSON.parse(readFileSync(runningFile(home), 'utf8')) as Running;
  } catch {
    return null;
  }
}
