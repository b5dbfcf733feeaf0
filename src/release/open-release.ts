import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../errors.js';
import { refuseLaterVersion } from '../import/write/model.js';
import { sha256Of } from '../sha256.js';
import { type Manifest, manifest, MANIFEST, SUMS, sumsOf } from './manifest.js';

/** A release in a folder, each file of it as it was written. */
export interface OpenRelease {
  folder: string;
  manifest: Manifest;
  /** SHA-256 of the manifest itself. */
  sha256: string;
}

/** How far the checking is, in bytes; it may throw to break off. */
export type Checking = (bytes: number) => void;

/**
 * Reads the manifest of a release and compares every file with it. Throws one OperatorError: where it is no release,
 * where a newer program is wanted, or with every file that is missing, changed or too many.
 */
export async function openRelease(path: string, checking: Checking = () => undefined): Promise<OpenRelease> {
  const folder = resolve(path);
  const text = await readManifest(path, folder);
  const found = parse(path, text);
  refuseLaterVersion(found, `The release in ${path}`);
  const sha256 = await sha256Of([join(folder, MANIFEST)]);
  const faults = [...(await sumsFaults(folder, found, sha256)), ...(await fileFaults(folder, found, checking))];
  if (faults.length > 0)
    throw new OperatorError(
      `The release in ${path} is not as it was written (${faults.length === 1 ? 'one fault' : `${faults.length} faults`}); nothing was done with it. Take it anew from where it came from.`,
      faults,
    );
  return { folder, manifest: found, sha256 };
}

async function readManifest(path: string, folder: string): Promise<string> {
  try {
    return await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = ['ENOENT', 'ENOTDIR'].includes(code) ? 'there is none' : `it cannot be read (${code})`;
    throw new OperatorError(
      `${path} is no release of govchain-graph: expected is a folder with a ${MANIFEST}, and ${why}. Give the folder that govchain release wrote, such as govchain-graph-1.0.0.`,
    );
  }
}

function parse(path: string, text: string): Manifest {
  const parsed = manifest.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new OperatorError(
    `${MANIFEST} of the release in ${path} is of another form than this program knows; nothing was done with it. Use the govchain-graph that wrote it, or a newer one.`,
    z
      .prettifyError(parsed.error)
      .split('\n')
      .filter((line) => line.trim()),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The manifest is the one file that it says nothing of. */
async function sumsFaults(folder: string, { files }: Manifest, sha256: string): Promise<string[]> {
  const expected = sumsOf([...files, { path: MANIFEST, sha256 }]);
  const held = await readFile(join(folder, SUMS), 'utf8').catch(() => null);
  if (held === null) return [`${SUMS} is missing`];
  return held === expected ? [] : [`${SUMS} says something else than ${MANIFEST}, or of another ${MANIFEST}`];
}

async function fileFaults(folder: string, { files }: Manifest, checking: Checking): Promise<string[]> {
  const faults: string[] = [];
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    const held = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!held?.isFile()) faults.push(`${path} is missing`);
    else if (held.size !== bytes) faults.push(`${path} has ${held.size} bytes instead of ${bytes}`);
    else if ((await sha256Of([join(folder, path)])) !== sha256) faults.push(`${path} was changed`);
    checking((done += bytes));
  }
  const known = new Set([...files.map(({ path }) => path), MANIFEST, SUMS]);
  return [...faults, ...filesIn(folder).flatMap((path) => (known.has(path) ? [] : [`${path} is no part of it`]))];
}

/** All files below a folder by their paths in it, with slashes, in order; what is neither file nor folder counts as a file. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** How many bytes there are to be checked; 0 where there is no such folder, which opening it tells. */
export function bytesIn(path: string): number {
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0;
  const sizes = filesIn(folder).map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

export const bytesOf = ({ files }: Manifest): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
