import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import { Graph } from '../graph/graph.js';
import { type Extent, extent, extentOf } from '../import/extent.js';
import type { AtHome } from '../neo4j/around.js';
import { backUp } from '../neo4j/backup.js';
import { prepareFolders } from '../neo4j/home.js';
import type { Address } from '../neo4j/probe.js';
import { withPercents } from '../neo4j/progress.js';
import { readSeal, type Seal, verify } from '../neo4j/sealed.js';
import { version } from '../version.js';
import { releaseAndChecksum } from './output.js';

/** What is said in a backup, beside the checksum of its dump. */
const about = extent.extend({ made: z.string(), program: z.string() });

export interface Backup extends z.infer<typeof about>, Pick<Seal, 'sha256' | 'bytes'> {
  file: string;
}

/** Where a backup goes: where the operator wants it, or to a file of its own beside the database. */
export function backupPath({ govchainHome }: Config, wanted: string | undefined, overwrite: boolean): string {
  const path = wanted === undefined ? join(backups(govchainHome), fileName('')) : resolve(wanted);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new OperatorError(`${path} is a folder: name a file, such as ${join(path, fileName(''))}.`);
  if (found && !found.isFile()) throw new OperatorError(`${path} is there, and is no file: name another.`);
  if (found && !overwrite)
    throw new OperatorError(`${path} is there already: --force says that it may be overwritten. Nothing was changed.`);
  refuseUnwritable(dirname(path));
  return path;
}

function refuseUnwritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new OperatorError(`No file can be made in the folder ${folder}: make it, or name a file elsewhere.`);
  }
}

/** Where a graph is kept that is about to be brought up to another version of the model. */
export const migrationPath = ({ govchainHome }: Config, from: number): string =>
  join(backups(govchainHome), fileName(`-model-${from}`));

function backups(home: string): string {
  const folder = join(home, 'backups');
  prepareFolders(folder, 'GOVCHAIN_HOME', []);
  return folder;
}

/** Sorted by name is sorted by time. */
const fileName = (what: string): string =>
  `govchain-graph-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z${what}.dump`;

/** Writes the stopped database and what it holds to a file. */
export async function writeBackup(at: AtHome, file: string): Promise<Backup> {
  const sealed = await backUp(at, file, async (database) => ({
    made: new Date().toISOString(),
    program: version,
    ...(await extentIn(database)),
  }));
  return described(file, sealed);
}

export async function extentIn(database: Address): Promise<Extent> {
  const graph = Graph.connect(database, { timeout: 300_000 });
  return await extentOf(graph).finally(() => graph.close());
}

/** What a backup says of itself, its checksum compared with its content. */
export async function readBackup(file: string, { report, signal }: AtHome): Promise<Backup> {
  const sealed = await readSeal(file);
  const backup = described(file, sealed);
  await withPercents(report, 'Comparing the checksum', (progress) => verify(file, sealed, { progress, signal }));
  return backup;
}

function described(file: string, { sha256, bytes, about: said }: Seal): Backup {
  const parsed = about.safeParse(said);
  if (!parsed.success)
    throw new OperatorError(
      `${file} is a backup of another kind than this program (version ${version}) knows: use a newer govchain-graph.`,
    );
  return { file, sha256, bytes, ...parsed.data };
}

/** The lines that tell people of a backup. */
export const told = ({
  modelVersion,
  nodes,
  relationships,
  imports,
  made,
  program,
  sha256,
}: Backup): [string, string][] => [
  ['Made', `${made} by govchain-graph ${program}`],
  [
    'Holds',
    `nodes: ${nodes}, relationships: ${relationships}, ${modelVersion === null ? 'no govchain graph' : `model version ${modelVersion}`}`,
  ],
  ...imports.map(({ id, release, checksum }): [string, string] => [
    id,
    checksum === null ? 'not finished' : releaseAndChecksum(release, checksum.slice(0, 12)),
  ]),
  ['SHA-256', sha256],
];
