import { TryLater } from '../../client-errors.js';

/** Does so much at the same time. More would only wait for each other, and for the database: they are told so at once. */
export class AtMost {
  private busy = 0;

  constructor(private readonly most: number) {}

  /** Counts until the work is done, though nobody may wait for it any more. Throws TryLater (503). */
  async do<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.most)
      throw new TryLater(503, 1, `The server answers ${this.most} questions at the moment, as many as it takes.`);
    this.busy++;
    try {
      return await work();
    } finally {
      this.busy--;
    }
  }
}
