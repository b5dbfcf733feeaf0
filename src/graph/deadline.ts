import { Timeout } from '../client-errors.js';

/** By when something must have ended, however often it is tried until then. */
export class Deadline {
  private readonly end: number;

  /** @param limit milliseconds from now on */
  constructor(readonly limit: number) {
    this.end = performance.now() + limit;
  }

  /** The same, or the end of so many milliseconds from now on where that is earlier. */
  within(limit = Infinity): Deadline {
    const other = new Deadline(limit);
    return other.end < this.end ? other : this;
  }

  /** Whole milliseconds, never none: by 0 the driver understands that there is no limit. */
  get left(): number {
    return Math.max(1, Math.ceil(this.end - performance.now()));
  }

  /** What `work` comes to, or Timeout. */
  async of<T>(work: PromiseLike<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Timeout(this.limit));
      }, this.left);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
