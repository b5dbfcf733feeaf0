import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import type { PlaceLevel } from '../place/place.enum.js';
import { placeCondition } from '../place/place.filter.js';
import { n } from '../shared/condition.js';
import { compare } from '../shared/compare.js';
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

/** A supplier, and its cells as they are read: with the ids of their places. */
type Served = EntityRow & { cells: (EntityRow & { shown: string })[] };

const none: ReadonlyMap<string, EntityRow> = new Map();

/** More places than any level of any country has. */
const ALL = 100_000;

export async function serviceMatrix(
  context: Context,
  info: GraphQLResolveInfo,
  args: MatrixArguments,
): Promise<Matrix> {
  const limit = checkedLimit(args.supplierLimit, 'supplierLimit');
  const selection = Selection.of(info);
  const shown = selection.at('places').and(selection.at('cells').at('place'));
  const [found, placed] = await Promise.all([
    served(context, args, partsOf('Service', selection.at('cells'))),
    selection.has('places') || selection.has('cells') ? placesUpTo(context, args.level, partsOf('Place', shown)) : none,
  ]);
  const suppliers = found.slice(0, limit);
  const cells = suppliers.flatMap((supplier) => cellsOf(supplier, placed));
  const stood = new Set(cells.map(({ shown }) => shown));
  const places = [...placed.values()].filter((place) => place.level === args.level || stood.has(place));
  return { suppliers, places, cells, truncated: found.length > limit };
}

/** The suppliers that have most cells, one more than the limit where there are more. */
async function served(
  context: Context,
  { level, via, filter, supplierLimit }: MatrixArguments,
  parts: string[],
): Promise<Served[]> {
  const { name, text, params } = cellsQuery(
    servicesOfAll({ filter: filter ?? {}, level, via, justified: parts.includes('grounds') }),
  );
  const asked = { ...params, via, levels: levelsUpTo(level), limit: supplierLimit + 1, parts };
  const found = await context.ask<{ row: Served }>({ name, text, params: asked }, 'Service');
  const rows = found.map(({ row }) => row);
  for (const { cells } of rows) for (const cell of cells) cell.parts = parts;
  return rows.sort((one, other) => other.cells.length - one.cells.length || compare(one.id, other.id));
}

function cellsOf(supplier: Served, places: ReadonlyMap<string, EntityRow>): Cell[] {
  const cells = supplier.cells.sort((one, other) => compare(one.shown, other.shown));
  return cells.flatMap((cell) => {
    const shown = places.get(cell.shown);
    // One that came between the two readings.
    return shown ? { ...cell, supplier, shown } : [];
  });
}

/** All places of a level and of those above it, by id. */
async function placesUpTo(context: Context, level: PlaceLevel, parts: string[]): Promise<Map<string, EntityRow>> {
  const rows = rowsFrom('place/all', placeCondition({ level: levelsUpTo(level) }, n));
  const places = await firstRows(context, { kind: 'Place', rows }, ALL, { level }, parts);
  return new Map(places.map((place) => [place.id, place]));
}
