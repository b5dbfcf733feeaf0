import type { Context } from '../context.js';
import { queryFile } from '../graph/query-files.js';
import { type EntityRow, keepEntities } from '../shared/rows.js';
import { anyHit, type Place, stretches } from './hits.js';
import { longest } from './terms.js';
import type { Tier } from './tiers.js';

/** A search, ready to be asked. */
export interface Asked {
  tiers: Tier[];
  /** The words that ids of the wanted types begin with; none: of all types. */
  kinds: string[];
}

/** Which of the hits is wanted: so many, from a place on or from the beginning. */
export interface Portion {
  from: Place | null;
  limit: number;
}

interface Found {
  tier: number;
  length: number;
  row: EntityRow;
}

/** What is told where there are too many to be sorted at once. */
type Many = Record<'length', null>;

const isFound = (told: Found | Many): told is Found => told.length !== null;

/** Fewer hits are sorted at once. */
const FEW = 1000;

/** Hits from a place on, best first. */
export async function hits(
  context: Context,
  { tiers, kinds }: Asked,
  { from, limit }: Portion,
  few: number = FEW,
): Promise<Found[]> {
  const found = await context.ask<Found | Many>({
    ...queryFile('search/few'),
    params: {
      hits: anyHit(tiers, kinds),
      ways: tiers.flatMap(({ has }, tier) => (canHit(has) ? { tier, has } : [])),
      misspelt: tiers.length - 1,
      ...{ few, from: from ?? { tier: 0, length: 0, id: '' }, limit },
    },
  });
  if (found.every(isFound)) return found;
  const params = { stretches: stretches(tiers, kinds, from), few, longest, limit };
  return context.ask<Found>({ ...queryFile('search/many'), params });
}

const canHit = (has: Tier['has']): boolean => has.length > 0 && has.every((runs) => runs.length > 0);

/** The places of hits, best first. Their rows are kept for when they are shown. */
export async function places(context: Context, asked: Asked, portion: Portion): Promise<Place[]> {
  const found = await hits(context, asked, portion);
  const rows = found.map(({ row }) => row);
  keepEntities(context, rows);
  return found.map(({ tier, length, row }) => ({ tier, length, id: row.id }));
}

/** How many entities a search hits. */
export async function count(context: Context, { tiers, kinds }: Asked): Promise<number> {
  const [row] = await context.graph.read<{ count: number }>('search/count', { hits: anyHit(tiers, kinds) });
  return row?.count ?? 0;
}
