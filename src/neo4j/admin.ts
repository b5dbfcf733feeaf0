import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { neo4jConf } from './conf.js';
import type { Distribution } from './distribution.js';
import { prepareFolders } from './home.js';
import { lockHome } from './lock.js';

export interface Files {
  /** By labels, joined by ":". */
  nodes: { kind: string; path: string }[];
  /** By type. */
  relationships: { kind: string; path: string }[];
  arrayDelimiter: string;
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
): Promise<void> {
  prepareFolders(home, 'GOVCHAIN_HOME', ['conf', 'data', 'logs', 'run']);
  const unlock = lockHome(home);
  try {
    // The importer takes from it what the database is to be like; ports are given at the start.
    writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort: 0, browserPort: 0, plugins: null }));
    await run(home, distribution, options, ['database', 'import', 'full', ...argumentsOf(home, files), 'neo4j']);
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

/** Runs neo4j-admin, whose last words are told where it fails. */
async function run(home: string, { java, jars }: Distribution, options: string[], args: string[]): Promise<void> {
  const fixed = ['-Xmx1g', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-cp', jars.join(':')];
  const child = spawn(java.binary, [...options, ...fixed, 'org.neo4j.server.startup.Neo4jAdminCommand', ...args], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new OperatorError(`Neo4j's importer failed: ${said.trim().slice(-600)}`);
}
