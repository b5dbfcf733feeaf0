import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { kindOf } from '../shared/kinds.js';
import { firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';

/** The first gaps about one entity, or about what lies inside it, by id. */
export function gapsAbout(
  { id }: EntityRow,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRow[]> {
  const list = { kind: 'Gap', rows: rowsFrom('gap/ofEntity', undefined, kindOf(id)), of: id } as const;
  return firstRows(context, list, limit, {}, partsOf('Gap', Selection.of(info)));
}
