import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A record of a CSV file and the line it begins on. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A file that is no UTF-8 or no CSV. */
export class UnreadableFile extends Error {
  constructor(
    readonly line: number | null,
    message: string,
  ) {
    super(message);
  }
}

const NEWLINE = 0x0a;

/** The text of a file; a byte order mark is taken off. Throws UnreadableFile where a line is not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(firstBadLine(bytes), 'is not UTF-8; save the file as UTF-8');
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The records of RFC 4180 text, of whatever length; blank lines are passed over. */
export function parseCsv(text: string): CsvRecord[] {
  const records = parseAll(text.replace(/^\uFEFF/, ''));
  return records.map(({ record, info }) => {
    const breaks = record.join('').split('\n').length - 1;
    return { line: info.lines - breaks, cells: record };
  });
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

function parseAll(text: string): Parsed[] {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Parsed[];
  } catch (error) {
    const { lines = null, message } = error as { lines?: number; message: string };
    throw new UnreadableFile(lines, `is not CSV as RFC 4180 has it: ${message}`);
  }
}

export const formatCsv = (records: string[][]): string => stringify(records, { record_delimiter: 'unix' });
