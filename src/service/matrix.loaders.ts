import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import type { PlaceLevel } from '../place/place.enum.js';
import { placeCondition } from '../place/place.filter.js';
import { n } from '../shared/condition.js';
import { checkedLimit } from '../shared/limit.js';
import { firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { MatrixArguments } from './matrix.args.js';
import { cellsQuery } from './matrix.rows.js';
import { levelsUpTo } from './service.loaders.js';
import { servicesOfAll } from './service.rows.js';

type Cell = EntityRow & { supplier: EntityRow; shown: EntityRow };

interface Matrix {
  suppliers: EntityRow[];
  places: EntityRow[];
  cells: Cell[];
  truncated: boolean;
}

/** More places than any level of any country has. */
const ALL = 100_000;

export async function serviceMatrix(
  context: Context,
  info: GraphQLResolveInfo,
  args: MatrixArguments,
): Promise<Matrix> {
  const limit = checkedLimit(args.supplierLimit, 'supplierLimit');
  const selection = Selection.of(info);
  const [found, ofLevel] = await Promise.all([
    cellsOf(context, args, partsOf('Service', selection.at('cells'))),
    selection.has('places') ? placesOf(context, args.level, partsOf('Place', selection.at('places'))) : [],
  ]);
  const suppliers = distinct(found.map(({ supplier }) => supplier));
  const kept = suppliers.slice(0, limit);
  const ids = new Set(kept.map(({ id }) => id));
  const cells = found.filter(({ supplier }) => ids.has(supplier.id));
  // Of a place that comes twice the first stays: those of the level bring the parts that are asked for.
  const places = distinct([...ofLevel, ...cells.map(({ shown }) => shown)]).sort(byId);
  return { suppliers: kept, places, cells, truncated: suppliers.length > limit };
}

/** The cells of the suppliers that have most, one supplier more than the limit where there are more. */
async function cellsOf(
  context: Context,
  { level, via, filter, supplierLimit }: MatrixArguments,
  parts: string[],
): Promise<Cell[]> {
  const { name, text, params } = cellsQuery(
    servicesOfAll({ filter: filter ?? {}, level, via, justified: parts.length > 0 }),
  );
  const asked = { ...params, via, levels: levelsUpTo(level), limit: supplierLimit + 1, parts };
  const found = await context.ask<{ key: number; row: Cell }>({ name, text, params: asked }, 'Service');
  for (const { row } of found) row.parts = parts;
  return found.sort((one, other) => other.key - one.key || bySupplier(one.row, other.row)).map(({ row }) => row);
}

function placesOf(context: Context, level: PlaceLevel, parts: string[]): Promise<EntityRow[]> {
  const rows = rowsFrom('place/all', placeCondition({ level: [level] }, n));
  return firstRows(context, { kind: 'Place', rows }, ALL, { level }, parts);
}

/** The first of each id. */
function distinct(rows: EntityRow[]): EntityRow[] {
  const found = new Map<string, EntityRow>();
  for (const row of rows) if (!found.has(row.id)) found.set(row.id, row);
  return [...found.values()];
}

const byId = (one: EntityRow, other: EntityRow): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

const bySupplier = (one: Cell, other: Cell): number =>
  byId(one.supplier, other.supplier) || byId(one.shown, other.shown);
