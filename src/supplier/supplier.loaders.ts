import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { n } from '../shared/condition.js';
import type { Connection } from '../shared/connection.js';
import { connection } from '../shared/list.js';
import type { EntityRow } from '../shared/rows.js';
import type { SupplierArguments } from './supplier.args.js';
import { supplierCondition } from './supplier.filter.js';
import { supplierOrder } from './supplier.order.js';

/** A page of all suppliers. */
export function suppliers(
  context: Context,
  info: GraphQLResolveInfo,
  args: SupplierArguments,
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('supplier/all', args.filter ? supplierCondition(args.filter, n) : undefined);
  return connection(context, info, { kind: 'Supplier', rows, order: supplierOrder(args.orderBy) }, args);
}
