import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { neo4jConf } from './conf.js';
import type { Distribution } from './distribution.js';
import { prepareFolders } from './home.js';
import { guarded } from './launcher.js';
import { lockHome } from './lock.js';

export interface Files {
  /** By labels, joined by ":". */
  nodes: { kind: string; path: string }[];
  /** By type. */
  relationships: { kind: string; path: string }[];
  arrayDelimiter: string;
}

export interface Importing {
  /** Is told of each per cent that the importer has done of all its stages. */
  progress?: (done: number) => void;
  /** Ends the importer. */
  signal?: AbortSignal | undefined;
}

/**
 * Fills the database of a folder that has none yet, by Neo4j's own importer: twenty times as fast as statements are.
 * Constraints and indexes are to be made afterwards.
 *
 * @param options of Java, such as those of the class-data archive
 */
export async function importFiles(
  home: string,
  { distribution, options }: { distribution: Distribution; options: string[] },
  files: Files,
  importing: Importing = {},
): Promise<void> {
  prepareFolders(home, 'GOVCHAIN_HOME', ['conf', 'data', 'logs', 'run']);
  const unlock = lockHome(home);
  try {
    // The importer takes from it what the database is to be like; ports are given at the start.
    writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort: 0, browserPort: 0, plugins: null }));
    const command = ['database', 'import', 'full', ...argumentsOf(home, files), 'neo4j'];
    await run(home, javaArguments(distribution, options, command), importing);
  } finally {
    unlock();
  }
}

function argumentsOf(home: string, { nodes, relationships, arrayDelimiter }: Files): string[] {
  const code = arrayDelimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    ...nodes.map(({ kind, path }) => `--nodes=${kind}=${path}`),
    ...relationships.map(({ kind, path }) => `--relationships=${kind}=${path}`),
    `--array-delimiter=U+${code}`,
    '--bad-tolerance=0',
    '--max-off-heap-memory=50%',
    `--report-file=${join(home, 'logs/import.report')}`,
  ];
}

function javaArguments({ java, jars }: Distribution, options: string[], command: string[]): string[] {
  const fixed = ['-Xmx1g', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-cp', jars.join(':')];
  return [java.binary, ...options, ...fixed, 'org.neo4j.server.startup.Neo4jAdminCommand', ...command];
}

/** Runs neo4j-admin, whose last words are told where it fails. */
async function run(home: string, command: string[], { progress, signal }: Importing): Promise<void> {
  const child = guarded(home, command, 0, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const end = () => child.stdin?.end();
  signal?.addEventListener('abort', end);
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
    progress?.(percentOf(said));
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
  const [code] = (await once(child, 'close')) as [number | null];
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  if (code !== 0) throw new OperatorError(`Neo4j's importer failed: ${reasonIn(said)}`);
}

/** It tells each of its four stages by "(2/4)", and how far it is in it by "35%". */
function percentOf(said: string): number {
  const stage = [...said.matchAll(/\((\d)\/4\)/g)].at(-1);
  const [, percent = '0'] = [...said.slice(stage?.index ?? 0).matchAll(/(\d+)%/g)].at(-1) ?? [];
  return stage ? Math.floor((Number(stage[1]) - 1) * 25 + Number(percent) / 4) : 0;
}

/** Why it failed, where it says so in a line of its own, else its last words. */
function reasonIn(said: string): string {
  if (/No space left|disk space|ENOSPC/i.test(said)) return 'the disk is full. Make room, and load again.';
  return said.trim().slice(-600);
}
