import type { OperatorError } from '../../errors.js';
import { NEWLINE } from '../row/csv.js';
import { broken } from './broken.js';
import { bytesOf, type RawFile } from './bytes.js';
import { limits } from './limits.js';

/** Some whole lines of a file. */
export interface Lines {
  /** The number of the first, counted from 1. */
  line: number;
  bytes: Uint8Array;
}

/** A file in whole lines, so that each part can be decoded for itself; no line is longer than `limit` bytes. */
export async function* linesOf(file: RawFile, limit: number, read = { bytes: 0 }): AsyncGenerator<Lines> {
  let line = 1;
  let begun = new Begun(file.path, limit);
  for await (const chunk of bytesOf(file, read)) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    begun.check(line, end === 0 ? chunk.length : chunk.indexOf(NEWLINE));
    if (end > 0) {
      const bytes = begun.completed(chunk.subarray(0, end));
      yield { line, bytes };
      line += newlines(bytes);
      begun = new Begun(file.path, limit);
    }
    begun.add(chunk.subarray(end));
  }
  const rest = begun.completed(new Uint8Array());
  if (rest.length > 0) yield { line, bytes: rest };
}

/** A line of which not all has come; its parts are joined only once, since a line may be a whole package. */
class Begun {
  private readonly parts: Uint8Array[] = [];
  private size = 0;

  constructor(
    private readonly path: string,
    private readonly limit: number,
  ) {}

  add(part: Uint8Array): void {
    this.parts.push(part);
    this.size += part.length;
  }

  check(line: number, more: number): void {
    if (this.size + more <= this.limit) return;
    throw this.limit === limits.whole ? tooLarge(this.path) : lineTooLong(this.path, line, this.limit);
  }

  completed(part: Uint8Array): Uint8Array {
    return Buffer.concat([...this.parts, part]);
  }
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

export const lineTooLong = (path: string, line: number, limit: number): OperatorError =>
  broken(path, line, `is longer than ${limit.toLocaleString('en')} bytes; expected is one record on each line`);

/** Of a file that would have to be held at once. */
export const tooLarge = (path: string): OperatorError =>
  broken(
    path,
    null,
    `is larger than ${limits.whole.toLocaleString('en')} bytes, too much to be read whole; write one release on each line (JSON Lines)`,
  );
