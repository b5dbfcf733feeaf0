import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors.js';
import { consoleLog } from './launcher.js';
import { passwordFile } from './password.js';
import { answers } from './ports.js';
import { type Address, probe } from './probe.js';

/** Longest that a boot may take, recovery after a crash included. */
const BOOT_MS = 180_000;

export interface Boot {
  child: ChildProcess;
  address: Address;
  boltPort: number;
  browserPort: number;
  home: string;
}

/** Waits for a real answer over Bolt; throws when Neo4j ends instead. */
export async function untilReady(boot: Boot, signal: AbortSignal | undefined): Promise<void> {
  const { child, home } = boot;
  const end = Date.now() + BOOT_MS;
  while (!(await isReady(boot))) {
    signal?.throwIfAborted();
    if (hasEnded(child)) throw new OperatorError(`Neo4j ended while it was starting: ${lastWords(home)}`);
    if (Date.now() > end) throw new OperatorError(`Neo4j gave no answer in ${BOOT_MS / 1000} s: ${lastWords(home)}`);
    await sleep(10);
  }
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function isReady({ address, boltPort, home }: Boot): Promise<boolean> {
  // A probe is dear: it waits for the port.
  return (await answers('127.0.0.1', boltPort)) && (await isOpen(address, home));
}

/** Neo4j Browser opens a second after Bolt; comes then, or when Neo4j ends. */
export async function untilBrowserAnswers({ child, browserPort }: Pick<Boot, 'child' | 'browserPort'>): Promise<void> {
  while (!hasEnded(child) && !(await answers('127.0.0.1', browserPort))) await sleep(50);
}

async function isOpen(address: Address, home: string): Promise<boolean> {
  const found = await probe(address, 5_000);
  if ('version' in found) return true;
  // Bolt opens a moment before the database behind it does.
  if (found.trouble === 'unreachable' || found.trouble === 'no database') return false;
  if (found.trouble === 'password') throw new OperatorError(wrongPassword(home));
  throw new OperatorError(`Neo4j cannot be used: ${found.detail}`);
}

const wrongPassword = (home: string) =>
  `The password in ${passwordFile(home)} does not open the database beside it: put the right one back, or remove ${join(home, 'data')} to begin with an empty database.`;

/** The last line of Neo4j's own that says why, without its time and class names, and where to read the rest. */
export function lastWords(home: string): string {
  const lines = readFileSync(consoleLog(home), 'utf8')
    .split('\n')
    .filter((line) => line && !/^\s/.test(line));
  const telling = lines.filter((line) => /ERROR|Caused by|Exception|Error:|FATAL/.test(line)).at(-1) ?? lines.at(-1);
  const reason = (telling ?? 'it said nothing.')
    .replace(/^\d\S+ \S+ (ERROR|WARN|INFO) +/, '')
    .replace(/^.*Caused by: /, '')
    .replace(/^([\w$]+\.)+[\w$]+: /, '');
  return `${reason.slice(0, 400)} Its log: ${consoleLog(home)}`;
}
