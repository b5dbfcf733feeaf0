import fc from 'fast-check';
import { type Draft } from './complete.js';
import { applicationRows, draft, supplierRows } from './data.arbitrary.js';
import { keyOf, type Order, sortedIds } from './orders.js';
import { orders, paging } from './list.questions.js';
import { type Ask, idsOf, pageArguments, pageOf, pageVariables, type Paging, same } from './question.js';
import type { Kind, World } from './world.js';

/** A data set and what becomes of it: some rows go, others come. */
export interface Change {
  before: Draft;
  after: Draft;
}

export const change: fc.Arbitrary<Change> = fc
  .record({
    before: draft,
    applications: applicationRows,
    suppliers: supplierRows,
    kept: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ before, applications, suppliers, kept }) => {
    const isKept = (_: unknown, at: number): boolean => kept[at % kept.length] ?? true;
    return {
      before,
      after: {
        ...before,
        applications: [...before.applications.filter(isKept), ...applications.slice(0, 15)],
        suppliers: [...before.suppliers.filter(isKept), ...suppliers.slice(0, 5)],
      },
    };
  });

export interface Walk extends Paging {
  type: 'Application' | 'Supplier' | 'Place';
  order: Order;
  /** After so many pages the data changes. */
  pagesBefore: number;
}

const types = ['Application', 'Application', 'Supplier', 'Place'] as const;

const oneWalk: fc.Arbitrary<Walk> = fc.constantFrom(...types).chain((type) =>
  fc
    .record({
      paging,
      field: fc.constantFrom(...orders[type]),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      pagesBefore: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ paging, field, direction, pagesBefore }) => ({
      ...{ type, order: { field, direction }, pagesBefore, backward: paging.backward },
      // Small pages, so that some are left when the data changes.
      size: Math.min(paging.size, 7) + 1,
    })),
);

export const walks = fc.array(oneWalk, { minLength: 4, maxLength: 4 });

export const textOfWalk = ({ type }: Walk): string => {
  const field = `${type.toLowerCase()}s`;
  return `query ($orderBy: ${type}Order, ${pageVariables}) { rows: ${field}(orderBy: $orderBy, ${pageArguments}) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
};

export interface Progress {
  ids: string[];
  /** null: nothing read yet. */
  cursor: string | null;
  isOver: boolean;
}

export async function read(ask: Ask, walk: Walk, progress: Progress, pages: number): Promise<Progress> {
  let { ids, cursor, isOver } = progress;
  for (let page = 0; page < pages && !isOver; page++) {
    const { rows } = await ask(textOfWalk(walk), { orderBy: walk.order, ...pageOf(walk, cursor) });
    const found = idsOf(rows.nodes);
    ids = walk.backward ? [...found, ...ids] : [...ids, ...found];
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = rows.pageInfo;
    isOver = !(walk.backward ? hasPreviousPage : hasNextPage);
    cursor = walk.backward ? startCursor : endCursor;
  }
  return { ids, cursor, isOver };
}

/** Rows that are there all the time with the same key: each comes once, and in order. */
export function checkSteady(before: World, after: World, { type, order }: Walk, ids: string[]): void {
  const kind = type.toLowerCase() as Kind;
  const steady = after
    .of(kind)
    .filter((id) => before.ids.includes(id) && keyOf(before, id, order.field) === keyOf(after, id, order.field));
  same(
    ids.filter((id) => steady.includes(id)),
    sortedIds(after, steady, order),
    'Rows whose key did not change',
  );
}
