import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { OperatorError } from '../errors.js';
import type { Java } from './java.js';
import { waysOut } from './ways-out.js';

export interface Task {
  pom: string;
  /** The folder that the jars are copied to. */
  into: string;
  /** Where everything that Maven says is kept. */
  log: string;
  java: Java;
  /** Hears how many files came so far. */
  count: (files: number) => void;
  signal: AbortSignal | undefined;
}

/** Copies the jars of a pom's dependencies, downloading what this user's Maven repository lacks. */
export async function copyDependencies(task: Task): Promise<void> {
  try {
    const { code, lines } = await run(task);
    task.signal?.throwIfAborted();
    if (code !== 0) throw failure(lines, task.log);
  } catch (error) {
    task.signal?.throwIfAborted();
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new OperatorError(
      `Maven (mvn) is not on the path, and it is needed once to download Neo4j. ${waysOut('maven')}`,
    );
  }
}

async function run({ pom, into, log, java, count, signal }: Task): Promise<{ code: number | null; lines: string[] }> {
  // By its full name, or Maven asks the network what `dependency` stands for, and blames the name when nobody answers.
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
  const args = ['--batch-mode', '--strict-checksums', '--file', pom, goal];
  const settings = [
    'includeScope=runtime',
    `outputDirectory=${into}`,
    'aether.connector.connectTimeout=10000',
    'aether.connector.requestTimeout=30000',
  ];
  const maven = spawn('mvn', [...args, ...settings.map((setting) => `-D${setting}`)], {
    env: { ...process.env, JAVA_HOME: java.home },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const ended = new Promise<number | null>((resolve, reject) => maven.once('error', reject).once('close', resolve));
  const file = createWriteStream(log);
  maven.stderr.pipe(file, { end: false });
  try {
    const [code, lines] = await Promise.all([ended, follow(maven.stdout, file, count)]);
    return { code, lines };
  } finally {
    file.end();
  }
}

/** Counts what Maven downloads until its plugin begins, which copies everything in a second or two. */
async function follow(
  output: NodeJS.ReadableStream,
  file: NodeJS.WritableStream,
  count: (files: number) => void,
): Promise<string[]> {
  const lines: string[] = [];
  let downloaded = 0;
  for await (const line of createInterface({ input: output })) {
    file.write(`${line}\n`);
    lines.push(line);
    if (line.includes('Downloaded from ')) downloaded += 1;
    if (line.includes(':copy-dependencies')) downloaded = Infinity;
    count(downloaded);
  }
  return lines;
}

const causes: [RegExp, string][] = [
  [
    /unknown ?host|name or service|failure in name|no route|unreachable|refused|timed out|connect to/i,
    "Maven's repository cannot be reached: check the network and Maven's proxy settings",
  ],
  [/no space left/i, 'the disk is full: some 500 MB are needed'],
  [/checksum/i, 'a file arrived damaged'],
];

function failure(lines: string[], log: string): OperatorError {
  const errors = lines.filter((line) => line.startsWith('[ERROR]')).map((line) => line.slice(8));
  const known = causes.find(([pattern]) => pattern.test(errors.join(' ')))?.[1];
  const cause = known ?? `Maven says: ${errors[0]?.slice(0, 300) ?? 'nothing of why'}`;
  return new OperatorError(
    `Neo4j could not be downloaded; ${cause}. Try again (what came so far is kept), or set NEO4J_URI or NEO4J_HOME to a Neo4j that is there already. Details: ${log}`,
  );
}
