/**
 * What a row sorts by, then its id, as one text that no other row has: an index on it gives an order with its ties, and
 * a row's place in it can be sought. A tab sorts before whatever else a key has in it, so a shorter key comes first.
 */
export const sortKey = (key: string, id: string): string => `${key}\t${id}`;

/** The same for a whole number. */
export const countKey = (count: number, id: string): string => sortKey(String(count).padStart(10, '0'), id);

/** Sort keys, upwards and downwards, of what may be unknown: unknown is last in both. */
export const bothWays = (key: string | null, id: string): { up: string; down: string } =>
  key === null ? { up: sortKey('~', id), down: sortKey('', id) } : { up: sortKey(key, id), down: sortKey(key, id) };

/** What is counted of an entity, by the name of the property that shows it. */
export type Counts = Record<string, number>;

/** Counts, each with a sort key of its own: `applicationCount` and `sortApplicationCount`. */
export function countProperties(id: string, counts: Counts): Record<string, number | string> {
  const keys = Object.entries(counts).map(([name, count]) => [
    `sort${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
    countKey(count, id),
  ]);
  return { ...counts, ...(Object.fromEntries(keys) as Record<string, string>) };
}
