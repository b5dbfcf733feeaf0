import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passwordFile } from './password.js';

const dataOf = (home: string) => join(home, 'data');
const storeIn = (data: string) => join(data, 'databases/neo4j');
/** Where the data of a folder is for the moment in which other takes its place. */
const asideOf = (home: string) => join(home, 'replaced');

/** Whether the folder has a database. */
export const hasStoreAt = (home: string): boolean => [dataOf(home), asideOf(home)].map(storeIn).some(existsSync);

/** Moves a database that is whole, made in `draft`, into its place. One that is there goes only when that is done. */
export function moveInto(home: string, draft: string): void {
  // The password first: beside no data it does no harm.
  renameSync(passwordFile(draft), passwordFile(home));
  if (existsSync(dataOf(home))) renameSync(dataOf(home), asideOf(home));
  try {
    renameSync(dataOf(draft), dataOf(home));
  } finally {
    settleData(home);
  }
}

/** Two renames are not one: whoever was killed between them has left a folder without its database, which comes back. */
export function settleData(home: string): void {
  const aside = asideOf(home);
  if (!existsSync(aside)) return;
  if (!existsSync(storeIn(dataOf(home)))) {
    rmSync(dataOf(home), { recursive: true, force: true });
    renameSync(aside, dataOf(home));
  }
  rmSync(aside, { recursive: true, force: true });
}
