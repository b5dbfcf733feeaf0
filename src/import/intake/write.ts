import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import type { Transaction } from '../../graph/transaction.js';
import { evidenceId } from '../facts.js';
import type { SourceRow } from '../seed.type.js';
import { type Changes, total } from '../write/changes.js';
import { type Dates, applyPlans, changesOf, PreparedPart } from '../write/entities.js';
import { nodesOf } from '../write/nodes.js';
import { owned, ownId } from '../write/owned.js';
import type { HeldEntity, Plan } from '../write/plan.js';
import { relink } from '../write/relink.js';
import { applySources, datesOf } from '../write/sources.js';
import { type Survivors, survivorsIn } from '../write/survivors.js';
import type { Batch } from './batch.js';

/** What an import says by a batch of records, and what becomes of it. */
export interface Saying {
  importId: string;
  source: SourceRow;
  batch: Batch;
}

/** What is done, entity by entity, and how many statements that comes to. */
export interface Written {
  plans: Plan[];
  changes: Changes;
}

/** What would be done; nothing is. */
export async function foresee(graph: Graph, saying: Saying): Promise<Written> {
  const { importId, source } = saying;
  const { sources } = nodesOf(importId, { sources: [source], evidence: [], claims: [], gaps: [] });
  const plans = await graph.survey(async (transaction) => {
    const part = partOf(saying, datesOf(sources), await survivorsIn(transaction));
    return part.plans(await transaction.run<HeldEntity>('import/heldEntities', { import: importId, ids: part.ids }));
  });
  return { plans, changes: total(plans.map(changesOf)) };
}

/** Writes a batch in one transaction, which other imports wait for. */
export function write(graph: Graph, saying: Saying): Promise<Written> {
  const { importId, source, batch } = saying;
  return graph.write(async (transaction) => {
    await transaction.run('import/begin', { id: importId });
    await transaction.run('import/unfinished', { id: importId });
    await refuseTaken(transaction, importId, batch);
    const sources = await applySources(transaction, importId, [source]);
    // An entity may have been merged since its name was looked up.
    const survivors = await survivorsIn(transaction);
    const plans = await applyPlans(transaction, partOf(saying, sources.dates, survivors));
    await relink(transaction, survivors);
    return { plans, changes: total([sources.changes, ...plans.map(changesOf)]) };
  });
}

/** What an import has said before stays, but for what it says again of the same by the same record. */
function partOf({ importId, batch }: Saying, dates: Dates, survivors: Survivors): PreparedPart {
  const content = owned(importId, { ...batch.content, claims: [], gaps: [] });
  const again = new Set(
    batch.taken.flatMap(({ rows, subject }) =>
      rows.filter(({ id }) => id === subject).map((row) => ownId(importId, evidenceId(row))),
    ),
  );
  return new PreparedPart({ importId, survivors, content, keeps: (_, evidence) => !again.has(evidence) }, dates);
}

/**
 * Ids are chosen before the imports' lock is taken: another import may have given one away meanwhile. What rests on these
 * records themselves was written by a try that got through, though the word of it was lost.
 */
async function refuseTaken(transaction: Transaction, importId: string, { made, content }: Batch): Promise<void> {
  const evidence = content.evidence.map(({ id }) => ownId(importId, id));
  const [taken] = await transaction.run<{ id: string }>('import/takenElsewhere', { ids: made, evidence });
  if (taken)
    throw new OperatorError(
      `${taken.id} was made by somebody else meanwhile. Import again: what was taken already is not written twice.`,
    );
}
