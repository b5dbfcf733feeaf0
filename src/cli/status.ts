import { readConfig } from '../config.js';
import { Graph } from '../graph/graph.js';
import { type HeldImport, readHeld } from '../import/held.js';
import type { Difference } from '../import/repair/compare.js';
import { differences } from '../import/repair/repair.js';
import { readSeed } from '../import/seed.js';
import { modelVersion } from '../import/write/model.js';
import { runningDatabase, type Database } from '../neo4j/database.js';
import { counted, foreign, listed, ours } from './differences.js';
import { answer, type Output, releaseAndChecksum, table } from './output.js';
import { seedFolder } from './seed-folder.js';
import { findServer } from './server-file.js';

interface Held {
  modelVersion: number | null;
  /** Counted only where there is no graph of ours. */
  nodeCount: number;
  counts: { label: string; count: number }[];
  imports: HeldImport[];
  edits: number;
  readOnly: boolean;
  /** How the graph differs from the data set; null where that is not the one it holds. */
  differences: Difference[] | null;
}

/**
 * Says what runs, where, what the graph holds, and how that differs from the data set in `folder`.
 * Returns the exit code: 0 where the database runs and holds our graph as an import left it, else 1.
 */
export async function status(folder: string | undefined, output: Output): Promise<number> {
  const config = readConfig();
  const server = await findServer(config);
  const database = await runningDatabase(config);
  if (!database) {
    answer(output, { running: false, server, home: config.govchainHome }, [`Not running (${config.govchainHome}).`]);
    return 1;
  }
  const held = await look(database, folder, config.queryTimeoutMs);
  const { uri, browserUrl } = database;
  const told = { ...held, changes: held.differences && counted(held.differences) };
  answer(output, { running: true, server, database: uri, browserUrl, ...told }, lines(server, database, held));
  return held.modelVersion === modelVersion && ours(held.differences ?? []).length === 0 ? 0 : 1;
}

async function look(database: Database, folder: string | undefined, timeout: number): Promise<Held> {
  const graph = Graph.connect(database, { timeout });
  try {
    const { marker, imports, edits } = await readHeld(graph);
    const [content] = marker ? [] : await graph.read<{ nodeCount: number }>('import/content');
    const [access] = await graph.read<{ access: string }>('repair/access', { name: database.database });
    return {
      modelVersion: marker?.modelVersion ?? null,
      nodeCount: content?.nodeCount ?? 0,
      counts: await graph.read<Held['counts'][number]>('about/counts'),
      imports,
      edits,
      readOnly: access?.access === 'read-only',
      // What another version made is compared by nothing here.
      differences:
        marker && marker.modelVersion !== modelVersion ? null : await compared(graph, { imports, edits }, folder),
    };
  } finally {
    await graph.close();
  }
}

async function compared(
  graph: Graph,
  { imports: [held, ...others], edits }: Pick<Held, 'imports' | 'edits'>,
  folder: string | undefined,
): Promise<Difference[] | null> {
  const seed = await readSeed(seedFolder(folder));
  return others.length === 0 && edits === 0 && held?.checksum === seed.checksum ? await differences(graph, seed) : null;
}

/** What kind of graph the database holds, in words. */
function graphOf({ modelVersion: version, nodeCount, differences: found }: Held): string {
  if (version === modelVersion) return `a govchain graph, model version ${version}`;
  if (version !== null)
    return `a govchain graph of model version ${version}, which this program (version ${modelVersion}) ${version < modelVersion ? 'brings up to its own when it writes to it' : 'refuses'}`;
  if (found) return 'a govchain graph that has lost its mark';
  return nodeCount === 0
    ? 'none yet: the database is empty'
    : `none: the database holds something else (nodes: ${nodeCount})`;
}

function lines(server: string | null, { uri, browserUrl }: Database, held: Held): string[] {
  const { counts, imports, edits, readOnly } = held;
  const rows = table([
    ['Server', server ?? 'not running'],
    ['Database', readOnly ? `${uri}  (read-only)` : uri],
    ...(browserUrl ? [['Neo4j Browser', browserUrl] as [string, string]] : []),
    ['Graph', graphOf(held)],
    ...imports.map((one): [string, string] => [one.id, describe(one)]),
    ...(edits > 0 ? [['Edits', edits] as [string, number]] : []),
    ...counts.map(({ label, count }): [string, number] => [label, count]),
  ]);
  return [...rows, ...changes(held)];
}

const describe = ({ release, checksum }: HeldImport): string =>
  checksum === null ? 'not finished: run the command that was broken off again' : releaseAndChecksum(release, checksum);

function changes({ differences: found, imports, edits, modelVersion: version }: Held): string[] {
  if (!found)
    return imports.length === 0 || version !== modelVersion
      ? []
      : [
          imports.length > 1 || edits > 0
            ? 'Whether it was changed by hand is not known: that is told of a graph with one import alone, and no edits.'
            : 'Whether it was changed by hand is not known: give the folder it was loaded from with --seed.',
        ];
  const [changed, beside] = [ours(found), foreign(found)];
  return [
    ...(changed.length === 0
      ? ['Nobody has changed it by hand.']
      : [
          `It was changed by hand; govchain repair brings it back. Differences: ${changed.length}.`,
          ...listed(changed),
        ]),
    ...(beside.length === 0
      ? []
      : [`Beside it the database holds what is none of ours: ${beside.length}.`, ...listed(beside)]),
  ];
}
