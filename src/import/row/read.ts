import { readFile } from 'node:fs/promises';
import type { Faults } from '../faults.js';
import { decode, parseCsv, UnreadableFile, type CsvRecord } from './csv.js';
import { Row } from './row.js';
import type { Table } from './table.js';

/** A file of a data set: its text and its rows. */
export interface TableFile {
  table: Table;
  text: string;
  rows: Row[];
}

/**
 * Reads one file and checks every cell for itself. null where no row can be made out.
 *
 * @param isOlder it may have been written before some columns were there, which are empty then
 */
export async function readTable(folder: URL, table: Table, faults: Faults, isOlder = false): Promise<TableFile | null> {
  try {
    const text = decode(await readFile(new URL(table.file, folder)));
    const rows = toRows(table, parseCsv(text), faults, isOlder);
    return rows && { table, text, rows };
  } catch (error) {
    faults.add(table.file, error instanceof UnreadableFile ? error.line : null, explain(error));
    return null;
  }
}

/** Why a file cannot be read. Throws what is no fault of the file. */
export function explain(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'is missing';
  if (code === undefined) throw error;
  return `cannot be read (${code})`;
}

function toRows(table: Table, [header, ...records]: CsvRecord[], faults: Faults, isOlder: boolean): Row[] | null {
  const columns = header?.cells ?? [];
  const fault = faultOfHeader(columns, Object.keys(table.columns), isOlder);
  if (fault) faults.add(table.file, 1, fault);
  if (fault) return null;
  return records.flatMap((record) => toRow(table, columns, record, faults) ?? []);
}

/** What is wrong with the columns of a file; null where nothing is. */
export function faultOfHeader(found: string[], expected: string[], isOlder = false): string | null {
  const missing = expected.filter((column) => !isOlder && !found.includes(column));
  const unknown = found.filter((column, at) => !expected.includes(column) || found.indexOf(column) < at);
  if (missing.length + unknown.length === 0) return null;
  const said = [
    missing.length > 0 && `lacks the column ${missing.join(', ')}`,
    unknown.length > 0 && `has a column too many: ${unknown.map((column) => JSON.stringify(column)).join(', ')}`,
  ].filter(Boolean);
  return `${said.join(' and ')}; expected are ${expected.join(', ')}`;
}

/** One row, each of its cells checked for itself. */
export function toRow(table: Table, columns: string[], { line, cells }: CsvRecord, faults: Faults): Row | null {
  if (cells.length !== columns.length) {
    faults.add(table.file, line, `has ${cells.length} cells; its header has ${columns.length}`);
    return null;
  }
  const byColumn = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  const row = new Row(table, line, byColumn);
  for (const message of row.faults()) faults.add(table.file, line, message);
  return row;
}
