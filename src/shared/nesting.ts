/** A pair of words or signs that stand within each other. */
export interface Pair {
  opens: string;
  closes: string;
  /** Finds either. */
  either: RegExp;
}

/** Where the one stands that closes what was opened just before `from`. */
export function closing(text: string, from: number, { opens, closes, either }: Pair): number {
  let depth = 1;
  for (const found of text.slice(from).matchAll(either)) {
    depth += found[0] === opens ? 1 : -1;
    if (depth === 0) return from + found.index;
  }
  throw new Error(`A ${opens} has no ${closes}: ${text.slice(from)}`);
}
