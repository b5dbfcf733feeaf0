import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { dumpStore } from './admin.js';
import type { AtHome } from './around.js';
import { withDraft } from './draft.js';
import { holdHome } from './hold.js';
import { type Instance, startHeld } from './instance.js';
import { withPercents } from './progress.js';
import { type Seal, seal } from './sealed.js';

/** Milliseconds that a database may take to close: what a killed one has left is put in order first. */
const PATIENCE = 300_000;

/**
 * Writes the database of a folder, which must not be running, to a file: all of it or, however this ends, nothing.
 *
 * @param describe asks the database what is to be said of it in the file
 */
export async function backUp(
  at: AtHome,
  path: string,
  describe: (instance: Instance) => Promise<object>,
): Promise<Seal> {
  const { home, prepare, report, signal } = at;
  const release = await holdHome(home, report);
  try {
    const about = await described(at, describe);
    return await withDraft(dirname(path), '.govchain-backup', async (draft) => {
      const neo4j = await prepare();
      const dump = await withPercents(report, 'Backing up', (progress) =>
        dumpStore(home, neo4j, draft, { progress, signal }),
      );
      const sealed = await seal(dump, about, { signal });
      renameSync(dump, path);
      return sealed;
    });
  } finally {
    release();
  }
}

/**
 * Neo4j copies no database that was not closed in order: a start does that, too. No other govchain finds it meanwhile, so
 * that what is said of it holds for what is copied. Closed to writes it would not put in order what a killed one left.
 */
async function described<T>(at: AtHome, describe: (instance: Instance) => Promise<T>): Promise<T> {
  const { home, prepare, report, signal } = at;
  report.step('Starting the database for a moment, to see what it holds ...');
  const ports = { boltPort: 0, browserPort: 0 };
  const instance = await startHeld({
    home,
    ...ports,
    prepare,
    patience: PATIENCE,
    disposable: false,
    signal,
    hidden: true,
  });
  try {
    return await describe(instance);
  } finally {
    await instance.stop();
  }
}
