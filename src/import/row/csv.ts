import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse as parseStream } from 'csv-parse';
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

/** The encodings that a file of text may be in. */
export type Encoding = 'utf-8' | 'gb18030';

export const NEWLINE = 0x0a;
export const BYTE_ORDER_MARK = /^\uFEFF/;
const NOT_UTF8 = 'is not UTF-8; save the file as UTF-8';
const options = { info: true, relax_column_count: true, skip_empty_lines: true } as const;

/** The text of a file; a byte order mark is taken off. Throws UnreadableFile where a line is not UTF-8. */
export function decode(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes);
  if (text === null) throw new UnreadableFile(firstBadLine('utf-8', bytes), NOT_UTF8);
  return text.replace(BYTE_ORDER_MARK, '');
}

/** The text of whole lines, with any byte order mark; null where they are not in this encoding. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

// In neither encoding is the byte of a line's end a part of another character.
export function firstBadLine(encoding: Encoding, bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    if (decodeAs(encoding, bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return line;
}

/** The records of RFC 4180 text, of whatever length; blank lines are passed over. */
export function parseCsv(text: string): CsvRecord[] {
  return parseAll(text.replace(BYTE_ORDER_MARK, '')).map(toRecord);
}

/** The same of a file that is too large to be held; keeps in `read` how far it is. Throws UnreadableFile too. */
export async function* streamCsv(file: URL, read: { bytes: number }): AsyncGenerator<CsvRecord> {
  yield* streamCsvText(decodeStream(createReadStream(file), read));
}

/** How a file departs from commas, and how long (in characters) a record of it may be. */
export interface CsvForm {
  delimiter?: string;
  max_record_size?: number;
}

/** The records of text that comes in parts. */
export async function* streamCsvText(parts: AsyncIterable<string>, form: CsvForm = {}): AsyncGenerator<CsvRecord> {
  const parser = parseStream({ ...options, ...form, bom: true });
  // What goes wrong before the parser is heard of in the loop.
  pipeline(parts, parser, () => undefined);
  try {
    for await (const parsed of parser) yield toRecord(parsed as Parsed);
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
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

/** The first record alone, of text that may go on or break off after it; null where there is none. */
export function firstRecord(text: string, delimiter: string): string[] | null {
  try {
    const [first] = parse(text, { ...options, delimiter, to: 1 }) as unknown as Parsed[];
    return first?.record ?? null;
  } catch {
    return null;
  }
}

export const formatCsv = (records: string[][], delimiter = ','): string =>
  stringify(records, { record_delimiter: 'unix', delimiter });
