import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../errors.js';
import { fromRoot } from '../root.js';
import { prepareFolders } from './home.js';
import type { Java } from './java.js';
import { isAlive } from './processes.js';
import type { Progress } from './progress.js';
import { waysOut } from './ways-out.js';

const pom = fileURLToPath(fromRoot('src/neo4j/pom.xml'));
/** Written last into a download: the name and size of each jar. */
const manifest = 'manifest.json';

/** The folder of the pinned Neo4j's jars in the cache, downloaded by Maven where it is missing or damaged. */
export async function download(cache: string, java: Java, report: Progress): Promise<string> {
  const text = await readFile(pom, 'utf8');
  const version = property(text, 'neo4j.version');
  // A changed pom is another download; checkouts of different ages may share one cache.
  const folder = join(cache, `neo4j-${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`);
  if (await isWhole(folder)) return folder;
  prepareFolders(cache, 'GOVCHAIN_CACHE', []);
  await dropAborted(cache);
  const draft = join(cache, `draft-${process.pid}-${randomUUID()}`);
  try {
    await copyJars(
      draft,
      cache,
      java,
      report,
      `Downloading Neo4j ${version} (130 MB, once)`,
      Number(property(text, 'jars')),
    );
    await publish(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
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

/** A folder of that name appears whole or not at all. Where another start was quicker, its folder is as good as ours. */
async function publish(draft: string, folder: string): Promise<void> {
  const sizes = (await readdir(draft)).map(async (name) => [name, (await stat(join(draft, name))).size] as const);
  await writeFile(join(draft, manifest), JSON.stringify(Object.fromEntries(await Promise.all(sizes)), null, 1));
  try {
    await rename(draft, folder);
  } catch (error) {
    if (await isWhole(folder)) return;
    // A damaged one is in the way. Nothing that runs is taken from: an open jar outlives its name.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
}

async function copyJars(
  into: string,
  cache: string,
  java: Java,
  report: Progress,
  title: string,
  jars: number,
): Promise<void> {
  const bar = report.bar(jars, title);
  const log = join(cache, 'maven.log');
  try {
    const output = await runMaven(into, log, java, (count) => {
      bar.update(count);
    });
    if (output !== null) throw failure(output, log);
  } finally {
    bar.done();
  }
}

/** Null when all went well, else what Maven said. `count` hears of every jar that came or was there already. */
async function runMaven(
  into: string,
  log: string,
  java: Java,
  count: (jars: number) => void,
): Promise<string[] | null> {
  const args = [
    '-B',
    '-C',
    '-f',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${into}`,
  ];
  const patience = ['-Daether.connector.connectTimeout=10000', '-Daether.connector.requestTimeout=30000'];
  const maven = spawn('mvn', [...args, ...patience], {
    env: { ...process.env, JAVA_HOME: java.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => maven.once('error', reject).once('close', resolve));
  const file = createWriteStream(log);
  maven.stderr.pipe(file, { end: false });
  const [lines, code] = await Promise.all([follow(maven.stdout, file, count), ended]).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new OperatorError(`Maven (mvn) is not on the path, and Neo4j is downloaded with it. ${waysOut('maven')}`)
      : error;
  });
  file.end();
  return code === 0 ? null : lines;
}

/** Maven first downloads what is missing, then copies everything: the further of both is how far it is. */
async function follow(
  output: NodeJS.ReadableStream,
  file: NodeJS.WritableStream,
  count: (jars: number) => void,
): Promise<string[]> {
  const lines: string[] = [];
  let downloaded = 0;
  let copied = 0;
  for await (const line of createInterface({ input: output })) {
    file.write(`${line}\n`);
    lines.push(line);
    if (/Downloaded from \S+: \S+\.jar /.test(line)) downloaded += 1;
    if (/Copying \S+\.jar to /.test(line)) copied += 1;
    count(Math.max(downloaded, copied));
  }
  return lines;
}

function failure(output: string[], log: string): OperatorError {
  const errors = output.filter((line) => line.startsWith('[ERROR]')).join(' ');
  const ways = 'Try again (what came so far is kept), or set NEO4J_URI or NEO4J_HOME to a Neo4j that is there already';
  if (
    /Unknown host|UnknownHost|Name or service|Temporary failure in name|No route to host|unreachable|refused|timed out|Connect to/i.test(
      errors,
    )
  )
    return new OperatorError(
      `Neo4j could not be downloaded, because Maven's repository cannot be reached. Check the network or Maven's proxy settings. ${ways}. Details: ${log}`,
    );
  if (/No space left/i.test(errors))
    return new OperatorError(
      `Neo4j could not be downloaded, because the disk is full: about 300 MB are needed. Details: ${log}`,
    );
  if (/checksum/i.test(errors))
    return new OperatorError(`Neo4j could not be downloaded, because a file arrived damaged. ${ways}. Details: ${log}`);
  const first = output.find((line) => line.startsWith('[ERROR]'))?.slice(8, 300) ?? 'it gave no reason';
  return new OperatorError(`Neo4j could not be downloaded; Maven says: ${first} ${ways}. Details: ${log}`);
}
