import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { n } from '../shared/condition.js';
import type { Connection } from '../shared/connection.js';
import { connection } from '../shared/list.js';
import type { EntityRow } from '../shared/rows.js';
import type { PlaceArguments } from './place.args.js';
import { placeCondition } from './place.filter.js';
import { placeOrder } from './place.order.js';

/** A page of all places. */
export function places(
  context: Context,
  info: GraphQLResolveInfo,
  args: PlaceArguments,
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('place/all', args.filter ? placeCondition(args.filter, n) : undefined);
  return connection(context, info, { kind: 'Place', rows, order: placeOrder(args.orderBy) }, args);
}
