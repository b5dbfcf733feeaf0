import { type FileHandle, open } from 'node:fs/promises';
import { canonicalRecords } from '../import/row/canonical.js';
import { formatCsv } from '../import/row/csv.js';
import { tableNamed, type TableName } from '../import/row/tables.js';
import type { Cells } from './rows.js';

const BATCH = 5_000;

/**
 * Writes one file of a data set in its canonical form, a batch of rows in memory at a time.
 * @param entities the rows of each entity, by id; all rows of one together
 */
export async function writeTable(folder: URL, name: TableName, entities: Iterable<Cells[]>): Promise<void> {
  const table = tableNamed(name);
  const columns = Object.keys(table.columns);
  const cellsOf = (row: Cells) => columns.map((column) => row[column] ?? '');
  const file = await open(new URL(table.file, folder), 'w');
  try {
    await write(file, [columns]);
    for (const batch of batches(entities)) await write(file, canonicalRecords(table, batch.map(cellsOf)));
  } finally {
    await file.close();
  }
}

/** Unlike `write`, which may stop half-way, this writes all of it. */
const write = (file: FileHandle, records: string[][]): Promise<void> => file.writeFile(formatCsv(records));

function* batches(entities: Iterable<Cells[]>): Generator<Cells[]> {
  let batch: Cells[] = [];
  for (const rows of entities) {
    for (const row of rows) batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
