import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { maxPage } from '../shared/connection.js';
import { firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';

/** All domains, by id: few by nature. */
export function domains(context: Context, info: GraphQLResolveInfo): Promise<EntityRow[]> {
  return firstRows(
    context,
    { kind: 'Domain', rows: rowsFrom('domain/all') },
    maxPage,
    {},
    partsOf('Domain', Selection.of(info)),
  );
}
