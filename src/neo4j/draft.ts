import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { endLeftover } from './hold.js';
import { isAlive, startOf } from './processes.js';
import { silent } from './progress.js';

/**
 * Runs `work` with a new folder inside `folder`, which goes when it is done. What a killed one has left goes with the
 * next of its kind.
 */
export async function withDraft<T>(folder: string, kind: string, work: (draft: string) => Promise<T>): Promise<T> {
  await dropAborted(folder, kind);
  const draft = join(folder, `${kind}-${process.pid}-${began(process.pid)}-${randomUUID()}`);
  try {
    mkdirSync(draft);
    return await work(draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new OperatorError(`The disk that ${folder} is on is full: make room, and try again. Nothing was changed.`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function dropAborted(folder: string, kind: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const rest = name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : '';
    const [, pid, start] = /^(\d+)-(\w*)-[\da-f-]{36}$/.exec(rest) ?? [];
    if (!pid || (isAlive(Number(pid)) && began(Number(pid)) === start)) continue;
    await endLeftover(join(folder, name), silent);
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Told beside the pid, which passes on to another process: after a boot, or in the next container. */
const began = (pid: number): string => startOf(pid)?.replace(/\W/g, '') ?? '';
