import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { Transaction } from '../graph/transaction.js';
import { EDIT_KINDS, type KeptEdit } from '../import/edit/edit.type.js';
import { entryOf, keyOf } from '../import/facts.js';
import { ownIds } from '../import/row/identifier.js';
import { tableOfKind } from '../import/row/tables.js';
import type { Content, FactRow } from '../import/seed.type.js';
import { rowOfSource } from '../import/statements.js';
import { BASES, SOURCE_KINDS } from '../import/vocabulary.js';
import { survivorsIn, through } from '../import/write/survivors.js';
import { isEntityKind, kindOf } from '../shared/kinds.js';

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

const line = z.strictObject({
  id: z.string().regex(/^edit:[a-z0-9]+(?:-[a-z0-9]+)*$/),
  at: z.iso.datetime(),
  by: z.string().min(1).max(128),
  kind: z.enum(EDIT_KINDS),
  note: z.string().optional(),
  entityIds: z.array(z.string().regex(/^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/)).min(1),
  said: z.string(),
  undoes: z.string().optional(),
  undoneBy: z.string().optional(),
});

const text = z.string().nullable();
const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  kind: z.enum(SOURCE_KINDS),
  author: text,
  published: text,
  asOf: text,
  url: text,
});
const evidence = z.strictObject({
  id: z.string(),
  source: z.string(),
  locator: z.string(),
  basis: z.enum(BASES),
  note: text,
});
const fact = z.strictObject({
  key: z.string(),
  subject: z.string(),
  property: z.string(),
  value: text,
  object: text,
  role: text,
  date: text,
  evidence: z.array(z.string()),
});
const content = z.strictObject({
  sources: z.array(source),
  evidence: z.array(evidence),
  facts: z.array(fact),
  entities: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
  claims: z.array(z.never()),
  gaps: z.array(z.never()),
});

/** The history in the folder of a release. Throws OperatorError with every line that no edit can have left. */
export async function readEdits(folder: string): Promise<KeptEdit[]> {
  const path = join(folder, EDITS);
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  const read = lines.map(readLine);
  const faults = read.flatMap((one, at) => (typeof one === 'string' ? `${EDITS}:${at + 1} ${one}` : []));
  if (faults.length > 0)
    throw new OperatorError(
      `The edits in ${folder} are not such as a release has; nothing was done with them.`,
      faults,
    );
  return read.filter((one) => typeof one !== 'string');
}

/** An edit, or what is wrong with its line. */
function readLine(one: string): KeptEdit | string {
  try {
    const edit = line.parse(JSON.parse(one));
    const said = content.parse(JSON.parse(edit.said)) as Content;
    const fault = faultOf(said);
    const { undoes = null, undoneBy = null, note = null } = edit;
    return fault ?? { ...edit, note, undoes, undoneBy };
  } catch (error) {
    return error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : 'is no line of JSON';
  }
}

/** Its facts have to be such as the cells of a data set say. */
function faultOf({ sources, facts }: Content): string | null {
  const faults = [...sources.flatMap((one) => rowOfSource(one).faults()), ...facts.flatMap(faultsOfFact)];
  return faults[0] ?? null;
}

function faultsOfFact(one: FactRow): string[] {
  const kind = kindOf(one.subject);
  if (!isEntityKind(kind)) return [`${one.subject} is nothing that facts are about`];
  if (one.property === 'RETRACTED')
    return one.key === `${one.subject}|RETRACTED|${one.value ?? ''}` ? [] : ['key: is of another fact'];
  const { property, entry } = entryOf(one);
  const { columns, columnOf } = tableOfKind(kind);
  const column = columns[columnOf.get(property) ?? ''];
  if (!column) return [`${property} is nothing that can be said of ${one.subject}`];
  return [...column.faults(entry), ...(keyOf(one.subject, one) === one.key ? [] : ['key: is of another fact'])];
}

/** What holding edits say, their sources as the imports of the release tell of them: an import may have told otherwise since. */
export function toldAsNow(edits: readonly HeldEdit[], imports: readonly { content: Content }[]): HeldEdit[] {
  const sources = new Map(imports.flatMap(({ content: { sources: all } }) => all.map((one) => [one.id, one] as const)));
  return edits.map(({ id, content: said }) => ({
    id,
    content: { ...said, sources: said.sources.map((one) => sources.get(one.id) ?? one) },
  }));
}

/** Entities that editors have made. */
export const namedBy = (edits: readonly KeptEdit[]): string[] =>
  holding(edits).flatMap(({ content: { facts } }) =>
    facts.flatMap(({ property, subject }) => (property === 'NAME' ? subject : [])),
  );

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
