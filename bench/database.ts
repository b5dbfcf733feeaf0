import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../src/generate/generate.js';
import type { Instance } from '../src/neo4j/instance.js';
import type { Progress } from '../src/neo4j/progress.js';
import { bulkLoad, startLoaded } from '../test/support/bulk-load.js';

/** Enough for a million applications to stay in memory. */
const memoryFor = (applications: number): { heap: string; pageCache: string } =>
  applications > 200_000 ? { heap: '2g', pageCache: '6g' } : { heap: '1g', pageCache: '1g' };

/**
 * Starts a database that holds a generated graph, in a folder of its own under `folder`. One that an earlier run left
 * there complete is taken as it is.
 */
export async function startDatabase(applications: number, folder: string, report: Progress): Promise<Instance> {
  const own = join(folder, String(applications));
  const [home, complete] = [join(own, 'home'), join(own, 'complete')];
  const memory = memoryFor(applications);
  if (existsSync(complete)) return startLoaded(home, { emptyLists: [] }, memory);
  rmSync(own, { recursive: true, force: true });
  const data = join(own, 'data-set');
  mkdirSync(data, { recursive: true });
  const set = pathToFileURL(`${data}/`);
  const bar = report.bar(applications, `Generating ${applications} applications`);
  await generate({ applications, seed: 1, folder: set }, (done) => {
    bar.update(done);
  });
  bar.done();
  report.step('Filling a database with them ...');
  const written = await bulkLoad(set, home);
  rmSync(data, { recursive: true });
  const database = await startLoaded(home, written, memory);
  writeFileSync(complete, '');
  return database;
}
