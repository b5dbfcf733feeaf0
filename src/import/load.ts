import type { Graph } from '../graph/graph.js';
import type { Seed } from './seed.type.js';
import { apply, type Changes } from './write/apply.js';
import { isPrepared, prepare } from './write/model.js';

/** The seed is an import like any other, under a name of its own. */
export const seedImport = 'import:seed';

export interface LoadSummary extends Changes {
  /** False where the graph held these very files already; then nothing was written. */
  loaded: boolean;
  release: string;
  checksum: string;
}

/**
 * Makes the graph hold a data set as `readSeed` gives it, all of it or, where anything goes wrong, nothing.
 * Loading the same again changes nothing. Throws OperatorError where the database holds something that is not ours.
 */
export async function loadSeed(graph: Graph, seed: Seed): Promise<LoadSummary> {
  await prepare(graph);
  const { release, checksum } = seed;
  const held = (await heldChecksum(graph)) === checksum;
  const changes = held ? null : await graph.write((transaction) => apply(transaction, seedImport, seed));
  return { loaded: changes !== null, release, checksum, ...(changes ?? { added: 0, changed: 0, removed: 0 }) };
}

/** Whether a load of these files has nothing to do. */
export async function isLoaded(graph: Graph, { checksum }: Seed): Promise<boolean> {
  return (await isPrepared(graph)) && (await heldChecksum(graph)) === checksum;
}

/** The checksum of the data set that the graph says it holds; null where it says of none. */
export async function heldChecksum(graph: Graph): Promise<string | null> {
  const imports = await graph.read<{ id: string; checksum: string | null }>('import/imports');
  return imports.find(({ id }) => id === seedImport)?.checksum ?? null;
}
