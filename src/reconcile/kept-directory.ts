import { setImmediate as othersToo, setTimeout as sleep } from 'node:timers/promises';
import { TryLater } from '../client-errors.js';
import type { Graph } from '../graph/graph.js';
import { readHeld } from '../import/held.js';
import { Directory } from '../import/intake/directory.js';

/** Milliseconds after which the graph is asked whether it was written to. */
const AGE = 1_000;
/** So many times as long as it took is what was read good for: a long import would have it read all the time. */
const REST = 3;
/** Milliseconds that a question waits for what is read again; then what was read last must do. */
const PATIENCE = 2_000;
/** The same where nothing was read before. */
const FIRST_PATIENCE = 30_000;

interface Kept {
  directory: Directory;
  /** How often the graph had been written to. */
  writes: number;
}

/** The names that the graph holds, kept as long as it is not written to. Read when they are first asked for: not every server is. */
export class KeptDirectory {
  private kept: Kept | null = null;
  private reading: Promise<void> | null = null;
  private goodUntil = 0;

  constructor(private readonly graph: Graph) {}

  /** Throws what the database fails of, and TryLater where the names take too long to read. */
  async current(): Promise<Directory> {
    if (performance.now() > this.goodUntil) this.reading ??= this.renew();
    if (this.reading) await this.within(this.reading, this.kept ? PATIENCE : FIRST_PATIENCE);
    if (this.kept) return this.kept.directory;
    throw new TryLater(503, 5, 'The names that the graph holds are being read.');
  }

  private async within(reading: Promise<void>, patience: number): Promise<void> {
    const waited = new AbortController();
    try {
      await Promise.race([reading, sleep(patience, undefined, { signal: waited.signal })]);
    } catch (error) {
      // A database that cannot be read fails the questions themselves; until it can be, what was read last must do.
      if (!this.kept) throw error;
    } finally {
      waited.abort();
    }
  }

  private async renew(): Promise<void> {
    const began = performance.now();
    try {
      // Asked before: what is written while they are read is found the next time.
      const writes = (await readHeld(this.graph)).marker?.writes ?? 0;
      if (this.kept?.writes !== writes) this.kept = { directory: await read(this.graph), writes };
    } finally {
      const ended = performance.now();
      this.goodUntil = ended + Math.max(AGE, REST * (ended - began));
      this.reading = null;
    }
  }
}

async function read(graph: Graph): Promise<Directory> {
  const directory = await Directory.read(graph);
  const steps = directory.prepare();
  while (steps.next().done !== true) await othersToo();
  return directory;
}
