import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import type { Prepared } from './admin-run.js';
import { neo4jConf } from './conf.js';
import { holdHome } from './hold.js';
import { prepareFolders } from './home.js';
import { launch } from './launcher.js';
import { memoryOf } from './memory.js';
import { ensurePassword } from './password.js';
import { claimPort } from './ports.js';
import type { Address } from './probe.js';
import type { Progress } from './progress.js';
import { hasEnded, lastWords, untilBrowserAnswers, untilReady } from './ready.js';
import { forgetRunning, writeRunning } from './running.js';

export interface Wanted {
  home: string;
  boltPort: number;
  browserPort: number;
  /** Finds or fetches what is to be run. Called when all else is known to be in order, since it may take minutes. */
  prepare: () => Promise<Prepared>;
  /** Milliseconds that its stop may take. */
  patience: number;
  /** Nothing in the folder is worth a clean end where the start is given up. */
  disposable: boolean;
  /** Gives up a start that is under way. */
  signal: AbortSignal | undefined;
  /** Called when Java runs: what needs no database is best done from now on. */
  meanwhile?: (() => void) | undefined;
  /** Where our own server will be found. */
  server?: string | null;
  readOnly?: boolean;
  /** No other govchain is to find it and work with it. */
  hidden?: boolean;
}

/** A Neo4j of ours that runs. */
export interface Instance extends Address {
  browserUrl: string;
  /** Comes when Neo4j Browser answers as well. */
  browserReady: Promise<void>;
  stop(): Promise<void>;
  /** Comes when the database ends without having been asked to. */
  failure: Promise<OperatorError>;
}

/** Starts Neo4j on a folder and waits until it answers. Where a step fails, all before it is undone. */
export async function startInstance(wanted: Wanted, report: Progress): Promise<Instance> {
  return await startHeld(wanted, await holdHome(wanted.home, report));
}

/** The same on a folder that this process holds; `release` gives that up with the stop. */
export async function startHeld(wanted: Wanted, release: () => void = () => undefined): Promise<Instance> {
  try {
    prepareFolders(wanted.home, 'GOVCHAIN_HOME', ['conf', 'data', 'logs', 'run']);
    return await boot(wanted, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function boot(wanted: Wanted, unlock: () => void): Promise<Instance> {
  const { home, patience, signal, server, readOnly } = wanted;
  const boltPort = await claimPort('127.0.0.1', wanted.boltPort, 'GOVCHAIN_BOLT_PORT');
  const browserPort = await claimPort('127.0.0.1', wanted.browserPort, 'GOVCHAIN_BROWSER_PORT');
  const { distribution, options } = await wanted.prepare();
  signal?.throwIfAborted();
  const password = await ensurePassword(home);
  const { plugins } = distribution;
  const memory = memoryOf(home);
  writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort, browserPort, plugins, server, memory, readOnly }));
  const address = { uri: `bolt://127.0.0.1:${boltPort}`, username: 'neo4j', password, database: 'neo4j' };
  const child = launch({ home, distribution, options, patience, memory });
  const stop = stopper(child, unlock);
  wanted.meanwhile?.();
  try {
    await untilReady({ child, address, boltPort, browserPort, home }, signal);
  } catch (error) {
    if (wanted.disposable && child.pid) process.kill(-child.pid, 'SIGKILL');
    await stop();
    throw error;
  }
  const browserUrl = `http://127.0.0.1:${browserPort}/browser/`;
  if (wanted.hidden) forgetRunning(home);
  else writeRunning(home, { uri: address.uri, browserUrl });
  const browserReady = untilBrowserAnswers({ child, browserPort });
  return { ...address, browserUrl, browserReady, stop, failure: unexpectedEnd(child, stop, home) };
}

type Stop = (() => Promise<void>) & { asked: boolean };

function stopper(child: ChildProcess, unlock: () => void): Stop {
  const ended = once(child, 'exit');
  // Whoever does not wait for the end is not to be disturbed by it.
  ended.catch(() => undefined);
  const stop = async () => {
    stop.asked = true;
    child.stdin?.end();
    if (!hasEnded(child)) await ended;
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
