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

/** The order that a client asks for, among those whose keys are given as Cypher over `n`; none asked: by id. */
export function namedOrder<F extends string>(
  keys: Record<F, string | null>,
  order: { field: F; direction: OrderDirection } | null | undefined,
): NamedOrder {
  if (!order) return byId;
  const descending = order.direction === OrderDirection.DESC;
  return { name: `${order.field}${descending ? ' DESC' : ''}`, key: keys[order.field], id: 'id', descending };
}
