import { OperatorError } from '../../errors.js';
import { firstRecord } from '../row/csv.js';
import { broken, shown } from './broken.js';
import { ADDED, fields, type InputTable } from './fields.js';
import { type Heading, headingOf, PASSED_OVER } from './headings.js';
import type { ReadOptions, TextFile } from './input.type.js';

/** The first row of a file and what its columns hold. */
export interface Header {
  table: InputTable;
  delimiter: string;
  line: number;
  /** As they are written. */
  names: string[];
  headings: Heading[];
  /** Which of them a file of refused records has besides. */
  added: number[];
}

const DELIMITERS = [',', ';', '\t'];

/** Reads the columns of a file; one that nobody knows, or two of one field, are thrown as an OperatorError. */
export function readHeader(file: TextFile, { of: table, rename = {} }: ReadOptions): Header {
  if (table === undefined)
    throw new OperatorError(
      `${file.path} is CSV, which does not say what its rows are; say applications, suppliers or government-bodies.`,
    );
  const found = DELIMITERS.map((delimiter) => candidate(table, file.head, { delimiter, rename }));
  const [best] = found.sort((one, other) => other.known - one.known);
  if (!best || best.names.length === 0) throw broken(file.path, 1, notCsv(file.head));
  const headings = best.headings.map((heading, at) => heading ?? unknown(file, table, best.names[at] ?? ''));
  checkOnce(file, headings, best.names);
  const added = best.names.flatMap((name, at) => (isAdded(name) ? [at] : []));
  return { table, delimiter: best.delimiter, line: lineOf(file.head), names: best.names, headings, added };
}

interface Wanted {
  delimiter: string;
  rename: Readonly<Record<string, string>>;
}

function candidate(table: InputTable, head: string, { delimiter, rename }: Wanted) {
  const names = firstRecord(head, delimiter) ?? [];
  const headings = names.map((name) => (name.trim() === '' ? BLANK : headingOf(table, name.trim(), rename)));
  const known = headings.filter((heading) => heading !== null && heading !== BLANK).length;
  return { delimiter, names, headings, known };
}

// Spreadsheets write columns that were once used.
const BLANK: Heading = { ...PASSED_OVER, blank: true };

const isAdded = (name: string): boolean => ADDED.includes(name.trim());

const lineOf = (head: string): number => /^(?:[ \t]*\r?\n)*/.exec(head)?.[0].split('\n').length ?? 1;

const notCsv = (head: string): string =>
  `is not the header of a CSV file: it begins with ${shown(head.slice(0, 40))}; expected are names of columns`;

function unknown(file: TextFile, table: InputTable, name: string): never {
  const known = Object.keys(fields[table]).join(', ');
  throw broken(
    file.path,
    lineOf(file.head),
    `has a column ${shown(name)} that is unknown; rename it (--rename '${name}=FIELD') to one of ${known}, or to nothing to pass it over`,
  );
}

function checkOnce(file: TextFile, headings: Heading[], names: string[]): void {
  const at = headings.findIndex(
    ({ field }, index) => field && headings.findIndex((one) => one.field === field) < index,
  );
  if (at === -1) return;
  const field = headings[at]?.field ?? '';
  const both = names.filter((_, index) => headings[index]?.field === field).map((name) => shown(name));
  throw broken(
    file.path,
    lineOf(file.head),
    `has the columns ${both.join(' and ')}, which are both ${field}; rename one to nothing (--rename 'NAME=') to pass it over`,
  );
}
