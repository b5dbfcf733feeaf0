import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '../../errors.js';
import { broken } from './broken.js';
import { limits } from './limits.js';

/** A file of an import, before anything of it is understood. */
export interface RawFile {
  path: string;
  /** As it lies on disk. */
  bytes: number;
  gzip: boolean;
}

const GZIP = [0x1f, 0x8b];

export async function findFile(path: string): Promise<RawFile> {
  const handle = await open(path).catch((error: unknown) => {
    throw explained(path, error);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw broken(path, null, 'is not a file; expected is a file of CSV, JSON Lines or OCDS');
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return { path, bytes: stat.size, gzip: GZIP.every((byte, at) => buffer[at] === byte) };
  } finally {
    await handle.close();
  }
}

/** What a file holds, unpacked; keeps in `read` how far it is on disk. */
export async function* bytesOf(file: RawFile, read: { bytes: number }): AsyncGenerator<Uint8Array> {
  try {
    const chunks = counted(createReadStream(file.path), read);
    yield* file.gzip ? bounded(file.path, unpacked(chunks), read) : chunks;
  } catch (error) {
    throw explained(file.path, error);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, read: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield chunk;
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // What goes wrong before it is heard of in the loop.
  pipeline(chunks, gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk as Uint8Array;
}

async function* bounded(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  read: { bytes: number },
): AsyncGenerator<Uint8Array> {
  const { ratio, unpacked: free } = limits;
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > free && size > ratio * read.bytes)
      throw broken(
        path,
        null,
        `unpacks to more than ${ratio} times its size; unpack it yourself if it is to be trusted`,
      );
    yield chunk;
  }
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return broken(path, null, 'is missing; give the path of a file');
  if (code === 'EISDIR') return broken(path, null, 'is a folder; give the files in it');
  if (code === 'Z_BUF_ERROR') return broken(path, null, 'breaks off within its gzip data; fetch or pack it again');
  if (code.startsWith('Z_')) return broken(path, null, 'begins as gzip does, but is damaged; fetch or pack it again');
  return code === '' ? error : broken(path, null, `cannot be read (${code}); check who may read it`);
}
