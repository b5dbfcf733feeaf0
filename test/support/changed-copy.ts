import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OperatorError } from '../../src/errors.js';
import { formatCsv, parseCsv } from '../../src/import/row/csv.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';

/** What becomes of a file: its new text, or bytes, or null for none at all. */
export type Edit = (text: string) => string | Uint8Array | null;

/** Runs `use` on a copy of the data set, in a folder named seed, with some files edited. */
export async function withCopy<T>(edits: Record<string, Edit>, use: (folder: URL) => Promise<T>): Promise<T> {
  const above = await mkdtemp(join(tmpdir(), 'govchain-data-'));
  const folder = pathToFileURL(`${above}/seed/`);
  try {
    await cp(fromRoot('seed/'), folder, { recursive: true });
    for (const [file, edit] of Object.entries(edits)) await change(new URL(file, folder), edit);
    return await use(folder);
  } finally {
    await rm(above, { recursive: true });
  }
}

async function change(file: URL, edit: Edit): Promise<void> {
  const content = edit(await readFile(file, 'utf8'));
  await (content === null ? rm(file) : writeFile(file, content));
}

/** The faults of a data set edited so; empty where it is read without any. */
export function faultsOf(edits: Record<string, Edit>): Promise<readonly string[]> {
  return withCopy(edits, async (folder) => {
    try {
      await readSeed(folder);
      return [];
    } catch (error) {
      if (error instanceof OperatorError) return [error.message, ...error.faults];
      throw error;
    }
  });
}

/** Replaces text that must be there. */
export const replacing =
  (from: string, to: string): Edit =>
  (text) => {
    if (!text.includes(from)) throw new Error(`The file has no ${JSON.stringify(from)}.`);
    return text.replace(from, to);
  };

/** Adds rows, each as its cells by column; those that are not given are empty. */
export const adding =
  (...rows: Record<string, string>[]) =>
  (text: string): string => {
    const columns = parseCsv(text)[0]?.cells ?? [];
    const unknown = rows.flatMap(Object.keys).find((name) => !columns.includes(name));
    if (unknown !== undefined) throw new Error(`The file has no column ${unknown}.`);
    return text + formatCsv(rows.map((row) => columns.map((name) => row[name] ?? '')));
  };
