import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import type { Kind } from '../shared/kinds.js';
import { connection } from '../shared/list.js';
import type { EntityRow } from '../shared/rows.js';
import { type ApplicationFilter, applicationCondition } from './application.filter.js';
import { type ApplicationOrder, applicationOrder } from './application.order.js';

export interface ApplicationArgs extends PageArgs {
  filter?: ApplicationFilter | null | undefined;
  orderBy?: ApplicationOrder | null | undefined;
}

/** The files that find applications from an entity, and the entity's kind. */
const sources = {
  'application/ofSupplier': 'Supplier',
  'application/inPlace': 'Place',
  'application/atPlace': 'Place',
  'application/ofGovernmentBody': 'GovernmentBody',
  'application/ofDomain': 'Domain',
  'application/ofSubdomain': 'Subdomain',
} as const satisfies Record<string, Kind>;

/** A page of all applications. */
export function applications(
  context: Context,
  info: GraphQLResolveInfo,
  args: ApplicationArgs,
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom('application/all', applicationCondition(args.filter));
  return connection(context, info, { kind: 'Application', rows, order: applicationOrder(args.orderBy) }, args);
}

/** A page of the applications of one entity; pages of many entities are read at once. */
export function applicationsOf(
  source: keyof typeof sources,
  entity: EntityRow,
  context: Context,
  info: GraphQLResolveInfo,
  args: ApplicationArgs,
): Promise<Connection<EntityRow>> {
  const rows = rowsFrom(source, applicationCondition(args.filter), sources[source]);
  return connection(
    context,
    info,
    { kind: 'Application', rows, of: entity.id, order: applicationOrder(args.orderBy) },
    args,
  );
}
