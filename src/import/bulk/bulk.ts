import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { checkTogether } from '../check/check.js';
import { type Files, Rows } from '../check/rows.js';
import { Faults } from '../faults.js';
import { canonical, canonicalRecords } from '../row/canonical.js';
import { formatCsv } from '../row/csv.js';
import { readTable } from '../row/read.js';
import type { Row } from '../row/row.js';
import { tables } from '../row/tables.js';
import { contentOf, readRelease } from '../seed.js';
import { ApplicationChecks, table } from './applications.js';
import { WholeGraph } from '../whole/whole-graph.js';
import { marker } from '../write/model.js';
import { batches } from './batches.js';
import { type EmptyList, type ImportFile, ImportFiles } from './import-files.js';

export interface Reading {
  /** Is told how many bytes of the applications have been read; it may throw to break off. */
  progress?: (bytes: number) => void;
}

export interface Written {
  /** How many statements there are, counted as a load counts them. */
  statements: number;
  release: string;
  /** As `readSeed` gives it. */
  checksum: string;
  nodes: ImportFile[];
  relationships: ImportFile[];
  emptyLists: EmptyList[];
}

const position = tables.findIndex(({ name }) => name === table.name);
const columns = Object.keys(table.columns);

/**
 * Turns the data set in a folder (its URL ends in "/") into files for Neo4j's own importer, which fills an empty database
 * from them: the very graph that a load makes. Applications pass by in batches; everything else is held in memory.
 * Throws one OperatorError with every fault.
 *
 * @param out the folder that the files go to
 */
export async function writeImportFiles(folder: URL, out: string, { progress }: Reading = {}): Promise<Written> {
  const faults = new Faults(basename(folder.pathname));
  const release = await readRelease(folder, faults);
  const files = await readOthers(folder, faults);
  const others = new Rows(files, faults);
  checkTogether(others);
  faults.throwIfAny();
  const written = new ImportFiles(out);
  const graph = new WholeGraph(written);
  graph.add(contentOf(others));
  const hash = createHash('sha256').update(`${release}\n`);
  addTables(hash, files, tables.slice(0, position));
  hash.update(`${table.file}\n${formatCsv([columns])}`);
  const checks = new ApplicationChecks(files, faults);
  for await (const batch of batches(folder, table, faults, progress)) {
    const rows = checks.check(batch);
    // After a fault nothing is written, but the rest is still looked through for others.
    if (!faults.any) graph.add(contentOf(rows));
    hash.update(formatCsv(canonicalRecords(table, batch.map(cellsOf))));
  }
  checks.finish();
  addTables(hash, files, tables.slice(position + 1));
  faults.throwIfAny();
  const checksum = hash.digest('hex');
  graph.finish(release, checksum);
  // Without the checksum of the constraints, `prepare` sees that they are wanting.
  written.node(['GovchainGraph'], 'marker', { ...marker, schemaChecksum: null });
  return { release, checksum, statements: graph.statements, ...written.close() };
}

/** All files but the one of the applications. */
async function readOthers(folder: URL, faults: Faults): Promise<Files> {
  const read = tables.map(
    async (one) => [one.name, one === table ? null : await readTable(folder, one, faults)] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as Files;
}

function addTables(hash: Hash, files: Files, some: readonly (typeof tables)[number][]): void {
  for (const one of some) hash.update(`${one.file}\n${canonical(one, files[one.name]?.text ?? '')}`);
}

const cellsOf = (row: Row): string[] => columns.map((column) => row.text(column));
