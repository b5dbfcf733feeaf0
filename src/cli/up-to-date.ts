import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import { isEarlier, migrate, modelVersion, readMarker } from '../import/write/model.js';
import { openDatabase } from '../neo4j/database.js';
import { migrationPath, writeBackup } from './backup-file.js';
import { atHome } from './managed.js';
import { type Opened, type Opening, openGraph } from './open-graph.js';

/**
 * The graph as this program works with it: one of an earlier version is brought up to this one, after a backup. That
 * wants a database that is stopped, which is then started again.
 */
export async function upToDate(opened: Opened, opening: Opening): Promise<Opened> {
  const held = await readMarker(opened.graph);
  if (!isEarlier(held)) return opened;
  const { config } = opening;
  const mayKeepNone = config.migrateWithoutBackup && config.neo4j.uri !== undefined;
  if (!opened.database.managed && !mayKeepNone) throw refusal(config, held.modelVersion);
  const current = config.migrateWithoutBackup ? opened : await backedUp(opening, held.modelVersion);
  opening.report.step(`Bringing the graph from model version ${held.modelVersion} up to ${modelVersion} ...`);
  await migrate(current.graph);
  opening.signal.throwIfAborted();
  return current;
}

async function backedUp(opening: Opening, from: number): Promise<Opened> {
  const { config, report, signal, undo } = opening;
  report.step(
    `The graph is of model version ${from}, this program works with ${modelVersion}: backing it up first ...`,
  );
  await undo.all();
  try {
    const { file } = await writeBackup(atHome(config, signal), migrationPath(config, from));
    report.step(`Backed up to ${file}`);
  } catch (error) {
    signal.throwIfAborted();
    throw noBackup(from, error instanceof Error ? error.message : String(error));
  }
  return await openGraph(openDatabase, opening);
}

const noBackup = (from: number, why: string) =>
  new OperatorError(
    `The graph is of model version ${from} and is brought up to version ${modelVersion} only after a backup, which failed. Nothing was changed. ${why}`,
  );

function refusal({ neo4j: { uri }, govchainHome }: Config, from: number): OperatorError {
  const versions = `The graph in the database is of model version ${from}; this program works with version ${modelVersion}. Nothing was changed.`;
  return new OperatorError(
    uri
      ? `${versions} govchain makes no backup of a database at NEO4J_URI: make one with that Neo4j's own tools, then set MIGRATE_WITHOUT_BACKUP=true to have the graph brought up.`
      : `${versions} An earlier govchain runs on ${govchainHome}: stop that one, and try again.`,
  );
}
