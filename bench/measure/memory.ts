import type { Contestant, Name } from '../contestant.js';

/** Megabytes of a server's process: when it had warmed up, at most, and at the end. */
export interface Memory {
  first: number;
  most: number;
  last: number;
}

/** Looks at the memory of every contestant again and again, until it is stopped. */
export class MemoryWatch {
  private readonly seen = new Map<Name, Memory>();
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly contestants: Contestant[]) {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, 500);
  }

  async stop(): Promise<Record<Name, Memory>> {
    clearInterval(this.timer);
    await this.looking;
    await this.look();
    return Object.fromEntries(this.seen) as Record<Name, Memory>;
  }

  private async look(): Promise<void> {
    for (const contestant of this.contestants) {
      const now = await contestant.memory();
      const { first, most } = this.seen.get(contestant.name) ?? { first: now, most: now };
      this.seen.set(contestant.name, { first, most: Math.max(most, now), last: now });
    }
  }
}
