import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse as parseStream } from 'csv-parse';
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
const NOT_UTF8 = 'is not UTF-8; save the file as UTF-8';
const options = { info: true, relax_column_count: true, skip_empty_lines: true } as const;

/** The text of a file; a byte order mark is taken off. Throws UnreadableFile where a line is not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(firstBadLine(bytes), NOT_UTF8);
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
  return parseAll(text.replace(/^\uFEFF/, '')).map(toRecord);
}

/** The same of a file that is too large to be held; keeps in `read` how far it is. Throws UnreadableFile too. */
export async function* streamCsv(file: URL, read: { bytes: number }): AsyncGenerator<CsvRecord> {
  const parser = parseStream({ ...options, bom: true });
  // What goes wrong before the parser is heard of in the loop.
  pipeline(
    createReadStream(file),
    (chunks) => decodeStream(chunks, read),
    parser,
    () => undefined,
  );
  try {
    for await (const parsed of parser) yield toRecord(parsed as Parsed);
  } catch (error) {
    throw error instanceof UnreadableFile || isSystemError(error) ? error : unreadable(error);
  }
}

async function* decodeStream(chunks: AsyncIterable<Uint8Array>, read: { bytes: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield decoded(() => decoder.decode(chunk, { stream: true }));
  }
  yield decoded(() => decoder.decode());
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableFile(null, NOT_UTF8);
  }
}

function toRecord({ record, info }: Parsed): CsvRecord {
  const breaks = record.join('').split('\n').length - 1;
  return { line: info.lines - breaks, cells: record };
}

const isSystemError = (error: unknown): boolean =>
  typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in (error as NodeJS.ErrnoException);

interface Parsed {
  record: string[];
  info: { lines: number };
}

function parseAll(text: string): Parsed[] {
  try {
    return parse(text, options) as unknown as Parsed[];
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableFile {
  const { lines = null, message } = error as { lines?: number; message: string };
  return new UnreadableFile(lines, `is not CSV as RFC 4180 has it: ${message}`);
}

export const formatCsv = (records: string[][]): string => stringify(records, { record_delimiter: 'unix' });
