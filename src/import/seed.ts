import { basename } from 'node:path';
import { fromRoot } from '../root.js';
import { checkTogether } from './check/check.js';
import { Rows, type Files } from './check/rows.js';
import { checksumOf } from './checksum.js';
import { evidenceOf, factsOf } from './facts.js';
import { Faults } from './faults.js';
import { readRelease } from './release.js';
import { readTable } from './row/read.js';
import { tables } from './row/tables.js';
import type { Content, EntityRow, Seed } from './seed.type.js';
import { claimOf, gapOf, sourceOf } from './statements.js';

export type * from './seed.type.js';

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
  const checksum = checksumOf(release, ({ name }) => files[name]?.text);
  return { release, checksum, builtIn: isBuiltIn(folder), ...contentOf(rows) };
}

/** Whether a folder is that of the data set that comes with govchain, which a start renews. */
export const isBuiltIn = (folder: URL): boolean => folder.href === fromRoot('seed/').href;

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
