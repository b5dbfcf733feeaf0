import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../src/neo4j/instance.js';
import type { Progress } from '../src/neo4j/progress.js';
import { fillGenerated, startFilled } from '../test/support/bulk-load.js';

/**
 * Starts a database that holds a generated graph, in a folder of its own under `folder`. One that an earlier run left
 * there complete is taken as it is.
 */
export async function startDatabase(applications: number, folder: string, report: Progress): Promise<Instance> {
  const own = join(folder, String(applications));
  const [home, complete] = [join(own, 'home'), join(own, 'complete')];
  if (existsSync(complete)) return startFilled(home);
  rmSync(own, { recursive: true, force: true });
  const bar = report.bar(applications, `Generating ${applications} applications`);
  await fillGenerated(own, applications, {
    generated: (done) => {
      bar.update(done);
    },
    filling: () => {
      bar.done();
      report.step('Filling a database with them ...');
    },
  });
  const database = await startFilled(home);
  writeFileSync(complete, '');
  return database;
}
