import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { fromRoot } from '../root.js';
import { checkTogether } from './check/check.js';
import { Rows, type Files } from './check/rows.js';
import { evidenceOf, factsOf } from './facts.js';
import { Faults } from './faults.js';
import { canonical } from './row/canonical.js';
import { readTable } from './row/read.js';
import { tables } from './row/tables.js';
import type { Content, EntityRow, Seed } from './seed.type.js';
import { claimOf, gapOf, sourceOf } from './statements.js';

export type * from './seed.type.js';

const RELEASE_FILE = 'release.json';
const releaseSchema = z.strictObject({ release: z.string().regex(/^\d+\.\d+\.\d+$/) });

/**
 * Reads and checks the data set in a folder (its URL ends in "/"). Order of rows and of columns is free; see
 * `canonical` for the one form that the project's own files have. Throws one OperatorError with every fault.
 */
export async function readSeed(folder: URL): Promise<Seed> {
  const faults = new Faults(basename(folder.pathname));
  const release = await readRelease(folder, faults);
  const files = await readFiles(folder, faults);
  const rows = new Rows(files, faults);
  checkTogether(rows);
  faults.throwIfAny();
  return { release, checksum: checksum(release, files), builtIn: isBuiltIn(folder), ...contentOf(rows) };
}

/** Whether a folder is that of the data set that comes with govchain, which a start renews. */
export const isBuiltIn = (folder: URL): boolean => folder.href === fromRoot('seed/').href;

/** Writes a fault where there is none. */
export async function readRelease(folder: URL, faults: Faults): Promise<string> {
  try {
    return releaseSchema.parse(JSON.parse(await readFile(new URL(RELEASE_FILE, folder), 'utf8'))).release;
  } catch {
    faults.add(RELEASE_FILE, null, 'is missing or not of the form { "release": "1.0.0" }');
    return '';
  }
}

async function readFiles(folder: URL, faults: Faults): Promise<Files> {
  const read = tables.map(async (table) => [table.name, await readTable(folder, table, faults)] as const);
  return Object.fromEntries(await Promise.all(read)) as Files;
}

/** What rows say, all that a data set holds but its release. */
export function contentOf(rows: Rows): Content {
  const claims = [...rows.byId('claims').values()];
  const gaps = [...rows.byId('gaps').values()];
  return {
    sources: rows.of('sources').map(sourceOf),
    evidence: rows.all.filter((row) => row.table.name !== 'sources').map(evidenceOf),
    facts: factsOf(rows.all.filter((row) => row.table.kind !== null)),
    claims: claims.map(claimOf),
    gaps: gaps.map(gapOf),
    entities: entitiesOf(rows),
  };
}

const entitiesOf = (rows: Rows): EntityRow[] =>
  tables.flatMap(({ name, kind }) => (kind === null ? [] : [...rows.byId(name).keys()].map((id) => ({ id, kind }))));

function checksum(release: string, files: Files): string {
  const hash = createHash('sha256').update(`${release}\n`);
  for (const table of tables) hash.update(`${table.file}\n${canonical(table, files[table.name]?.text ?? '')}`);
  return hash.digest('hex');
}
