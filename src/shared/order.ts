import { registerEnumType } from 'type-graphql';
import { byId, type NamedOrder } from './list.js';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'In which direction; what is unknown comes last in both.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

/** The keys that rows sort by: one, or where it may be unknown two, so that unknown is last both ways. */
export type SortKeys<F extends string> = Record<F, string | { ASC: string; DESC: string }>;

/** The order that a client asks for; none asked: by id. */
export function namedOrder<F extends string>(
  keys: SortKeys<F>,
  order: { field: F; direction: OrderDirection } | null | undefined,
): NamedOrder {
  if (!order) return byId;
  const { field, direction } = order;
  const key = keys[field];
  const descending = direction === OrderDirection.DESC;
  return {
    name: `${field}${descending ? ' DESC' : ''}`,
    key: typeof key === 'string' ? key : key[direction],
    descending,
  };
}
