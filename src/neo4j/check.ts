import { join } from 'node:path';
import { checkStore, type Verdict } from './admin.js';
import type { AtHome } from './around.js';
import { withDraft } from './draft.js';
import { holdHome } from './hold.js';
import { prepareFolders } from './home.js';
import { withPercents } from './progress.js';

/** Whether the database of a folder, which must not be running, is consistent by Neo4j's own check. */
export async function checkHome(at: AtHome): Promise<Verdict> {
  const release = await holdHome(at.home, at.report);
  try {
    return await checked(at, at.home);
  } finally {
    release();
  }
}

/** The same of a dump, which is unpacked for that; the database of the folder may run meanwhile. */
export async function checkDump(at: AtHome, dump: string): Promise<Verdict> {
  prepareFolders(at.home, 'GOVCHAIN_HOME', ['logs']);
  return await withDraft(at.home, 'checking', (draft) => checked(at, draft, dump));
}

async function checked({ home, prepare, report, signal }: AtHome, where: string, dump?: string): Promise<Verdict> {
  const neo4j = await prepare();
  const reports = join(home, 'logs');
  return await withPercents(report, 'Checking', (progress) =>
    checkStore(where, neo4j, { reports, ...(dump !== undefined && { dump }), progress, signal }),
  );
}
