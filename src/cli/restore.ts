import { resolve } from 'node:path';
import { OperatorError } from '../errors.js';
import { refuseLaterVersion } from '../import/write/model.js';
import { type Address } from '../neo4j/probe.js';
import { refuseStore, restore as restoreHome } from '../neo4j/restore.js';
import { type Backup, extentIn, readBackup, told } from './backup-file.js';
import { atManaged } from './managed.js';
import { answer, type Output, table } from './output.js';

/** Makes the database that govchain keeps from a backup. */
export async function restore(file: string, overwrite: boolean, output: Output): Promise<void> {
  const { at } = atManaged('restore');
  if (!overwrite) refuseStore(at.home);
  const backup = await readBackup(resolve(file), at);
  if (backup.modelVersion !== null)
    refuseLaterVersion({ modelVersion: backup.modelVersion }, `The graph in ${backup.file}`);
  await restoreHome(at, backup.file, overwrite, (database) => compare(database, backup));
  answer(output, { ...backup, home: at.home }, [`Restored ${backup.file} in ${at.home}`, ...table(told(backup))]);
}

/** What a backup says that it holds has to be what came out of it. */
async function compare(database: Address, backup: Backup): Promise<void> {
  const found = await extentIn(database);
  const names = ['modelVersion', 'nodes', 'relationships', 'imports'] as const;
  const other = names.filter((name) => JSON.stringify(found[name]) !== JSON.stringify(backup[name]));
  if (other.length > 0)
    throw new OperatorError(`${backup.file} does not hold what it says (${other.join(', ')}). Nothing was changed.`);
}
