import { BASES } from '../vocabulary.js';
import { SEPARATOR } from './column.js';
import { formatCsv, parseCsv } from './csv.js';
import type { Table } from './table.js';

/**
 * The one form of a file's content: columns in the table's order; rows by id, source, locator and basis; lists
 * sorted; quotes only where needed; LF. Takes the text of a file without faults.
 */
export function canonical(table: Table, text: string): string {
  const [header, ...records] = parseCsv(text);
  const columns = Object.keys(table.columns);
  const positions = columns.map((column) => header?.cells.indexOf(column) ?? -1);
  const rows = records.map(({ cells }) => positions.map((at) => cells[at] ?? ''));
  return formatCsv([columns, ...canonicalRecords(table, rows)]);
}

/** The same of records whose cells are in the table's order already, without the header. */
export function canonicalRecords(table: Table, records: string[][]): string[][] {
  const columns = Object.keys(table.columns);
  const rows = records.map((cells) => columns.map((column, at) => inOrder(table, column, cells[at])));
  return sorted(rows, columns);
}

function inOrder(table: Table, column: string, cell = ''): string {
  return table.columns[column]?.list ? cell.split(SEPARATOR).sort().join(SEPARATOR) : cell;
}

/** Keys are made once for each row: a comparison of its own would make them again and again. */
function sorted(rows: string[][], columns: string[]): string[][] {
  const at = ['id', 'source', 'locator', 'basis'].map((column) => columns.indexOf(column));
  const key = (row: string[]) => {
    const [id = '', source = '', locator = '', basis = ''] = at.map((index) => row[index]);
    return [id, source, padded(locator), String(BASES.indexOf(basis as (typeof BASES)[number]))].join('\n');
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => row);
}

// P5 stands before P12.
const padded = (locator: string): string => locator.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
