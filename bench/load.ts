import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../src/neo4j/progress.js';
import { type Added, measureAdded } from './load/added.js';
import { type Bulk, measureBulk } from './load/bulk.js';

export interface Load {
  /** Null where the database was there, complete. */
  bulk: Bulk | null;
  added: Added;
}

/** Fills a database in a folder of its own under `folder`, as `startDatabase` does, and adds to copies of it. */
export async function measureLoad(applications: number, folder: string, report: Progress): Promise<Load> {
  const own = join(folder, String(applications));
  const [home, complete] = [join(own, 'home'), join(own, 'complete')];
  const isThere = existsSync(complete);
  if (!isThere) rmSync(own, { recursive: true, force: true });
  const bulk = isThere ? null : await measureBulk(applications, home, own, report);
  writeFileSync(complete, '');
  return { bulk, added: await measureAdded(applications, home, own, report) };
}
