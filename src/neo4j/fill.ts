import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { type Files, importFiles } from './admin.js';
import type { AtHome } from './around.js';
import { endLeftover, holdHome } from './hold.js';
import { prepareFolders } from './home.js';
import { type Instance, startInstance } from './instance.js';
import { passwordFile } from './password.js';
import { type Bar, silent, withPercents } from './progress.js';
import { hasStoreAt, moveInto } from './replace.js';

/** How the files for the importer come about, and what is done to what it made of them. */
export interface Steps<T extends Files> {
  /** @param folder where the files go */
  write: (folder: string) => Promise<T>;
  complete: (instance: Instance, written: T, bar: Bar) => Promise<void>;
}

/** Where a database is made that is not whole yet, beside the data of the folder. */
const draftOf = (home: string): string => join(home, 'loading');

/**
 * Fills the database of a folder that has none yet, by Neo4j's own importer. It is made beside and moved into its place
 * when it is whole: however this ends, the folder has all of it or still none.
 */
export async function fillHome<T extends Files>(filling: AtHome, { write, complete }: Steps<T>): Promise<T> {
  const { home, report } = filling;
  const release = await holdHome(home, report);
  const draft = draftOf(home);
  try {
    if (hasStoreAt(home))
      throw new OperatorError(`There is a database in ${home} by now. Nothing was changed: try again.`);
    // What a killed load has left.
    if (existsSync(draft)) await endLeftover(draft, report);
    rmSync(draft, { recursive: true, force: true });
    prepareFolders(draft, 'GOVCHAIN_HOME', ['csv']);
    const written = await write(join(draft, 'csv'));
    await makeStore(filling, draft, written);
    rmSync(join(draft, 'csv'), { recursive: true });
    await completeStore(filling, draft, (instance, bar) => complete(instance, written, bar));
    moveInto(home, draft);
    return written;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    release();
  }
}

async function makeStore({ prepare, report, signal }: AtHome, draft: string, files: Files): Promise<void> {
  const neo4j = await prepare();
  await withPercents(report, "Neo4j's importer", (progress) => importFiles(draft, neo4j, files, { progress, signal }));
}

async function completeStore(
  { home, prepare, report, signal }: AtHome,
  draft: string,
  complete: (instance: Instance, bar: Bar) => Promise<void>,
): Promise<void> {
  // Whoever has set a password keeps it.
  if (existsSync(passwordFile(home))) copyFileSync(passwordFile(home), passwordFile(draft));
  // A large store takes its time to be closed.
  const wanted = { home: draft, boltPort: 0, browserPort: 0, prepare, patience: 300_000, disposable: true, signal };
  const instance = await startInstance(wanted, silent);
  const bar = report.bar(100, 'Indexes, per cent');
  try {
    await complete(instance, bar);
  } finally {
    bar.done();
    await instance.stop();
  }
}
