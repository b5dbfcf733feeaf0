import type { InputRecord } from '../incoming.js';
import { formatCsv, streamCsvText, UnreadableFile, type CsvRecord } from '../row/csv.js';
import { broken, shown } from './broken.js';
import { type Header, readHeader } from './csv-header.js';
import { ADDED, fields, type FieldKind, type Given, type InputTable } from './fields.js';
import type { Heading } from './headings.js';
import type { Content, ReadOptions, RejectForm, TextFile } from './input.type.js';
import { limits } from './limits.js';
import { read } from './record.js';
import { withRole } from './supply.js';

/** A file of CSV, its delimiter found by its headings. */
export function readCsv(file: TextFile, options: ReadOptions): Content {
  const header = readHeader(file, options);
  return { format: 'csv', source: {}, records: () => records(file, header), rejects: rejectForm(header) };
}

async function* records(file: TextFile, header: Header): AsyncGenerator<InputRecord> {
  let seen = 0;
  for await (const record of parsed(file, header)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (seen > 0) yield recordOf(header, record);
    seen++;
  }
  if (seen < 2) throw broken(file.path, header.line, 'is a header and nothing else; expected is a row for each record');
}

async function* parsed(file: TextFile, { delimiter }: Header): AsyncGenerator<CsvRecord> {
  try {
    yield* streamCsvText(texts(file), { delimiter, max_record_size: limits.line });
  } catch (error) {
    throw error instanceof UnreadableFile ? broken(file.path, error.line, `${error.message}; ${HOW_TO_QUOTE}`) : error;
  }
}

async function* texts(file: TextFile): AsyncGenerator<string> {
  for await (const { text } of file.text()) yield text;
}

const HOW_TO_QUOTE = 'a cell with quotes in it stands in quotes, and each of its own is doubled';

function recordOf({ table, headings }: Header, { line, cells }: CsvRecord): InputRecord {
  const faults = faultsOfCells(headings, cells);
  if (faults.length > 0) return { line, incoming: [], faults, original: cells };
  return { line, ...read(table, givenBy(table, headings, cells)), original: cells };
}

function faultsOfCells(headings: Heading[], cells: string[]): string[] {
  if (cells.length !== headings.length)
    return [`row: has ${cells.length} cells; its header has ${headings.length}; are quotes missing round a delimiter?`];
  return headings.flatMap(({ field, blank }, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (blank && cell !== '') return [`column ${at + 1}: has no heading, but holds ${shown(cell)}`];
    const isFault = field !== '' && FORMULA.test(cell);
    return isFault ? [`${field}: ${shown(cell)} is a formula of a spreadsheet; expected is its value`] : [];
  });
}

// Spreadsheets run these when the file is opened again. A minus sign or an "at" alone is only text.
const FORMULA = /^(?:=|@[A-Za-z]|[+-](?=[A-Za-z@=(]))/;

function givenBy(table: InputTable, headings: Heading[], cells: string[]): Given {
  const filled = headings.map((heading, at) => ({ heading, cell: cells[at]?.trim() ?? '' }));
  return Object.fromEntries(
    filled
      .filter(({ heading, cell }) => heading.field !== '' && cell !== '')
      .map(({ heading, cell }) => [heading.field, entriesOf(fields[table][heading.field] ?? 'text', heading, cell)]),
  );
}

const BETWEEN = /\s*[;；]\s*/u;
// A semicolon may be a part of an address.
const BETWEEN_ADDRESSES = /\s*[;；]\s*(?=https?:)/u;
const BARE = /^[\d,.\s]+$/;

function entriesOf(kind: FieldKind, { field, unit, scheme, role }: Heading, cell: string): string[] {
  if (kind === 'text') return [unit && BARE.test(cell) ? cell + unit : cell];
  const entries = cell.split(field === 'notices' ? BETWEEN_ADDRESSES : BETWEEN).filter((entry) => entry !== '');
  if (role) return entries.map((entry) => withRole(entry, role));
  return scheme ? entries.map((entry) => (entry.startsWith(`${scheme} `) ? entry : `${scheme} ${entry}`)) : entries;
}

/** A byte order mark tells spreadsheets that it is UTF-8; the added columns come first, so that a row may be ragged. */
function rejectForm({ delimiter, names, added }: Header): RejectForm {
  const own = (cells: string[]) => cells.filter((_, at) => !added.includes(at));
  const row = (cells: string[]) => formatCsv([cells], delimiter);
  return {
    head: `\uFEFF${row([...ADDED, ...own(names)])}`,
    between: '',
    tail: '',
    one: ({ line, original }, reasons) => row([String(line), reasons.join('; '), ...own(original as string[])]),
  };
}
