import type { Identifier } from './row/identifier.js';
import type { TableName } from './row/tables.js';

/** Another entity as a record names it. */
export interface Mention {
  /** One of our ids, such as "supplier:webank", or a name as the source writes it. */
  text: string;
  identifiers: Identifier[];
  /** Of a supplier what follows in its phrase, "BID_WINNER 2020-02"; empty elsewhere. */
  words: string;
}

/** What one place in one source says of one entity, before the names in it are looked up. */
export interface Incoming {
  table: Extract<TableName, 'applications' | 'suppliers' | 'government-bodies'>;
  /**
   * By column of the table, each as its CSV has it: those that hold no references, with `locator`, `basis` and `note`,
   * and `id` where the record gives one of ours. Cells that are not there are empty.
   */
  cells: Record<string, string>;
  /** By column that holds references. */
  mentions: Record<string, Mention[]>;
}

/** A row of CSV, a line of JSON Lines, a release of OCDS: accepted whole, or refused whole. */
export interface InputRecord {
  /** Where it begins in its file, counted from 1; of a release its number in the package. */
  line: number;
  incoming: Incoming[];
  /** What is wrong with its form; where there is something, `incoming` is empty. */
  faults: string[];
  /** As it came, for the file of refused ones. */
  original: unknown;
}
