import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { connection } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';

/** A supplier beside another one; `pair` is the ids of both. */
export interface CoSupplierRow extends Counted {
  supplier: EntityRow | null;
}

interface Counted {
  id: string;
  applicationCount: number;
  pair: string;
}

/** The suppliers that share most applications with one. */
export async function coSuppliersOf(
  { id }: EntityRow,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CoSupplierRow[]> {
  const parts = partsOf('Supplier', Selection.of(info).at('supplier'));
  const loader = context.loader<string, Counted[]>(`supplier/coSuppliers|${limit}`, async (ids) => {
    const rows = await context.graph.read<{ id: string; coSuppliers: Counted[] }>('supplier/coSuppliers', {
      ids,
      limit,
    });
    const found = new Map(rows.map((row) => [row.id, row.coSuppliers]));
    return ids.map((one) => found.get(one) ?? []);
  });
  const found = await loader.load(id);
  return Promise.all(found.map(async (one) => ({ ...one, supplier: await rowById(context, one.id, parts) })));
}

/** A page of the applications that two suppliers share; pages of many pairs are read at once. */
export function sharedApplications(
  { pair }: CoSupplierRow,
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs,
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('application/ofBothSuppliers', undefined, 'Supplier Supplier');
  return connection(context, info, { kind: 'Application', rows, of: pair }, args);
}
