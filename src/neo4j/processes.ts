import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A container without an init leaves ended processes in the table; they hold nothing any more. */
function isZombie(pid: number): boolean {
  return (
    procFile(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .startsWith('Z') ?? false
  );
}

/** When a process began, as the system tells it: with its pid it is the same process, without it a pid may be reused. */
export function startOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  const stat = procFile(pid, 'stat');
  return stat ? (stat.replace(/^.*\) /s, '').split(' ')[19] ?? null) : ps(pid, 'lstart=');
}

/** The command line of a process, or an empty text where it is gone. */
export function commandOf(pid: number): string {
  return procFile(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ps(pid, 'args=') ?? '';
}

function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** Asks a process to end, and makes it after `patience` milliseconds. */
export async function endProcess(pid: number, patience: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await isGone(pid, patience)) return;
  signal(pid, 'SIGKILL');
  await isGone(pid, 5_000);
}

export async function isGone(pid: number, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}
