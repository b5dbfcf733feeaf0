import { randomBytes } from 'node:crypto';
import { BadInput, Conflict, Forbidden, Timeout, Unwritable } from '../../client-errors.js';
import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import type { Transaction } from '../../graph/transaction.js';
import { idOf } from '../../shared/kinds.js';
import { ownIds } from '../row/identifier.js';
import { say } from '../write/apply.js';
import { survivorsIn, through } from '../write/survivors.js';
import { type Draft, draft, faultOfNote } from './draft.js';
import { asHeld } from './source.js';
import { type Editor, type KeptEdit, type Proposal, type Reason, silence } from './edit.type.js';

/** The id of an edit, and the entity that it is about as it is called now. */
export interface Done {
  id: string;
  entityId: string;
}

/**
 * Changes what is held about an entity, in one transaction: all of it, with its line in the history, or nothing. Throws
 * BadInput where it cannot be said so, Conflict where the entity is not any more what the editor has seen.
 */
export async function edit(graph: Graph, editor: Editor, proposal: Proposal, reason: Reason): Promise<Done> {
  return await made(graph, async (transaction, stamp) => {
    const { content, entityIds } = await draft(transaction, proposal, reason);
    await say(transaction, stamp.id, content);
    if (content.facts.some(({ property }) => property === 'NAME')) await lead(transaction, entityIds);
    const kept = { ...stamp, by: editor.name, kind: proposal.kind, note: reason.note, undoes: null };
    return await keep(transaction, { ...kept, entityIds, said: JSON.stringify(content) });
  });
}

/**
 * Takes back exactly what an edit has said; of one that took another back, that one holds again. Throws BadInput where
 * there is no such edit or others build on it, Forbidden where it is somebody else's, Conflict where it is undone already.
 */
export async function undo(graph: Graph, editor: Editor, id: string, note: string): Promise<Done> {
  const fault = note.trim() === '' ? 'The note is empty. Say why it is undone.' : faultOfNote(note);
  if (fault !== null) throw new BadInput(fault);
  return await made(graph, async (transaction, stamp) => {
    const undone = await undoable(transaction, editor, idOf('Edit', id));
    await takeBack(transaction, undone, stamp.id);
    const { entityIds } = undone;
    await lead(transaction, entityIds);
    const kept = { ...stamp, by: editor.name, kind: 'UNDO' as const, note, undoes: id };
    return await keep(transaction, { ...kept, entityIds, said: JSON.stringify(silence) });
  });
}

type Stamp = Pick<KeptEdit, 'id' | 'at'>;

/** The driver does again what it lost the word of: the id tells that it was done. */
async function made(graph: Graph, work: (transaction: Transaction, stamp: Stamp) => Promise<string[]>): Promise<Done> {
  const stamp = stampOf(new Date());
  const write = graph.write<string>(async (transaction) => {
    const [begun] = await transaction.run<{ isMade: boolean }>('edit/begin', { id: stamp.id });
    if (!begun) throw new BadInput('The graph is empty: load a data set before anything is edited.');
    const ids = begun.isMade ? (await keptEdit(transaction, stamp.id)).entityIds : await work(transaction, stamp);
    return through(await survivorsIn(transaction), ids[0] ?? '');
  });
  return { id: stamp.id, entityId: await write.catch(failed) };
}

/** What an operator would be told, told to an editor. Whether a write whose time was up got through nobody knows. */
function failed(error: unknown): never {
  if (error instanceof Timeout)
    throw new Timeout(error.milliseconds, 'Look into `history` whether the edit was made, before you repeat it.');
  if (error instanceof OperatorError && error.cause !== undefined) throw new Unwritable();
  if (error instanceof OperatorError) throw new BadInput([error.message, ...error.faults].join(' '));
  throw error;
}

/** edit:20261130t091502123-4f9a2c: in the order of time. */
function stampOf(now: Date): Stamp {
  const at = now.toISOString();
  const digits = at.replace(/[-:.Z]/g, '').toLowerCase();
  return { id: `edit:${digits}-${randomBytes(3).toString('hex')}`, at };
}

async function keep(transaction: Transaction, kept: KeptEdit): Promise<string[]> {
  const { entityIds } = kept;
  const meant = await meantBy(transaction, entityIds);
  await refuseFaults(
    transaction,
    meant.map((one) => one.meant),
  );
  await transaction.run('edit/write', { edit: kept, entities: meant });
  return entityIds;
}

