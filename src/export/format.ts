import type { GraphSource, Reading } from './source.js';

/** A file of a format, its text in parts of any length. */
export interface ExportFile {
  path: string;
  /** What its text is read from, by which it is known how much there is to do. */
  reads: readonly Reading[];
  text: AsyncIterable<string>;
}

/** One way in which the graph is handed on. */
export interface Format {
  name: 'csv' | 'jsonl' | 'graphml' | 'jsonld' | 'ftm';
  /** What it is good for, in a line. */
  about: string;
  /** Nothing is read before a text is. The same graph gives the same texts. */
  files: (source: GraphSource) => ExportFile[];
}

/** The text of a file that nothing is read for. */
export async function* fixed(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
