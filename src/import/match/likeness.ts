import { Lists } from './lists.js';

/** A text with what it is likest to, by number in the order in which they were added. */
export interface Like {
  at: number;
  /** From 0, nothing in common, to 1. */
  likeness: number;
}

/** How many of those with most in common are looked at closely. */
const closely = 60;

/**
 * Texts by the pieces of them, so that a search meets only those that share some. What two texts share counts by how
 * rare it is (Dice's coefficient, weighted): 科技 says little, 微众 much.
 */
export class Likeness {
  readonly #texts: string[] = [];
  readonly #holding = new Lists<number>();

  /** `length`: 2 for Chinese, whose characters are many; 3 for Latin letters. */
  constructor(readonly length: number) {}

  add(text: string): void {
    const at = this.#texts.push(text) - 1;
    for (const piece of this.#cut(text)) this.#holding.add(piece, at);
  }

  /** Best first, those above `least`. */
  like(text: string, least: number): Like[] {
    const pieces = this.#cut(text);
    const weight = this.#weigh(pieces);
    return this.#mostShared(pieces)
      .map(([at, shared]) => ({
        at,
        likeness: (2 * shared) / (weight + this.#weigh(this.#cut(this.#texts[at] ?? ''))),
      }))
      .filter(({ likeness }) => likeness >= least)
      .sort((one, other) => other.likeness - one.likeness || one.at - other.at);
  }

  /** The beginning counts as a piece of its own, and each piece once. */
  #cut(text: string): string[] {
    const marked = ` ${text}`;
    const pieces = [marked.slice(0, this.length)];
    for (let at = 1; at + this.length <= marked.length; at++) {
      const piece = marked.slice(at, at + this.length);
      if (!pieces.includes(piece)) pieces.push(piece);
    }
    return pieces;
  }

  #mostShared(pieces: readonly string[]): [at: number, shared: number][] {
    const shared = new Float32Array(this.#texts.length);
    for (const piece of pieces) {
      const weight = this.#weight(piece);
      for (const at of this.#holding.of(piece)) shared[at] = (shared[at] ?? 0) + weight;
    }
    return best(shared);
  }

  #weight(piece: string): number {
    return Math.log(1 + this.#texts.length / Math.max(1, this.#holding.of(piece).length));
  }

  #weigh(pieces: readonly string[]): number {
    return pieces.reduce((sum, piece) => sum + this.#weight(piece), 0);
  }
}

/** Without sorting all: the least that is kept rises as better ones come. */
function best(shared: Float32Array): [at: number, shared: number][] {
  let kept: [number, number][] = [];
  let least = 0;
  for (let at = 0; at < shared.length; at++) {
    const value = shared[at] ?? 0;
    if (value <= least) continue;
    kept.push([at, value]);
    if (kept.length < 4 * closely) continue;
    kept = kept.sort(([, one], [, other]) => other - one).slice(0, closely);
    least = kept.at(-1)?.[1] ?? 0;
  }
  return kept.sort(([, one], [, other]) => other - one).slice(0, closely);
}
