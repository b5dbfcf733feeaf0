import { daysOf } from './dates.js';
import { applicationsIn, provincesOf } from './places.js';
import { type Edge, ownPlaces } from './services.js';
import { byCodePoint } from './text.js';
import type { World } from './world.js';

export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
}

type Key = string | number | null;

const statuses = ['ONLINE', 'BID_WON', 'UNDER_CONSTRUCTION', 'PLANNED'];

/** The key of an entity under an order; null where it is unknown. */
export function keyOf(world: World, id: string, field: string): Key {
  if (field === 'NAME') return world.pinyin.get(id) ?? '';
  if (field === 'LAUNCHED') return earliest(world.held(id, 'LAUNCHED').flatMap(({ date }) => date ?? []));
  if (field === 'FIRST_EVENT')
    return earliest(
      ['EVENTS', 'LAUNCHED'].flatMap((property) => world.held(id, property)).flatMap(({ date }) => date ?? []),
    );
  if (field === 'STATUS') return [statuses.indexOf(world.value(id, 'STATUS') ?? '')].find((at) => at >= 0) ?? null;
  if (field === 'SUPPLIER_COUNT') return world.objects(id, 'SUPPLIERS').length;
  if (field === 'PROVINCE_COUNT') return provincesOf(world, ownPlaces(world, id)).length;
  if (field === 'APPLICATION_COUNT')
    return (id.startsWith('place:') ? applicationsIn(world, id) : world.subjects(id, 'SUPPLIERS')).length;
  return id;
}

const earliest = (dates: string[]): string | null => dates.map((date) => daysOf(date).earliest).sort()[0] ?? null;

/** Rows by one key, ties by their ids in the same direction, unknown last in both. */
export function sorted<T>(
  rows: T[],
  order: Order | null | undefined,
  key: (row: T, field: string) => Key,
  ids: (row: T) => string[],
): T[] {
  const { field, direction } = order ?? { field: 'ID', direction: 'ASC' };
  const sign = direction === 'ASC' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: field === 'ID' ? '' : key(row, field), ids: ids(row) }));
  keyed.sort((a, b) => {
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    return sign * (compare(a.key, b.key) || compareAll(a.ids, b.ids));
  });
  return keyed.map(({ row }) => row);
}

function compare(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b));
}

const compareAll = (a: string[], b: string[]): number =>
  a.map((id, at) => byCodePoint(id, b[at] ?? '')).find((difference) => difference !== 0) ?? 0;

export const sortedIds = (world: World, ids: string[], order?: Order | null): string[] =>
  sorted(
    ids,
    order,
    (id, field) => keyOf(world, id, field),
    (id) => [id],
  );

export const sortedEdges = (world: World, edges: Edge[], order?: Order | null): Edge[] =>
  sorted(
    edges,
    order,
    (edge, field) => {
      if (field === 'APPLICATION_COUNT') return edge.applicationCount;
      return world.pinyin.get(field === 'SUPPLIER' ? edge.supplier : edge.target) ?? '';
    },
    ({ supplier, target }) => [supplier, target],
  );
