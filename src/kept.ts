/** Where something is kept by what it was made of: a Map, or a WeakMap that lets go of it together with that. */
interface Keep<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept under a key, made when it is first asked for. */
export function kept<K, V>(keep: Keep<K, V>, key: K, make: () => V): V {
  const found = keep.get(key);
  if (found !== undefined) return found;
  const made = make();
  keep.set(key, made);
  return made;
}

/**
 * Tells a text from all others, for keys that are made of several: long texts would be put together and compared anew
 * each time.
 */
export const numberOf = (text: string): number => kept(numbers, text, () => (last += 1));

/** Questions are put over and over, but clients can also make ever others: a keep that starts anew when it is full. */
export class BoundedKeep<K, V> extends Map<K, V> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: K, value: V): this {
    if (this.size >= this.most) this.clear();
    return super.set(key, value);
  }
}

let last = 0;
const numbers = new BoundedKeep<string, number>(1000);
