import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 over the bytes of files, one after another. */
export async function sha256Of(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
