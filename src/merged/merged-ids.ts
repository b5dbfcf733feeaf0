import type { Graph } from '../graph/graph.js';
import type { Soon } from '../shared/soon.js';

/** Ids that were given up, and those of the entities that answer for them. */
export type Survivors = ReadonlyMap<string, string>;

/** Milliseconds after which what was read is read again; where ids are many, one for each, so that reading keeps no database busy. */
const AGE = 1_000;

/**
 * Which ids the graph has merged into others. What was read last is known at once; it is read again beside the first
 * question after a second, so that an import's merging is seen soon, and no question waits for it.
 */
export class MergedIds {
  private known: Survivors = new Map();
  private reading: Promise<void> | null;
  private isNew = true;
  private goodUntil = 0;

  constructor(private readonly graph: Graph) {
    this.reading = this.read();
  }

  /** As read last. Only the first reading is waited for. */
  survivors(): Soon<Survivors> {
    if (this.isNew && this.reading) return this.reading.then(() => this.known);
    if (this.reading === null && performance.now() > this.goodUntil) this.reading = this.read();
    return this.known;
  }

  /** A database that cannot be read fails the questions themselves; it is tried again for the next. */
  private async read(): Promise<void> {
    try {
      const rows = await this.graph.read<{ id: string; survivor: string }>('merged/all');
      this.known = new Map(rows.map(({ id, survivor }) => [id, survivor]));
    } catch {
      // Told to those who ask the graph something.
    } finally {
      this.goodUntil = performance.now() + Math.max(AGE, this.known.size);
      this.reading = null;
      this.isNew = false;
    }
  }
}
