import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { Transaction } from '../graph/transaction.js';
import type { HeldImport } from './held.js';
import { heldImports } from './load.js';
import type { Content } from './seed.type.js';
import { say, subjects } from './write/apply.js';
import { type Changes, total } from './write/changes.js';
import { applyEntities, nothing, PreparedPart } from './write/entities.js';
import { prepare } from './write/model.js';
import { relink } from './write/relink.js';
import { replan } from './write/replan.js';
import { applyStatements } from './write/statements.js';
import { nobody, survivorsIn } from './write/survivors.js';

/** Applications that are taken back in one transaction. */
const SIZE = 1_000;

const silence: Content = { ...nothing, sources: [], claims: [], gaps: [] };

/** An import, with how many pieces of evidence it has brought. */
export type ListedImport = HeldImport & { evidenceCount: number };

export const listImports = (graph: Graph): Promise<ListedImport[]> => graph.survey((one) => one.run('import/list'));

/**
 * Takes back exactly what an import alone says: facts that other sources bear stay, and entities show what is left of
 * theirs. In one transaction, but for the applications of a large import: those go before, a thousand at a time, and an
 * import that is broken off in between says that it is unfinished until it is taken back, or loaded, again.
 * Throws OperatorError, with nothing changed, where there is no such import, or others speak of what it alone names.
 *
 * @param size how many applications a transaction takes back
 */
export async function retract(graph: Graph, importId: string, size = SIZE): Promise<Changes> {
  await prepare(graph);
  await refuseUnknown(graph, importId);
  await refuseNeeded(graph, importId);
  const applications = (await graph.survey((transaction) => subjects(transaction, importId, []))).filter((id) =>
    id.startsWith('application:'),
  );
  const before = applications.length > size ? await retractSome(graph, importId, applications, size) : [];
  const last = await graph.write(async (transaction) => {
    await transaction.run('import/begin', { id: importId });
    const changes = await say(transaction, importId, silence);
    await transaction.run('import/forget', { id: importId });
    return changes;
  });
  const changes = total([...before, last]);
  await replan(graph, changes);
  return changes;
}

/** What goes before the last transaction: claims and gaps, which may be about the applications, then most of these. */
async function retractSome(graph: Graph, importId: string, applications: string[], size: number): Promise<Changes[]> {
  const part = (work: (transaction: Transaction) => Promise<Changes>): Promise<Changes> =>
    graph.write(async (transaction) => {
      await transaction.run('import/begin', { id: importId });
      await transaction.run('import/unfinished', { id: importId });
      return await work(transaction);
    });
  const changes = [await part((transaction) => applyStatements(transaction, importId, silence, nobody))];
  for (let at = 0; at + size < applications.length; at += size) {
    const silent = applications.slice(at, at + size);
    changes.push(
      await part(async (transaction) => {
        const survivors = await survivorsIn(transaction);
        const prepared = new PreparedPart({ importId, survivors, content: nothing, silent }, new Map());
        const gone = await applyEntities(transaction, prepared);
        await relink(transaction, survivors);
        return gone;
      }),
    );
  }
  return changes;
}

async function refuseUnknown(graph: Graph, importId: string): Promise<void> {
  const ids = (await heldImports(graph)).map(({ id }) => id);
  if (ids.includes(importId)) return;
  const held = ids.length === 0 ? 'none' : ids.join(', ');
  throw new OperatorError(`The graph holds no ${importId}; its imports are: ${held}. Nothing was changed.`);
}

/** Looked at before anything goes, so that nothing is half taken back. */
async function refuseNeeded(graph: Graph, importId: string): Promise<void> {
  const needed = await graph.survey((one) =>
    one.run<{ id: string; imports: string[] }>('import/needed', { import: importId }),
  );
  if (needed.length === 0) return;
  throw new OperatorError(
    `Others speak of what ${importId} alone names; nothing was changed. Take those imports back first, and undo those edits (docs/editing.md).`,
    needed.map(({ id, imports }) => `${id} is spoken of by ${imports.join(', ')}`),
  );
}
