import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import type { Verdict } from '../neo4j/admin.js';
import { checkDump, checkHome } from '../neo4j/check.js';
import { type Backup, readBackup, told } from './backup-file.js';
import { onInterruption } from './interruption.js';
import { atHome, atManaged, refuseNoStore } from './managed.js';
import { answer, type Output, table } from './output.js';

type Told = Verdict & (Backup | { home: string });

/**
 * Says whether the database that govchain keeps, or a backup of one, is whole and consistent.
 * Returns the exit code: 0 where it is, else 1.
 */
export async function check(file: string | undefined, output: Output): Promise<number> {
  return file === undefined ? await checkDatabase(output) : await checkBackup(resolve(file), output);
}

async function checkDatabase(output: Output): Promise<number> {
  const { config, at } = atManaged('check');
  refuseNoStore(config, 'check');
  const verdict = await checkHome(at);
  return tell(output, { ...verdict, home: at.home }, `The database in ${at.home}`, []);
}

async function checkBackup(file: string, output: Output): Promise<number> {
  const at = atHome(readConfig(), onInterruption().signal);
  const backup = await readBackup(file, at);
  const verdict = await checkDump(at, file);
  return tell(output, { ...backup, ...verdict }, file, table(told(backup)));
}

function tell(output: Output, { consistent, report, ...more }: Told, what: string, lines: string[]): number {
  const found = consistent
    ? 'is consistent.'
    : `is not consistent; Neo4j tells what is wrong in ${report ?? 'its log'}`;
  answer(output, { consistent, report, ...more }, [`${what} ${found}`, ...lines]);
  return consistent ? 0 : 1;
}
