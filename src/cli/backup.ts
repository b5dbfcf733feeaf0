import { backupPath, told, writeBackup } from './backup-file.js';
import { atManaged, refuseNoStore } from './managed.js';
import { answer, type Output, table } from './output.js';

/** Writes the database that govchain keeps to one file. */
export async function backup(wanted: string | undefined, overwrite: boolean, output: Output): Promise<void> {
  const { config, at } = atManaged('backup');
  refuseNoStore(config, 'backup');
  const made = await writeBackup(at, backupPath(config, wanted, overwrite));
  answer(output, made, [`Backed up to ${made.file}`, ...table(told(made))]);
}
