import { fileURLToPath } from 'node:url';
import { broken } from './broken.js';
import { findFile, type RawFile } from './bytes.js';
import { readCsv } from './csv.js';
import { findEncoding, textOf } from './encoding.js';
import { formatOf, type Guess, guess } from './format.js';
import type { Content, Format, Input, ReadOptions, TextFile } from './input.type.js';
import { readJsonLines } from './json-lines.js';
import { readPackage } from './ocds/package.js';

const readers: Record<Format, (file: TextFile, options: ReadOptions) => Content | Promise<Content>> = {
  csv: readCsv,
  'json-lines': readJsonLines,
  ocds: readPackage,
};

/**
 * Opens a file of CSV, JSON Lines or OCDS, gzipped or not, once it is known to be text to its end. Throws an
 * OperatorError of one sentence where no records can be made out.
 */
export async function readInput(file: URL | string, options: ReadOptions = {}): Promise<Input> {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const raw = await findFile(path);
  const guessed = await guess(raw);
  const encoding = await findEncoding(raw, { ...guessed, wanted: options.encoding ?? 'auto' });
  const read = { bytes: 0 };
  const text = () => textOf(raw, { encoding, limit: guessed.limit, read });
  const content = await contentOf(
    raw,
    guessed,
    { path, head: await headOf(text()), text: rewound(text, read) },
    options,
  );
  return { path, encoding, bytes: raw.bytes, read, ...content };
}

async function contentOf(raw: RawFile, guessed: Guess, file: TextFile, options: ReadOptions): Promise<Content> {
  if (file.head.trim() === '' && guessed.isEmpty) throw broken(raw.path, null, 'is empty; expected are records');
  return await readers[formatOf(file, guessed)](file, options);
}

const rewound = (text: TextFile['text'], read: { bytes: number }) => () => {
  read.bytes = 0;
  return text();
};

async function headOf(text: AsyncIterable<{ text: string }>): Promise<string> {
  for await (const part of text) return part.text;
  return '';
}
