import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../root.js';
import type { Around } from './around.js';
import { prepareFolders } from './home.js';
import { verifyJars } from './jars.js';
import type { Java } from './java.js';
import { copyDependencies, type Task } from './maven.js';
import { isAlive } from './processes.js';

const pom = fileURLToPath(fromRoot('src/neo4j/pom.xml'));
/** Written last into a download: the name and size of each jar. */
const manifest = 'manifest.json';

/** The folder of the pinned Neo4j's jars in the cache, downloaded by Maven where it is missing or damaged. */
export async function download(java: Java, { cache, report, signal }: Around): Promise<string> {
  const text = await readFile(pom, 'utf8');
  const version = property(text, 'neo4j.version');
  // A changed pom is another download; checkouts of different ages may share one cache.
  const folder = join(cache, `neo4j-${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`);
  if (await isWhole(folder)) return folder;
  prepareFolders(cache, 'GOVCHAIN_CACHE', []);
  await dropAborted(cache);
  const bar = report.bar(Number(property(text, 'files')), `Downloading Neo4j ${version} (130 MB, once)`);
  try {
    const count = (files: number) => {
      bar.update(files);
    };
    await fetchInto(folder, cache, { java, count, signal });
  } finally {
    bar.done();
  }
  return folder;
}

const property = (text: string, name: string) => text.split(`<${name}>`)[1]?.split('<')[0] ?? '';

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, manifest), 'utf8')) as Record<string, number>;
    const checks = Object.entries(sizes).map(async ([name, size]) => (await stat(join(folder, name))).size === size);
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

/** What a start left that was ended in the middle; the drafts of living processes stay. */
async function dropAborted(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** The folder appears whole or not at all, so that two starts at once, or one that is killed, do no harm. */
async function fetchInto(folder: string, cache: string, how: Pick<Task, 'java' | 'count' | 'signal'>): Promise<void> {
  const draft = join(cache, `draft-${process.pid}-${randomUUID()}`);
  try {
    await copyDependencies({ pom, into: draft, log: join(cache, 'maven.log'), ...how });
    await verifyJars(draft);
    const sizes = (await readdir(draft)).map(async (name) => [name, (await stat(join(draft, name))).size] as const);
    await writeFile(join(draft, manifest), JSON.stringify(Object.fromEntries(await Promise.all(sizes)), null, 1));
    await publish(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function publish(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Another start was quicker, and its folder is as good as ours; or a damaged one is in the way.
    if (await isWhole(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
}
