import { setTimeout as sleep } from 'node:timers/promises';
import type { Contestant, Name } from '../contestant.js';

/** Megabytes of a server's process: when it had warmed up, at most, and at the end. */
export interface Memory {
  first: number;
  most: number;
  last: number;
}

const PAUSE = 500;

/** Does some work, and looks at the memory of every contestant again and again until it is done. */
export async function watched<T>(
  contestants: Contestant[],
  work: () => Promise<T>,
): Promise<{ found: T; memory: Record<Name, Memory> }> {
  const seen = new Map<Name, Memory>();
  const look = async (): Promise<void> => {
    for (const contestant of contestants) {
      const now = await contestant.memory();
      const { first, most } = seen.get(contestant.name) ?? { first: now, most: now };
      seen.set(contestant.name, { first, most: Math.max(most, now), last: now });
    }
  };
  const done = new AbortController();
  const watch = watching(look, done.signal);
  // One that is not there any more is told of by the work itself.
  watch.catch(() => undefined);
  const found = await work().finally(() => {
    done.abort();
  });
  await watch;
  await look();
  return { found, memory: Object.fromEntries(seen) as Record<Name, Memory> };
}

async function watching(look: () => Promise<void>, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    await look();
    await sleep(PAUSE);
  }
}
