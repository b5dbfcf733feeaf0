import type { Context } from '../context.js';
import { queryFile } from '../graph/query-files.js';
import { compare } from '../shared/compare.js';
import type { Source } from '../source/source.type.js';
import type { Evidence } from './evidence.type.js';

/** The evidence that each of several facts rests on, by the facts' keys; best first, without repetition. */
export async function evidenceOfFacts(context: Context, keys: readonly string[]): Promise<Evidence[]> {
  const loader = context.loader<string, Evidence[]>('evidence/ofFacts', async (wanted) => {
    const found = await context.ask<{ key: string; evidence: Evidence[] }>({
      ...queryFile('evidence/ofFacts'),
      params: { keys: wanted },
    });
    const rows = new Map(found.map(({ key, evidence }) => [key, evidence]));
    return wanted.map((key) => rows.get(key) ?? []);
  });
  const lists = await Promise.all(keys.map((key) => loader.load(key)));
  return [...new Map(lists.flat().map((evidence) => [evidence.id, evidence])).values()].sort(bestFirst);
}

/** Bases sort backwards in the alphabet from best to weakest. */
function bestFirst(a: Evidence, b: Evidence): number {
  return compare(b.basis, a.basis) || compare(latest(b), latest(a)) || compare(a.id, b.id);
}

/** The last day that the source can be of, as it is stored beside what the source shows. */
const latest = ({ source }: Evidence): string => (source as Source & { latest: string }).latest;
