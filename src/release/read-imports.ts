import { basename } from 'node:path';
import { rowsOf } from '../import/bulk/batches.js';
import { checkEvidence } from '../import/check/evidence.js';
import { checkReferences } from '../import/check/references.js';
import { type Files, Rows } from '../import/check/rows.js';
import { checkClaimsAndGaps } from '../import/check/statements.js';
import { Faults } from '../import/faults.js';
import type { Row } from '../import/row/row.js';
import type { Table } from '../import/row/table.js';
import { tables } from '../import/row/tables.js';
import { contentOf } from '../import/seed.js';
import type { Content } from '../import/seed.type.js';
import { urlOf } from './entities.js';
import type { ReleasedImport } from './manifest.js';
import { folderOf } from './table-files.js';

/** An import of a release, and what it says. */
export type ReadImport = ReleasedImport & { content: Content };

interface Read {
  rows: Rows;
  faults: Faults;
}

/** Which of some ids the graph has an entity of. */
export type Elsewhere = (ids: string[]) => Promise<ReadonlySet<string>>;

const nowhere: Elsewhere = () => Promise.resolve(new Set());

/**
 * Reads the tables of imports of a release and checks them together: what one speaks of another may name, or the graph
 * have. Throws OperatorError with the faults of the first import that has any.
 */
export async function readImports(
  folder: string,
  imports: readonly ReleasedImport[],
  elsewhere: Elsewhere = nowhere,
): Promise<ReadImport[]> {
  const read: (Read & { said: ReleasedImport })[] = [];
  for (const said of imports) read.push({ said, ...(await readRows(folder, said.id)) });
  const known = new Set(read.flatMap(({ rows }) => namedIn(rows)));
  const missing = new Set(read.flatMap(({ rows }) => spokenOf(rows)).filter((id) => !known.has(id)));
  for (const id of await elsewhere([...missing])) known.add(id);
  for (const one of read) check(one, known);
  return read.map(({ said, rows }) => ({ ...said, content: contentOf(rows) }));
}

async function readRows(folder: string, importId: string): Promise<Read> {
  const faults = new Faults(`${basename(folder)}/${folderOf(importId)}`);
  const files = [];
  for (const table of tables) files.push([table.name, await fileOf(urlOf(folder, importId), table, faults)] as const);
  return { rows: new Rows(Object.fromEntries(files) as Files, faults), faults };
}

async function fileOf(folder: URL, table: Table, faults: Faults) {
  const rows: Row[] = [];
  for await (const row of rowsOf(folder, table, faults, { bytes: 0 }, true)) rows.push(row);
  return { table, text: '', rows };
}

/** What an import makes by naming it, and the claims by whose figures others may be checked. */
const namedIn = (rows: Rows): string[] =>
  rows.all.filter((row) => row.table.kind === null || row.has('name')).map(({ id }) => id);

/** Whatever an import says something of, or names in a cell. */
const spokenOf = (rows: Rows): string[] =>
  rows.all.flatMap((row) => [row.id, ...Object.keys(row.table.columns).flatMap((column) => row.targets(column))]);

function check({ rows, faults }: Read, known: ReadonlySet<string>): void {
  const sources = new Set(rows.of('sources').map(({ id }) => id));
  checkEvidence(rows);
  checkClaimsAndGaps(rows);
  checkReferences(rows, (id) => !(id.startsWith('source:') ? sources : known).has(id));
  for (const row of rows.all) if (row.table.kind !== null && !known.has(row.id)) rows.fault(row, unnamed(row.id));
  faults.throwIfAny();
}

export const unnamed = (id: string): string => `name: no import gives ${id} one`;
