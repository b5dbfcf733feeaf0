import { broken, shown } from './broken.js';
import { bytesOf, type RawFile } from './bytes.js';
import type { Format, TextFile } from './input.type.js';
import { isObject } from './json-text.js';
import { limits } from './limits.js';

/** What the first bytes of a file and its name say of it. */
export interface Guess {
  start: Uint8Array;
  extension: string;
  isJson: boolean;
  isEmpty: boolean;
  /** How long a line may be: a package may be all on one. */
  limit: number;
}

const LINES = ['jsonl', 'ndjson'];

export async function guess(file: RawFile): Promise<Guess> {
  const start = await startOf(file);
  const foreign = FOREIGN.find(({ magic }) => magic.every((byte, at) => start[at] === byte));
  if (foreign) throw broken(file.path, null, foreign.sentence);
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const text = new TextDecoder().decode(start.subarray(0, 1_000)).trimStart();
  const isJson = /^[{[]/.test(text) || extension === 'json';
  const limit = isJson && !LINES.includes(extension) ? limits.whole : limits.line;
  return { start, extension, isJson, isEmpty: text === '', limit };
}

async function startOf(file: RawFile): Promise<Uint8Array> {
  for await (const chunk of bytesOf(file, { bytes: 0 })) if (chunk.length > 0) return chunk;
  return new Uint8Array();
}

const UTF16 = 'is in UTF-16; save the file as UTF-8 (of Excel: "CSV UTF-8")';
const FOREIGN = [
  { magic: [0xff, 0xfe], sentence: UTF16 },
  { magic: [0xfe, 0xff], sentence: UTF16 },
  { magic: [0x50, 0x4b, 0x03, 0x04], sentence: 'is a workbook or an archive; save its table as "CSV UTF-8"' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'is an old workbook; save its table as "CSV UTF-8"' },
  { magic: [0x25, 0x50, 0x44, 0x46], sentence: 'is a PDF; expected is a table as CSV' },
];

export function formatOf({ path, head }: TextFile, { extension, isJson }: Guess): Format {
  if (LINES.includes(extension)) return 'json-lines';
  if (!isJson) return 'csv';
  const start = head.trimStart();
  if (start.startsWith('['))
    throw broken(path, 1, 'is a list of JSON; expected is one object on each line (JSON Lines), or a package of OCDS');
  if (!start.startsWith('{'))
    throw broken(path, 1, `is not JSON: it begins with ${shown(start.slice(0, 20))}; expected is "{"`);
  return isLines(start) ? 'json-lines' : 'ocds';
}

/** Whether the first line is a whole object, and not one that is a package. */
function isLines(start: string): boolean {
  try {
    const first: unknown = JSON.parse(start.split('\n', 1).join(''));
    return isObject(first) && !('releases' in first) && !('records' in first);
  } catch {
    return false;
  }
}
