import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readInput } from '../../../src/import/read/input.js';
import type { ReadOptions } from '../../../src/import/read/input.type.js';
import type { InputRecord } from '../../../src/import/incoming.js';
import { sentenceOf } from '../../support/errors.js';
import { temporaryFolder } from '../../support/folders.js';

const folder = temporaryFolder();
let count = 0;

/** A file of its own folder, so that each test has the name that it wants; answers its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, `${++count}-${name}`);
  writeFileSync(path, content);
  return path;
}

export const unusedPath = (name: string): string => join(folder, `${++count}-${name}`);

export async function recordsOf(path: string, options: ReadOptions = { of: 'applications' }): Promise<InputRecord[]> {
  const records: InputRecord[] = [];
  for await (const record of (await readInput(path, options)).records()) records.push(record);
  return records;
}

/** The sentence that a file of this content ends in; its path as FILE. */
export async function sentence(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<string> {
  const path = fileOf(name, content);
  return (await sentenceOf(() => recordsOf(path, options))).replaceAll(path, 'FILE');
}

export const gzipped = (text: string): Uint8Array => gzipSync(text);

/** Text as GB18030, as far as two bytes go. Node only decodes it. */
export function gb18030(text: string): Uint8Array {
  return Buffer.from([...text].flatMap((character) => codes().get(character) ?? [character.charCodeAt(0)]));
}

let known: Map<string, number[]> | undefined;

function codes(): Map<string, number[]> {
  if (known) return known;
  known = new Map();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1) known.set(character, [lead, trail]);
    }
  return known;
}
