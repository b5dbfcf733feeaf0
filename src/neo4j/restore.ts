import { copyFileSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { loadStore } from './admin.js';
import type { AtHome } from './around.js';
import { withDraft } from './draft.js';
import { holdHome } from './hold.js';
import { prepareFolders } from './home.js';
import { type Instance, startInstance } from './instance.js';
import { passwordFile } from './password.js';
import { silent, withPercents } from './progress.js';
import { hasStoreAt, moveInto } from './replace.js';

/**
 * Makes the database of a folder from a dump. It is made beside, opened there, and takes its place when it is known to
 * be right: until then, and however this ends before, the folder has what it had.
 *
 * @param inspect looks at the restored database, and throws where it is not what it should be
 */
export async function restore(
  at: AtHome,
  dump: string,
  overwrite: boolean,
  inspect: (instance: Instance) => Promise<void>,
): Promise<void> {
  const { home, report } = at;
  const release = await holdHome(home, report);
  try {
    if (!overwrite) refuseStore(home);
    await withDraft(home, 'restoring', async (draft) => {
      keepAccess(home, draft);
      await loaded(at, draft, dump);
      await inspected(at, draft, inspect);
      at.signal?.throwIfAborted();
      moveInto(home, draft);
    });
  } finally {
    release();
  }
}

/** Throws OperatorError where the folder has a database. */
export function refuseStore(home: string): void {
  if (!hasStoreAt(home)) return;
  throw new OperatorError(
    `There is a database in ${home} already, which a restore replaces: --force says that it may go. Nothing was changed.`,
  );
}

/** Users and passwords are in a database of Neo4j's own, which no dump of ours holds. Without the password it is of no use. */
function keepAccess(home: string, draft: string): void {
  prepareFolders(draft, 'GOVCHAIN_HOME', ['data']);
  if (!existsSync(passwordFile(home))) return;
  copyFileSync(passwordFile(home), passwordFile(draft));
  const parts = ['dbms', 'server_id', 'databases/system', 'transactions/system'].map((part) => join('data', part));
  for (const part of parts.filter((name) => existsSync(join(home, name))))
    cpSync(join(home, part), join(draft, part), { recursive: true });
}

async function loaded({ prepare, report, signal }: AtHome, draft: string, dump: string): Promise<void> {
  const neo4j = await prepare();
  await withPercents(report, 'Restoring', (progress) => loadStore(draft, neo4j, dump, { progress, signal }));
}

async function inspected(
  { prepare, report, signal }: AtHome,
  draft: string,
  inspect: (instance: Instance) => Promise<void>,
): Promise<void> {
  report.step('Starting what was restored, to see that it is whole ...');
  const wanted = { home: draft, boltPort: 0, browserPort: 0, prepare, patience: 300_000, disposable: true, signal };
  const instance = await startInstance(wanted, silent);
  try {
    await inspect(instance);
  } finally {
    await instance.stop();
  }
}
