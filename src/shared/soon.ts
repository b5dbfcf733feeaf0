/** What may be there already: to wait for a thousand things that are takes longer than to read them. */
export type Soon<T> = T | Promise<T>;

export function isPromise<T>(value: Soon<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}

/** All of them, at once where all are there. */
export const all = <T>(values: Soon<T>[]): Soon<T[]> =>
  values.some(isPromise) ? Promise.all(values) : (values as T[]);

/** What is made of a value, at once where it is there. */
export function once<T, R>(value: Soon<T>, make: (value: T) => R): Soon<R> {
  return isPromise(value) ? value.then(make) : make(value);
}
