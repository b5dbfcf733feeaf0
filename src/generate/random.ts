/** A stream of chance that is the same for the same parts: sfc32, seeded by a hash of them. */
export class Random {
  private constructor(
    private a: number,
    private b: number,
    private c: number,
    private counter = 1,
  ) {}

  /** Each row has a stream of its own, so that it stays as it is whatever the rows before it take. */
  static of(...parts: (string | number)[]): Random {
    const text = parts.join('/');
    const random = new Random(hash(text, 0x9e3779b9), hash(text, 0x243f6a88), hash(text, 0xb7e15162));
    for (let round = 0; round < 12; round += 1) random.next();
    return random;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** `count` different ones, fewer where there are not so many. */
  sample<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    const wanted = Math.min(count, rest.length);
    return Array.from({ length: wanted }, () => rest.splice(this.whole(0, rest.length - 1), 1)).flat();
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }
}

/** FNV-1a from a start of its own. */
function hash(text: string, start: number): number {
  let value = start | 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

/** Things drawn as often as their weights say. */
export class Weighted<T> {
  private readonly sums: number[] = [];
  private readonly items: T[] = [];
  private total = 0;

  constructor(weights: Iterable<readonly [T, number]>) {
    for (const [item, weight] of weights) {
      this.total += weight;
      this.sums.push(this.total);
      this.items.push(item);
    }
  }

  draw(random: Random): T {
    const wanted = random.next() * this.total;
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const item = this.items[low];
    if (item === undefined) throw new Error('There is nothing to draw from.');
    return item;
  }
}

/** The first twice as often as the second, three times as often as the third: how firms, fields and sources are spread. */
export const zipf = <T>(items: readonly T[]): Weighted<T> =>
  new Weighted(items.map((item, rank) => [item, 1 / (rank + 1)] as const));
