import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadInBulk } from '../../src/cli/bulk.js';
import { readConfig } from '../../src/config.js';
import { generate } from '../../src/generate/generate.js';
import type { Written } from '../../src/import/bulk/bulk.js';
import { provider } from '../../src/neo4j/database.js';
import { type Instance, startInstance } from '../../src/neo4j/instance.js';
import { silent } from '../../src/neo4j/progress.js';

/** Ports of the database; 0 takes any free one. */
export interface Ports {
  bolt: number;
  browser: number;
}

/** What a step takes its time for. */
export interface Filling {
  generated?: (applications: number) => void;
  filling?: () => void;
}

/** Fills the new database of `folder`/home with a generated graph. The data set is gone afterwards. */
export async function fillGenerated(
  folder: string,
  applications: number,
  { generated, filling }: Filling = {},
): Promise<Written> {
  const data = join(folder, 'data-set');
  mkdirSync(data, { recursive: true });
  const set = pathToFileURL(`${data}/`);
  await generate({ applications, seed: 1, folder: set }, (done) => generated?.(done));
  filling?.();
  const written = await bulkLoad(set, join(folder, 'home'));
  rmSync(data, { recursive: true });
  return written;
}

/** What a start of the private database runs, fetched without a word. */
export const prepare = provider(readConfig(), silent, undefined);

/** As the command does it, without a word. */
export const bulkLoad = (folder: URL, home: string): Promise<Written> =>
  loadInBulk(folder, { home, prepare, report: silent, signal: undefined });

/** Starts the database of `home`. */
export async function startFilled(home: string, { bolt, browser }: Ports = { bolt: 0, browser: 0 }): Promise<Instance> {
  const wanted = { home, boltPort: bolt, browserPort: browser, prepare, signal: undefined };
  return await startInstance({ ...wanted, patience: 12_000, disposable: true }, silent);
}
