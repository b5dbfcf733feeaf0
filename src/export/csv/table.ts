import { stringify } from 'csv-stringify/sync';
import { SEPARATOR } from '../../import/row/column.js';
import type { ExportFile } from '../format.js';
import type { Ref } from '../rows.js';
import type { GraphSource, Reading, Readings } from '../source.js';

export type Cell = string | number | boolean | null;

/** By their headings, what each column shows of a record. */
export type Columns<One> = Record<string, (record: One) => Cell>;

/** A file of records, once it is known what they are read from. */
export type Table = (source: GraphSource) => ExportFile;

/** @param records of one row, which may be a list of them */
export const table =
  <K extends Reading, One>(
    path: string,
    reading: K,
    records: (row: Readings[K]) => readonly One[],
    columns: Columns<One>,
  ): Table =>
  (source) => ({
    path,
    reads: [reading],
    text: write(Object.keys(columns), cellsOf(source.rows(reading), records, columns)),
  });

async function* cellsOf<Row, One>(
  rows: AsyncIterable<Row>,
  records: (row: Row) => readonly One[],
  columns: Columns<One>,
): AsyncGenerator<Cell[]> {
  const shown = Object.values(columns);
  for await (const row of rows) for (const record of records(row)) yield shown.map((cell) => cell(record));
}

/** As many records as are made text of at once. */
const BATCH = 500;

async function* write(headings: string[], records: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + textOf([headings]);
  let batch: Cell[][] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield textOf(batch);
    batch = [];
  }
  yield textOf(batch);
}

/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A cell that a spreadsheet would run gets an apostrophe in front. One that looks so already gets one too, so that who
 * takes one away has what was there.
 */
const textOf = (records: Cell[][]): string =>
  stringify(records, {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (text) => (LIKE_ESCAPED.test(text) ? `'${text}` : text), boolean: String },
  });

const LIKE_ESCAPED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A list in one cell, as in the files of a data set. */
export const list = (entries: readonly string[]): string => entries.join(SEPARATOR);
export const ids = (refs: readonly Ref[]): string => list(refs.map(({ id }) => id));
export const names = (refs: readonly Ref[]): string => list(refs.map(({ name }) => name));
export const phrase = (...words: (string | null)[]): string => words.filter((word) => word !== null).join(' ');
