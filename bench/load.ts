import type { Progress } from '../src/neo4j/progress.js';
import { filled } from './database.js';
import { type Added, measureAdded } from './load/added.js';
import { type Bulk, measureBulk } from './load/bulk.js';

export interface Load {
  /** Null where the database was there, complete. */
  bulk: Bulk | null;
  added: Added;
}

/** Fills a database in a folder of its own under `folder`, as `startDatabase` does, and adds to copies of it. */
export async function measureLoad(applications: number, folder: string, report: Progress): Promise<Load> {
  const { own, home, filling } = await filled(applications, folder, (own, home) =>
    measureBulk(applications, home, own, report),
  );
  return { bulk: filling, added: await measureAdded(applications, home, own, report) };
}
