import { BYTE_ORDER_MARK, decodeAs, firstBadLine, type Encoding } from '../row/csv.js';
import { broken } from './broken.js';
import type { RawFile } from './bytes.js';
import { linesOf } from './lines.js';

/** Text of whole lines, and the number of the first. */
export interface TextLines {
  line: number;
  text: string;
}

export type WantedEncoding = Encoding | 'auto';

const NAMES = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** Reads a file to its end: it is text, and all of it in the encoding that is answered. */
export async function findEncoding(
  file: RawFile,
  { start, limit, wanted }: { start: Uint8Array; limit: number; wanted: WantedEncoding },
): Promise<Encoding> {
  const candidates = hasMark(start) ? (['utf-8'] as const) : candidatesFor(wanted);
  let line = 0;
  for (const encoding of candidates) {
    const bad = await findBad(file, encoding, limit);
    if (bad === null) return encoding;
    if (bad.isAfterWide)
      throw broken(file.path, bad.line, 'is not UTF-8, as the lines before it are; correct that line');
    line = Math.max(line, bad.line);
  }
  const names = candidates.map((encoding) => NAMES[encoding]).join(' nor ');
  throw broken(
    file.path,
    line,
    `is not ${candidates.length > 1 ? 'text: neither ' : ''}${names}; save the file as UTF-8`,
  );
}

// A mark outweighs what was asked for: the file of refused rows has one, whatever the encoding of its origin.
const hasMark = (start: Uint8Array): boolean => start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;

const candidatesFor = (wanted: WantedEncoding): readonly Encoding[] =>
  wanted === 'auto' ? ['utf-8', 'gb18030'] : [wanted];

interface Bad {
  line: number;
  /** Whether there are characters of three bytes before it, all of them well-formed UTF-8. */
  isAfterWide: boolean;
}

// Chance makes none of GB18030, while most of UTF-8 can be read as GB18030: as other characters.
const WIDE = /[\u0800-\uFEFE]/;

/** The first line that is not in this encoding; null where all are. */
async function findBad(file: RawFile, encoding: Encoding, limit: number): Promise<Bad | null> {
  let isAfterWide = false;
  for await (const { line, bytes } of linesOf(file, limit)) {
    const text = decodeAs(encoding, bytes);
    if (text === null) {
      const good = firstBadLine(encoding, bytes) - 1;
      return { line: line + good, isAfterWide: isAfterWide || (encoding === 'utf-8' && isWide(bytes, good)) };
    }
    isAfterWide ||= encoding === 'utf-8' && WIDE.test(text);
    const zero = text.indexOf('\0');
    if (zero !== -1) throw holdsZero(file.path, line + text.slice(0, zero).split('\n').length - 1);
  }
  return null;
}

const isWide = (bytes: Uint8Array, lines: number): boolean =>
  WIDE.test(new TextDecoder().decode(bytes).split('\n').slice(0, lines).join(''));

const holdsZero = (path: string, line: number) =>
  broken(path, line, 'holds a NUL byte, which text has none of; save the file as text in UTF-8');

/** The text of a file of known encoding; a byte order mark is taken off. */
export async function* textOf(
  file: RawFile,
  { encoding, limit, read }: { encoding: Encoding; limit: number; read: { bytes: number } },
): AsyncGenerator<TextLines> {
  for await (const { line, bytes } of linesOf(file, limit, read)) {
    const text = decodeAs(encoding, bytes);
    if (text === null) throw broken(file.path, line, 'has changed while it was read; leave it alone and begin again');
    yield { line, text: line === 1 ? text.replace(BYTE_ORDER_MARK, '') : text };
  }
}
