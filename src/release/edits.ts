import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.js';
import type { Transaction } from '../graph/transaction.js';
import type { KeptEdit } from '../import/edit/edit.type.js';
import { ownIds } from '../import/row/identifier.js';
import type { Content } from '../import/seed.type.js';
import { survivorsIn, through } from '../import/write/survivors.js';

/** What editors have said, an edit a line, in the order of time; not there where nobody has. */
export const EDITS = 'edits.jsonl';

/** An edit that holds, and what it says. */
export interface HeldEdit {
  id: string;
  content: Content;
}

/** Writes the history of a graph into a folder. */
export async function writeEdits(graph: Graph, folder: string): Promise<void> {
  const rows = await graph.survey((one) => one.run<{ edit: KeptEdit }>('release/edits'));
  if (rows.length > 0) await writeFile(join(folder, EDITS), rows.map(({ edit }) => `${lineOf(edit)}\n`).join(''));
}

/** The database gives what a node has in any order. */
const lineOf = ({ id, at, by, kind, note, entityIds, said, undoes, undoneBy }: KeptEdit): string =>
  JSON.stringify(
    { id, at, by, kind, note, entityIds, said, undoes, undoneBy },
    (_, value: unknown) => value ?? undefined,
  );

/** The history in the folder of a release. */
export async function readEdits(folder: string): Promise<KeptEdit[]> {
  const path = join(folder, EDITS);
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as KeptEdit);
}

/** Those that say something, and were not taken back. */
export const holding = (edits: readonly KeptEdit[]): HeldEdit[] =>
  edits
    .filter(({ kind, undoneBy }) => kind !== 'UNDO' && undoneBy == null)
    .map(({ id, said }) => ({ id, content: JSON.parse(said) as Content }));

/** Ids that edits have given up by making one entity of two. */
export const mergedBy = (edits: readonly KeptEdit[]): Set<string> =>
  new Set(
    holding(edits).flatMap(({ content }) =>
      content.facts.flatMap(({ property, value }) => (property === 'IDENTIFIERS' ? ownIds([value ?? '']) : [])),
    ),
  );

/** Keeps the history, once all is there that it is about. */
export async function keepEdits(transaction: Transaction, edits: readonly KeptEdit[]): Promise<void> {
  const survivors = await survivorsIn(transaction);
  for (const edit of edits) {
    const entities = edit.entityIds.map((id) => ({ id, meant: through(survivors, id) }));
    await transaction.run('edit/write', { edit, entities });
  }
}
