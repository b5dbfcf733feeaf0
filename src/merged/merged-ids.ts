import type { Graph } from '../graph/graph.js';
import { type Said, survivorsOf } from '../import/write/survivors.js';
import type { Soon } from '../shared/soon.js';

/** Ids that were given up, and those of the entities that answer for them. */
export type Survivors = ReadonlyMap<string, string>;

/** Milliseconds after which what was read is read again; where ids are many, one for each, so that reading keeps no database busy. */
const AGE = 1_000;

/** Milliseconds that questions wait for it; then what was read last must do. */
const PATIENCE = 1_000;

/**
 * Which ids the graph has merged into others: known at once, and read again before the first question after a second, so
 * that the others need not wait.
 */
export class MergedIds {
  private known: Survivors = new Map();
  private reading: Promise<void> | null;
  private goodUntil = 0;

  constructor(private readonly graph: Graph) {
    this.reading = this.read();
  }

  /** As read last, or where that is too long ago, as it is now. */
  survivors(): Soon<Survivors> {
    if (this.reading === null && performance.now() > this.goodUntil) this.reading = this.read(PATIENCE);
    return this.reading ? this.reading.then(() => this.known) : this.known;
  }

  /** A database that cannot be read fails the questions themselves; it is tried again a second later. */
  private async read(deadline?: number): Promise<void> {
    try {
      this.known = survivorsOf(await this.graph.read<Said>('merged/said', {}, deadline));
    } catch {
      // Told to those who ask the graph something.
    } finally {
      this.goodUntil = performance.now() + Math.max(AGE, this.known.size);
      this.reading = null;
    }
  }
}
