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

function sorted(rows: string[][], columns: string[]): string[][] {
  const at = ['id', 'source', 'locator', 'basis'].map((column) => columns.indexOf(column));
  return inPlace(rows, (row) => {
    const [id = '', source = '', locator = '', basis = ''] = at.map((index) => row[index]);
    return placeOf(id, { source, locator, basis });
  });
}

/** By what rows are ordered: whom they are about, then their evidence. */
export const placeOf = (id: string, { source, locator, basis }: Place): string =>
  [id, source, padded(locator), String(BASES.indexOf(basis as (typeof BASES)[number])), locator].join('\n');

interface Place {
  source: string;
  locator: string;
  basis: string;
}

/** Keys are made once for each: a comparison of its own would make them again and again. */
export const inPlace = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ item }) => item);

// P5 stands before P12.
const padded = (locator: string): string => locator.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
