import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';

export const passwordFile = (home: string) => join(home, 'neo4j-password');

/** The folder's password: made, and given to the database, before its first start. Readable by its owner alone. */
export async function ensurePassword(home: string): Promise<string> {
  const fresh = !existsSync(join(home, 'data/databases/system'));
  const password = (await readPassword(home)) ?? (fresh ? await makePassword(home) : null);
  if (password === null) throw lost(home);
  if (fresh) await setInitialPassword(home, password);
  return password;
}

/** Null where there is none. */
export async function readPassword(home: string): Promise<string | null> {
  try {
    return (await readFile(passwordFile(home), 'utf8')).trim() || null;
  } catch {
    return null;
  }
}

async function makePassword(home: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writePrivately(passwordFile(home), `${password}\n`);
  return password;
}

/**
 * What `neo4j-admin dbms set-initial-password` writes. The tool itself takes two seconds and the password as an
 * argument, where every user of the machine can read it.
 */
async function setInitialPassword(home: string, password: string): Promise<void> {
  const salt = randomBytes(32);
  let hash = sha256(Buffer.concat([salt, Buffer.from(password)]));
  for (let round = 1; round < 1024; round += 1) hash = sha256(hash);
  await mkdir(join(home, 'data/dbms'), { recursive: true });
  await writePrivately(
    join(home, 'data/dbms/auth.ini'),
    `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`,
  );
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  // The mode above counts for a new file only.
  await chmod(path, 0o600);
}

function lost(home: string): OperatorError {
  return new OperatorError(
    `${passwordFile(home)} is missing or empty, and the database beside it cannot be opened without: put it back, or remove ${join(home, 'data')} to begin with an empty database.`,
  );
}
