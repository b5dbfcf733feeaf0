import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { covered } from '../import/write/coverage.js';
import { firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Coverage } from './data-quality.type.js';

export const coverage = ({ graph }: Context): Promise<Coverage[]> =>
  graph.read('data-quality/coverage', { properties: covered });

export async function conflictCount({ graph }: Context): Promise<number> {
  const [row] = await graph.read<{ conflictCount: number }>('data-quality/conflictCount');
  return row?.conflictCount ?? 0;
}

/** Two applications that may be one, and the keys of the facts that say so. */
export interface Duplicate {
  one: EntityRow | null;
  other: EntityRow | null;
  facts: string[];
}

/** The first pairs of applications that may be the same, by their ids. */
export async function possibleDuplicates(
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Duplicate[]> {
  const parts = partsOf('Application', Selection.of(info).at('one', 'other'));
  const pairs = await context.graph.read<{ one: string; other: string; facts: string[] }>(
    'data-quality/possibleDuplicates',
    { limit },
  );
  return Promise.all(
    pairs.map(async ({ one, other, facts }) => {
      const [first, second] = await Promise.all([rowById(context, one, parts), rowById(context, other, parts)]);
      return { one: first, other: second, facts };
    }),
  );
}

/** The first of all gaps, by id. */
export const gaps = (limit: number, context: Context, info: GraphQLResolveInfo): Promise<EntityRow[]> =>
  firstRows(context, { kind: 'Gap', rows: rowsFrom('gap/all') }, limit, {}, partsOf('Gap', Selection.of(info)));
