import type { Faults } from '../faults.js';
import { streamCsv, UnreadableFile } from '../row/csv.js';
import { explain, faultOfHeader, toRow } from '../row/read.js';
import type { Row } from '../row/row.js';
import type { Table } from '../row/table.js';

/** Rows, more or less. */
export const BATCH = 4_000;

/** How rows pass by. */
export interface Passing {
  /** Is told how many bytes have been read, with each batch; it may throw to break off. */
  progress?: ((bytes: number) => void) | undefined;
  /** How many rows a batch has, not counting those that end its last entity. */
  size?: number | undefined;
  /** It may have been written before some columns were there, which are empty then. */
  isOlder?: boolean | undefined;
}

/**
 * The rows of a file that may be too large to be held, some thousands at a time; all rows of one entity come together.
 * For that they must stand in the order of their ids.
 */
export async function* batches(
  folder: URL,
  table: Table,
  faults: Faults,
  { progress = () => undefined, size = BATCH, isOlder = false }: Passing = {},
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let last = '';
  const read = { bytes: 0 };
  for await (const row of rowsOf(folder, table, faults, read, isOlder)) {
    if (row.id < last)
      faults.add(table.file, row.line, `id: ${row.id} stands after ${last}; a load in bulk wants rows in order of id`);
    if (batch.length >= size && row.id !== last) {
      progress(read.bytes);
      yield batch;
      batch = [];
    }
    batch.push(row);
    last = row.id;
  }
  progress(read.bytes);
  if (batch.length > 0) yield batch;
}

/**
 * The rows of a file one after another, each of its cells checked for itself.
 *
 * @param isOlder as in `Passing`
 */
export async function* rowsOf(
  folder: URL,
  table: Table,
  faults: Faults,
  read: { bytes: number },
  isOlder = false,
): AsyncGenerator<Row> {
  let columns: string[] | null = null;
  try {
    for await (const record of streamCsv(new URL(table.file, folder), read)) {
      const row = columns && toRow(table, columns, record, faults);
      if (row) yield row;
      columns ??= header(table, record.cells, faults, isOlder);
    }
    if (columns === null) header(table, [], faults, false);
  } catch (error) {
    faults.add(table.file, error instanceof UnreadableFile ? error.line : null, explain(error));
  }
}

/** Without its columns no row of a file can be made out. */
function header(table: Table, columns: string[], faults: Faults, isOlder: boolean): string[] {
  const fault = faultOfHeader(columns, Object.keys(table.columns), isOlder);
  if (fault) faults.add(table.file, 1, fault);
  faults.throwIfAny();
  return columns;
}
