import type { Context } from '../context.js';
import type { EntityRow } from '../shared/rows.js';
import { type Asserted, type Found, judge, type Judgement } from './verdict.js';

/** What the graph says of a claim now; all claims that are asked about at once are counted in one query. */
export async function judgementOf(context: Context, claim: EntityRow): Promise<Judgement> {
  const loader = context.loader<string, Found & { whole: number | null }>('claim/found', async (ids) => {
    const found = await context.graph.read<Found & { id: string; whole: number | null }>('claim/found', { ids });
    const rows = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? new Error(`Claim ${id} vanished while it was counted.`));
  });
  const found = await loader.load(claim.id);
  return judge({ ...(claim as Asserted), whole: found.whole }, found);
}
