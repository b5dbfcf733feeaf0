import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Evidence } from '../evidence/evidence.type.js';
import { rowsFrom } from '../graph/list.js';
import { anyOf, n } from '../shared/condition.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { kindOf } from '../shared/kinds.js';
import { byKey, connection, firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { factCondition, type FactFilter } from './fact.filter.js';
import { type Property, withLaunches } from './property.enum.js';

/** A fact as read; `evidence` came with it where the question's shape was known. */
export type FactRow = EntityRow & {
  key: string;
  value?: string;
  role?: string;
  object: { name: string } | null;
  evidence?: Evidence[];
};

/** A page of all facts. */
export function facts(
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs & { filter: FactFilter | undefined },
): Promise<Connection<FactRow>> {
  const rows = rowsFrom('fact/all', factCondition(args.filter ?? {}));
  return connection(context, info, { kind: 'Fact', rows, order: byKey }, args);
}

/** The first facts about one entity, of these properties where any are given. */
export function factsAbout(
  { id }: EntityRow,
  property: Property[] | undefined,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<FactRow[]> {
  const where = property && anyOf(n.property('property'), withLaunches(property));
  const list = { kind: 'Fact', rows: rowsFrom('fact/ofEntity', where, kindOf(id)), of: id, order: byKey } as const;
  return firstRows(context, list, limit, { property }, partsOf('Fact', Selection.of(info)));
}
