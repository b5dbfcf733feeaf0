import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { OperatorError } from '../errors.js';
import type { Watching } from './admin-run.js';

/** What a file says of the dump in it. */
export interface Seal {
  /** Of the dump alone. */
  sha256: string;
  /** How long the dump is. */
  bytes: number;
  /** What whoever made it wanted to be known of it. */
  about: unknown;
}

/** Zstandard, in which dumps are compressed, has frames that are passed over; they begin so, with their length. */
const FRAME = 0x184d2a5a;
const HEAD = 8;
const MAGIC = 'govchain';
/** Checksum and length of the text, then the magic word. */
const TAIL = 32 + 4 + MAGIC.length;
const LONGEST = 10_000_000;

/**
 * Writes behind a dump what it is a dump of, so that a backup is one file that appears whole or not at all. It is still
 * a dump like any other to neo4j-admin.
 */
export async function seal(path: string, about: object, watching: Watching = {}): Promise<Seal> {
  const file = await open(path, 'a');
  try {
    const { size: bytes } = await file.stat();
    const said: Seal = { sha256: await checksumOf(path, bytes, watching), bytes, about };
    // A single write may take only a part, as on a disk that fills up.
    await file.appendFile(frame(Buffer.from(JSON.stringify(said))));
    // A name that is given to it must not outlive its content, should the machine lose its power.
    await file.sync();
    return said;
  } finally {
    await file.close();
  }
}

function frame(text: Buffer): Buffer {
  const [head, length] = [Buffer.alloc(HEAD), Buffer.alloc(4)];
  head.writeUInt32LE(FRAME);
  head.writeUInt32LE(text.length + TAIL, 4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([head, text, sha256(text), length, Buffer.from(MAGIC)]);
}

/** What a file says of the dump in it. Throws OperatorError where it is no backup, or one whose end is missing. */
export async function readSeal(path: string): Promise<Seal> {
  const file = await opened(path);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw noBackup(path);
    const { size } = stat;
    const tail = await read(file, Math.max(0, size - TAIL), TAIL);
    const length = tail.length === TAIL ? tail.readUInt32LE(32) : 0;
    const begin = size - TAIL - length;
    if (tail.toString('latin1', TAIL - MAGIC.length) !== MAGIC || length > LONGEST || begin <= HEAD)
      throw noBackup(path);
    const text = await read(file, begin, length);
    if (!sha256(text).equals(tail.subarray(0, 32))) throw damaged(path);
    const said = JSON.parse(text.toString()) as Seal;
    if (said.bytes !== begin - HEAD) throw damaged(path);
    return said;
  } finally {
    await file.close();
  }
}

/** Throws OperatorError where the dump is not the one that was sealed. */
export async function verify(path: string, { sha256: expected, bytes }: Seal, watching: Watching = {}): Promise<void> {
  if ((await checksumOf(path, bytes, watching)) !== expected) throw damaged(path);
}

async function checksumOf(path: string, bytes: number, { progress, signal }: Watching = {}): Promise<string> {
  const hash = createHash('sha256');
  let done = 0;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) {
    signal?.throwIfAborted();
    hash.update(chunk as Buffer);
    done += (chunk as Buffer).length;
    progress?.(Math.floor((100 * done) / bytes));
  }
  return hash.digest('hex');
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${code ?? message}.`,
    );
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const noBackup = (path: string) =>
  new OperatorError(`${path} is no backup that govchain made, or its end is missing: take another one.`);

const damaged = (path: string) =>
  new OperatorError(
    `${path} does not have the checksum that it was made with: it was changed, or damaged on its way. Take another backup.`,
  );
