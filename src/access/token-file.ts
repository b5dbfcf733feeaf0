import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../errors.js';
import { roles } from './role.js';

export const tokensFile = (home: string): string => join(home, 'tokens.json');

export const isTokenName = (name: string): boolean => /^[a-z0-9._@-]{1,64}$/.test(name);

const time = z.iso.datetime();

/** A token as it is kept: what it is of, and not the token. */
const kept = z.strictObject({
  name: z.string().refine(isTokenName),
  role: z.enum(roles),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  made: time,
  /** Null: never. */
  expires: time.nullable(),
});

const file = z.strictObject({ tokens: z.array(kept) }).refine(({ tokens }) => hasOneOfEach(tokens));

export type KeptToken = z.infer<typeof kept>;

const hasOneOfEach = (tokens: KeptToken[]): boolean =>
  new Set(tokens.map(({ name }) => name)).size === tokens.length &&
  new Set(tokens.map(({ sha256 }) => sha256)).size === tokens.length;

export const isExpired = ({ expires }: KeptToken, now = Date.now()): boolean =>
  expires !== null && Date.parse(expires) <= now;

/** Throws where the text is not what `writeTokens` writes: half a list could have lost a revocation. */
export function parseTokens(text: string): KeptToken[] {
  try {
    return file.parse(JSON.parse(text)).tokens;
  } catch {
    throw new Error('it is no list of tokens as govchain token writes it');
  }
}

/** No tokens where there is no file. */
export async function readTokens(path: string): Promise<KeptToken[]> {
  try {
    return parseTokens(await readFile(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new OperatorError(
      `${path} cannot be used: ${message}. Put a copy of it back, or remove it and make all tokens anew.`,
    );
  }
}

/** Whole or not at all, and readable by its owner alone: who reads it learns names, and who writes it makes himself one. */
export async function writeTokens(path: string, tokens: readonly KeptToken[]): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ tokens }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new OperatorError(`${path} cannot be written: ${(error as Error).message}. Nothing was changed.`);
  }
}
