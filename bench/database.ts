import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../src/neo4j/instance.js';
import type { Progress } from '../src/neo4j/progress.js';
import { fillGenerated, startFilled } from '../test/support/bulk-load.js';

/**
 * The home of a database of so many applications in a folder of its own under `folder`, and what filling it came to; null
 * where an earlier run left it there complete.
 */
export async function filled<T>(
  applications: number,
  folder: string,
  fill: (own: string, home: string) => Promise<T>,
): Promise<{ own: string; home: string; filling: T | null }> {
  const own = join(folder, String(applications));
  const [home, complete] = [join(own, 'home'), join(own, 'complete')];
  if (existsSync(complete)) return { own, home, filling: null };
  rmSync(own, { recursive: true, force: true });
  const filling = await fill(own, home);
  writeFileSync(complete, '');
  return { own, home, filling };
}

/** Starts a database that holds a generated graph. */
export async function startDatabase(applications: number, folder: string, report: Progress): Promise<Instance> {
  const { home } = await filled(applications, folder, async (own) => {
    const bar = report.bar(applications, `Generating ${applications} applications`);
    return await fillGenerated(own, applications, {
      generated: (done) => {
        bar.update(done);
      },
      filling: () => {
        bar.done();
        report.step('Filling a database with them ...');
      },
    });
  });
  return await startFilled(home);
}
