import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, importFiles } from './admin.js';
import type { Distribution } from './distribution.js';
import { prepareFolders } from './home.js';
import { endLeftover, type Instance, startInstance } from './instance.js';
import { lockHome } from './lock.js';
import { passwordFile } from './password.js';
import { type Bar, type Progress, silent } from './progress.js';

export interface Filling {
  home: string;
  prepare: () => Promise<{ distribution: Distribution; options: string[] }>;
  report: Progress;
  signal: AbortSignal | undefined;
}

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
export async function fillHome<T extends Files>(filling: Filling, { write, complete }: Steps<T>): Promise<T> {
  const { home, report } = filling;
  prepareFolders(home, 'GOVCHAIN_HOME', ['run']);
  const unlock = lockHome(home);
  const draft = draftOf(home);
  try {
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
    unlock();
  }
}

async function makeStore({ prepare, report, signal }: Filling, draft: string, files: Files): Promise<void> {
  const neo4j = await prepare();
  const bar = report.bar(100, "Neo4j's importer, per cent");
  try {
    const progress = (done: number) => {
      bar.update(done);
    };
    await importFiles(draft, neo4j, files, { progress, signal });
  } finally {
    bar.done();
  }
}

async function completeStore(
  { home, prepare, report, signal }: Filling,
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

/** The password first: beside no data it does no harm. */
function moveInto(home: string, draft: string): void {
  renameSync(passwordFile(draft), passwordFile(home));
  // Of a start that was given up there may be the beginnings of a store.
  rmSync(join(home, 'data'), { recursive: true, force: true });
  renameSync(join(draft, 'data'), join(home, 'data'));
}
