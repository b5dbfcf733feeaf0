import type { InputRecord } from '../incoming.js';
import type { Encoding } from '../row/csv.js';
import type { SourceRow } from '../seed.type.js';
import type { WantedEncoding } from './encoding.js';
import type { InputTable } from './fields.js';

export type Format = 'csv' | 'json-lines' | 'ocds';

/** What a file says of the source that it is. */
export type SourceDefaults = Pick<SourceRow, 'title' | 'publisher' | 'published' | 'url' | 'kind'>;

export interface ReadOptions {
  /** The table of a file of CSV, and of lines of JSON that do not say their type. */
  of?: InputTable;
  /** By heading of a CSV file, or key of JSON: the field that it is; "" passes it over. */
  rename?: Readonly<Record<string, string>>;
  /** How it is encoded; found out where it is "auto" or left out. */
  encoding?: WantedEncoding;
  /** Whether the graph has a place of this name. OCDS has addresses of organizations; only places that are known are read. */
  knowsPlace?: (name: string) => boolean;
}

/** How the records of one file that were refused are written, so that they can be corrected and fed again. */
export interface RejectForm {
  head: string;
  between: string;
  tail: string;
  one: (record: InputRecord, reasons: readonly string[]) => string;
}

/** A file of an import that can be read. */
export interface Input {
  path: string;
  format: Format;
  encoding: Encoding;
  source: Partial<SourceDefaults>;
  /** From the first, as often as they are asked for. What makes the rest of a file unreadable is thrown here, as an OperatorError. */
  records: () => AsyncIterable<InputRecord>;
  /** Its size on disk, and how much of that has been read. */
  bytes: number;
  read: { bytes: number };
  rejects: RejectForm;
}

/** What a format makes of a file. */
export type Content = Pick<Input, 'format' | 'source' | 'records' | 'rejects'>;

/** A file whose encoding is known. */
export interface TextFile {
  path: string;
  /** Whole lines of its beginning. */
  head: string;
  /** All of it, from the beginning. */
  text: () => AsyncIterable<{ line: number; text: string }>;
}
