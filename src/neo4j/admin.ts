import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prepared, refuseFailure, runAdmin, type Watching } from './admin-run.js';
import { neo4jConf } from './conf.js';
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
 */
export async function importFiles(home: string, neo4j: Prepared, files: Files, watching: Watching = {}): Promise<void> {
  prepareForAdmin(home);
  const unlock = lockHome(home);
  try {
    const command = ['database', 'import', 'full', ...argumentsOf(home, files), 'neo4j'];
    refuseFailure(await runAdmin(home, neo4j, command, watching, importedPercent), "Neo4j's importer failed");
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

/** Writes the stopped database of a folder to a file in `target`, and says which. */
export async function dumpStore(home: string, neo4j: Prepared, target: string, watching: Watching): Promise<string> {
  prepareForAdmin(home);
  const command = ['database', 'dump', 'neo4j', `--to-path=${target}`];
  refuseFailure(
    await runAdmin(home, brief(neo4j), command, watching, copiedPercent),
    'The database could not be copied',
  );
  return join(target, DUMP);
}

/** Makes the database of a folder that has none yet, as it was when `dump` was written. */
export async function loadStore(home: string, neo4j: Prepared, dump: string, watching: Watching): Promise<void> {
  prepareForAdmin(home);
  const command = ['database', 'load', 'neo4j', `--from-path=${namedForAdmin(home, dump)}`];
  refuseFailure(await runAdmin(home, brief(neo4j), command, watching, copiedPercent), `${dump} cannot be restored`);
}

/** Copying is done by a library that is not Java's: compiling for speed would take longer than it saves. */
const brief = ({ distribution, options }: Prepared): Prepared => ({
  distribution,
  options: [...options, '-XX:TieredStopAtLevel=1'],
});

export interface Verdict {
  consistent: boolean;
  /** The file in which Neo4j tells all that is wrong. */
  report: string | null;
}

/**
 * Neo4j's own check of the stopped database of a folder, or of a dump.
 *
 * @param reports the folder that the report goes to where something is wrong
 */
export async function checkStore(
  home: string,
  neo4j: Prepared,
  { reports, dump, ...watching }: Watching & { reports: string; dump?: string },
): Promise<Verdict> {
  prepareForAdmin(home);
  const from = dump === undefined ? [] : [`--from-path=${namedForAdmin(home, dump)}`, `--temp-path=${home}`];
  const limits = ['--max-off-heap-memory=50%', `--report-path=${reports}`];
  const command = ['database', 'check', ...from, ...limits, 'neo4j'];
  const ended = await runAdmin(home, neo4j, command, watching, checkedPercent);
  const report = /^Inconsistencies found\. See '(.*)' for details\.$/m.exec(ended.said)?.[1] ?? null;
  if (report === null) refuseFailure(ended, 'The check came to no end');
  return { consistent: report === null, report };
}

/** neo4j-admin takes settings from it, such as what the store is to be like; ports are given at a start. */
function prepareForAdmin(home: string): void {
  prepareFolders(home, 'GOVCHAIN_HOME', ['conf', 'data', 'logs', 'run']);
  writeFileSync(join(home, 'conf/neo4j.conf'), neo4jConf({ boltPort: 0, browserPort: 0, plugins: null }));
}

/** The one name that neo4j-admin gives dumps of our database, and knows them by. */
const DUMP = 'neo4j.dump';

/** A folder in which a dump of any name has the name that neo4j-admin wants. */
function namedForAdmin(home: string, dump: string): string {
  prepareFolders(home, 'GOVCHAIN_HOME', ['dump']);
  symlinkSync(dump, join(home, 'dump', DUMP));
  return join(home, 'dump');
}

/** The importer tells each of its four stages by "(2/4)", and how far it is in it by "35%". */
function importedPercent(said: string): number {
  const stage = [...said.matchAll(/\((\d)\/4\)/g)].at(-1);
  const [, percent = '0'] = [...said.slice(stage?.index ?? 0).matchAll(/(\d+)%/g)].at(-1) ?? [];
  return stage ? Math.floor((Number(stage[1]) - 1) * 25 + Number(percent) / 4) : 0;
}

const copiedPercent = (said: string): number => Number([...said.matchAll(/data: +(\d+)/g)].at(-1)?.[1] ?? 0);

const stages = ['ID Generator consistency check', 'Index structure consistency check', 'Consistency check'];

/** The check heads its three stages by their names, and tells how far it is in each by "35%". */
function checkedPercent(said: string): number {
  const stage = stages.findLastIndex((name) => said.includes(`${name}\n`));
  const [, percent = '0'] = [...said.slice(said.indexOf(`${stages[stage]}\n`)).matchAll(/(\d+)%/g)].at(-1) ?? [];
  return stage < 0 ? 0 : Math.floor((100 * stage + Number(percent)) / stages.length);
}
