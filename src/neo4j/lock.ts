import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors.js';
import { prepareFolders } from './home.js';
import { startOf } from './processes.js';

interface Owner {
  pid: number;
  /** The process's start as `startOf` tells it, since a pid alone may have passed on to another process. */
  started: string | null;
}

/** Milliseconds. */
const PATIENCE = 10_000;

const lockFile = (home: string, name = 'owner') => join(home, 'run', `${name}.json`);

/** The process that runs this folder's database now; null where nobody does. */
export function ownerOf(home: string): number | null {
  const owner = readOwner(lockFile(home));
  return owner && lives(owner) ? owner.pid : null;
}

/** Makes this process the one that runs the folder's database, or says who does. Returns how to give it up. */
export const lockHome = (home: string): (() => void) => lock(lockFile(home), (pid) => inUse(home, pid));

/** Makes this process the one that imports, or says who does. Returns how to give it up. */
export function lockImports(home: string): () => void {
  prepareFolders(home, 'GOVCHAIN_HOME', ['run']);
  return lock(lockFile(home, 'import'), importing);
}

/** Makes this process the one that changes the tokens, once those before it have: each is done in no time. */
export async function lockTokens(home: string): Promise<() => void> {
  prepareFolders(home, 'GOVCHAIN_HOME', ['run']);
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return lock(lockFile(home, 'tokens'), changingTokens);
    } catch (error) {
      if (!(error instanceof OperatorError) || performance.now() > end) throw error;
    }
    await sleep(20);
  }
}

/** Of a dead process a lock is not kept. */
function lock(file: string, refusal: (pid: number) => OperatorError): () => void {
  while (!take(file)) {
    const owner = readOwner(file);
    if (owner && lives(owner)) throw refusal(owner.pid);
    dropStale(file);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** A link appears whole or not at all, unlike a file that is being written. */
function take(file: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead owner's lock aside. Of two that do so at once one may catch the other's fresh lock: it puts that back. */
function dropStale(file: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const owner = readOwner(aside);
    if (owner && lives(owner)) linkSync(aside, file);
  } catch {
    // Another start was quicker; the next round sees its lock.
  }
  rmSync(aside, { force: true });
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function lives(owner: Owner): boolean {
  const started = startOf(owner.pid);
  return started !== null && started === owner.started;
}

function inUse(home: string, pid: number): OperatorError {
  return new OperatorError(
    `The database in ${home} is run by another govchain, process ${pid}: stop that one, or set GOVCHAIN_HOME to another folder.`,
  );
}

const importing = (pid: number): OperatorError =>
  new OperatorError(`Another import is under way, process ${pid}; nothing was imported. Try again when it has ended.`);

const changingTokens = (pid: number): OperatorError =>
  new OperatorError(
    `Another govchain token is under way, process ${pid}; nothing was changed. Try again when it has ended.`,
  );
