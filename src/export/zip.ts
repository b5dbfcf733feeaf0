import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { OperatorError } from '../errors.js';
import { inParts } from './parts.js';

/** The format's first day: the same content makes the same bytes. */
export const ZIP_DATE = new Date(1980, 0, 1);

/** What the fields of a ZIP file can say of its length, and of that of what is in it. */
const MOST = 0xffffffff;

/** The content is longer than a ZIP file can be. */
export class TooLarge extends OperatorError {}

export interface Zipped {
  bytes: number;
  sha256: string;
}

interface Entry {
  path: string;
  text: AsyncIterable<string>;
}

/**
 * Packs files one after another into a new file, a part in memory at a time. Throws TooLarge.
 * @param most bytes of the file, and of each one in it
 */
export async function zipTo(path: string, entries: readonly Entry[], most = MOST): Promise<Zipped> {
  const packed: Uint8Array[] = [];
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let bytes = 0;
  const flush = async () => {
    for (const part of packed.splice(0)) {
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    refuseLonger(bytes, most);
  };
  try {
    const zip = new Zip((_error, part) => void packed.push(part));
    for (const entry of entries) await pack(zip, entry, flush, most);
    zip.end();
    await flush();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function pack(zip: Zip, { path, text }: Entry, flush: () => Promise<void>, most: number): Promise<void> {
  const entry = new ZipDeflate(path, { level: 6 });
  entry.mtime = ZIP_DATE;
  zip.add(entry);
  let bytes = 0;
  for await (const part of inParts(text)) {
    refuseLonger((bytes += part.length), most);
    entry.push(part);
    await flush();
  }
  entry.push(new Uint8Array(0), true);
  await flush();
}

function refuseLonger(bytes: number, most: number): void {
  if (bytes > most)
    throw new TooLarge(
      'The graph is too large for one ZIP file, which ends at 4 GB. Whoever runs this server can hand out what govchain export writes.',
    );
}
