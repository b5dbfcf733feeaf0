import { join } from 'node:path';
import { statSync } from 'node:fs';
import { fillGenerated } from '../support/bulk-load.js';
import { digestOf, type Digest } from '../support/digest.js';
import { temporaryFolder } from '../support/folders.js';
import { inHome } from '../support/home.js';
import { anyPorts, govchain } from '../support/processes.js';
import { isProof, tellAtEnd } from '../support/proof.js';

// `npm run prove` sets minutes: a graph of a size that takes some to read; the tests of every day take a small one.
const applications = isProof ? 150_000 : 300;

const figures = { applications };
tellAtEnd(figures);

const folder = temporaryFolder();
const file = join(folder, 'graph.dump');
const homes = { GOVCHAIN_HOME: join(folder, 'home') };
const others = { GOVCHAIN_HOME: join(folder, 'other') };

const digest = (home: string): Promise<Digest> =>
  inHome(home, (_graph, uri, password) => digestOf({ uri, username: 'neo4j', password }));

/** Seconds that a command takes. */
async function seconds(args: string[], env: Record<string, string>): Promise<number> {
  const began = performance.now();
  const { code, stderr } = await govchain([...args, '--json'], { ...anyPorts, ...env }).end();
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return Math.round((performance.now() - began) / 100) / 10;
}

test(`a graph of ${applications} applications is the same after backup and restore`, async () => {
  await fillGenerated(folder, applications);
  const before = await digest(homes.GOVCHAIN_HOME);
  const backup = await seconds(['backup', file], homes);
  const restore = await seconds(['restore', file], others);
  const after = await digest(others.GOVCHAIN_HOME);
  expect(before.rows).toBeGreaterThan(applications * 5);
  expect(after).toEqual(before);
  Object.assign(figures, { rows: before.rows, megabytes: Math.round(statSync(file).size / 1e6), backup, restore });
}, 1_800_000);
