import { isBuiltIn } from '../seed.js';
import { WholeGraph } from '../whole/whole-graph.js';
import { marker } from '../write/model.js';
import { type EmptyList, type ImportFile, ImportFiles } from './import-files.js';
import { LargeSet, type Opening, type Progress } from './large-set.js';

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

/**
 * Turns the data set in a folder (its URL ends in "/") into files for Neo4j's own importer, which fills an empty database
 * from them: the very graph that a load makes. Throws one OperatorError with every fault.
 *
 * @param out the folder that the files go to
 */
export async function writeImportFiles(
  folder: URL,
  out: string,
  progress?: Progress,
  opening?: Opening,
): Promise<Written> {
  const set = await LargeSet.open(folder, opening);
  const written = new ImportFiles(out);
  const graph = new WholeGraph(written);
  graph.add(set.others);
  const checksum = await addApplications(graph, set, progress);
  const { release } = set;
  graph.finish({ release, checksum, builtIn: isBuiltIn(folder) });
  // Without the checksum of the constraints, `prepare` sees that they are wanting.
  written.node(['GovchainGraph'], 'marker', { ...marker, schemaChecksum: null });
  return { release, checksum, statements: graph.statements, ...written.close() };
}

async function addApplications(graph: WholeGraph, set: LargeSet, progress?: Progress): Promise<string> {
  const applications = set.applications({ progress });
  for (;;) {
    const { done, value } = await applications.next();
    if (done) return value;
    graph.add(value);
  }
}