/** What was said before of an entity that was not there for a while is its history again. */
async function lead(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run('edit/lead', { entities: await meantBy(transaction, ids) });
}

async function meantBy(transaction: Transaction, ids: readonly string[]): Promise<{ id: string; meant: string }[]> {
  const survivors = await survivorsIn(transaction);
  return ids.map((id) => ({ id, meant: through(survivors, id) }));
}

async function refuseFaults(transaction: Transaction, ids: string[]): Promise<void> {
  const [fault] = await transaction.run<{ id: string; ring: boolean; topic: string[] }>('edit/faults', { ids });
  if (!fault) return;
  const { id, ring, topic } = fault;
  const [field, domain] = topic;
  throw new BadInput(
    ring
      ? `By that ${id} would belong to itself. Look at its parents before.`
      : `By that ${id} would be of ${domain ?? ''} and of ${field ?? ''}, which is a field of another domain. Change both in one edit.`,
  );
}

async function keptEdit(transaction: Transaction, id: string): Promise<KeptEdit> {
  const [row] = await transaction.run<{ edit: KeptEdit }>('edit/kept', { id });
  if (!row) throw new BadInput(`There is no ${id}. Take its id from \`edits\` or \`history\`.`);
  return row.edit;
}

async function undoable(transaction: Transaction, editor: Editor, id: string): Promise<KeptEdit> {
  const found = await keptEdit(transaction, id);
  if (found.undoneBy) throw new Conflict(`${id} was undone already, by ${found.undoneBy}. Nothing was done.`);
  if (found.by !== editor.name && !editor.isAdmin)
    throw new Forbidden(`${id} is an edit of ${found.by}'s: he and those with the role ADMIN undo it.`);
  return found;
}

/**
 * What an edit says holds again where the one that is undone took it back, and no more where that one brought it back: what
 * matters is the edit at the beginning of the row, and whether its state is to change.
 */
async function takeBack(transaction: Transaction, undone: KeptEdit, by: string): Promise<void> {
  let [root, isToHold] = [undone, false];
  while (root.undoes != null) [root, isToHold] = [await keptEdit(transaction, root.undoes), !isToHold];
  if ((root.undoneBy == null) === isToHold)
    throw new Conflict(`What ${root.id} says ${isToHold ? 'holds' : 'was taken back'} already. Nothing was done.`);
  if (isToHold) await sayAgain(transaction, root);
  else {
    await refuseNeeded(transaction, root.id);
    await say(transaction, root.id, silence);
  }
  await transaction.run('edit/undone', { id: root.id, by: isToHold ? null : by });
  await transaction.run('edit/undone', { id: undone.id, by });
}

async function sayAgain(transaction: Transaction, { id, said }: KeptEdit): Promise<void> {
  const content = JSON.parse(said) as Draft['content'];
  await refuseGone(transaction, content);
  await say(transaction, id, { ...content, sources: await asHeld(transaction, content.sources) });
}

/** What an edit speaks of may be gone meanwhile. */
async function refuseGone(transaction: Transaction, { facts }: Draft['content']): Promise<void> {
  const survivors = await survivorsIn(transaction);
  const [given] = facts.flatMap(({ property, value }) => (property === 'IDENTIFIERS' ? ownIds([value ?? '']) : []));
  const other = given === undefined ? undefined : survivors.get(given);
  if (other !== undefined) throw new Conflict(`${given ?? ''} was merged into ${other} meanwhile. Nothing was done.`);
  const made = new Set(facts.flatMap(({ property, subject }) => (property === 'NAME' ? subject : [])));
  const named = facts.flatMap(({ subject, object }) => [subject, ...(object === null ? [] : [object])]);
  const ids = [...new Set(named)].filter((id) => !made.has(id)).map((id) => through(survivors, id));
  const held = await transaction.run<{ id: string }>('import/taken', { ids });
  const gone = ids.find((id) => held.every((one) => one.id !== id));
  if (gone !== undefined)
    throw new BadInput(`What is to hold again speaks of ${gone}, which is not in the graph any more.`);
}

/** Looked at before anything goes. */
async function refuseNeeded(transaction: Transaction, id: string): Promise<void> {
  const [needed] = await transaction.run<{ id: string; imports: string[] }>('import/needed', { import: id });
  if (needed)
    throw new BadInput(
      `${id} alone names ${needed.id}, of which others speak: ${needed.imports.slice(0, 5).join(', ')}. Undo those first.`,
    );
}
