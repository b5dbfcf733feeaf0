import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { anyOf, n } from '../shared/condition.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { connection } from '../shared/list.js';
import type { EntityRow } from '../shared/rows.js';
import type { SourceKind } from './source.enum.js';

/** A page of all sources, or of those of these kinds, by id. */
export function sources(
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs & { kind: SourceKind[] | undefined },
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('source/all', anyOf(n.property('kind'), args.kind));
  return connection(context, info, { kind: 'Source', rows }, args);
}
