import { OperatorError } from '../../errors.js';
import type { Transaction } from '../../graph/transaction.js';
import type { SourceRow } from '../seed.type.js';
import { type Changes, countOf } from './changes.js';
import { diff } from './diff.js';
import type { Dates } from './entities.js';
import { type Node, nodesOf } from './nodes.js';

export interface AppliedSources {
  changes: Changes;
  dates: Dates;
  /** Those that say something else of themselves now, such as their date, which decides between facts. */
  revised: string[];
  /** To be removed when nothing is from them any more. */
  removed: string[];
}

/** Writes the sources of an import. One that another import has brought is shared, if both say the same of it. */
export async function applySources(
  transaction: Transaction,
  importId: string,
  sources: SourceRow[],
): Promise<AppliedSources> {
  const { sources: nodes } = nodesOf(importId, { sources, evidence: [], claims: [], gaps: [] });
  const ids = nodes.map(({ id }) => id);
  const held = await transaction.run<{ id: string; written: string; owner: string }>('import/heldSources', {
    import: importId,
    ids,
  });
  const others = new Map(held.filter(({ owner }) => owner !== importId).map((one) => [one.id, one]));
  refuseOther(nodes, others);
  const own = nodes.filter(({ id }) => !others.has(id));
  const changes = diff(
    new Map(held.filter(({ owner }) => owner === importId).map(({ id, written }) => [id, written])),
    new Map(own.map(({ id, written }) => [id, written])),
  );
  const wanted = new Set([...changes.added, ...changes.changed]);
  await transaction.run('import/sources', { rows: own.filter(({ id }) => wanted.has(id)) });
  return { changes: countOf(changes), dates: datesOf(nodes), revised: changes.changed, removed: changes.removed };
}

/** By what facts of these sources are weighed. */
export const datesOf = (nodes: readonly Node[]): Dates =>
  new Map(nodes.map(({ id, asOf, latest }) => [id, { asOf: (asOf ?? null) as string | null, latest: String(latest) }]));

function refuseOther(nodes: Node[], others: ReadonlyMap<string, { written: string; owner: string }>): void {
  const odd = nodes.flatMap(({ id, written }) => {
    const other = others.get(id);
    return other && other.written !== written ? [`${id} is told otherwise by ${other.owner}`] : [];
  });
  if (odd.length > 0)
    throw new OperatorError(
      'Sources of this data set are in the graph already and say something else of themselves; nothing was changed. ' +
        'Give these other ids, or make both say the same.',
      odd,
    );
}
