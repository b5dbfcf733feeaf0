import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { n } from '../shared/condition.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { connection } from '../shared/list.js';
import type { EntityRow } from '../shared/rows.js';
import { type GovernmentBodyFilter, governmentBodyCondition } from './government-body.filter.js';

/** A page of all government bodies, by id. */
export function governmentBodies(
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs & { filter: GovernmentBodyFilter | undefined },
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('government-body/all', args.filter && governmentBodyCondition(args.filter, n));
  return connection(context, info, { kind: 'GovernmentBody', rows }, args);
}
