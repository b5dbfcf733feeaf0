import type { Graph } from '../graph/graph.js';
import { type HeldImport, readHeld } from './held.js';
import { seedImport } from './imports.js';
import type { Seed } from './seed.type.js';
import { apply, finish } from './write/apply.js';
import { type Changes, none } from './write/changes.js';
import { prepare } from './write/model.js';
import { replan } from './write/replan.js';

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
export async function loadSeed(graph: Graph, seed: Seed, importId = seedImport): Promise<LoadSummary> {
  await prepare(graph);
  const held = (await heldImports(graph)).find(({ id }) => id === importId);
  const isHeld = held?.checksum === seed.checksum;
  const changes = isHeld ? null : await graph.write((transaction) => apply(transaction, importId, seed));
  if (changes) await replan(graph, changes);
  if (isHeld && seed.builtIn && !held.builtIn) await graph.write((transaction) => finish(transaction, importId, seed));
  return summaryOf(seed, changes);
}

export const summaryOf = (
  { release, checksum }: Pick<Seed, 'release' | 'checksum'>,
  changes: Changes | null,
): LoadSummary => ({
  loaded: changes !== null,
  release,
  checksum,
  ...(changes ?? none),
});

export const heldImports = async (graph: Graph): Promise<HeldImport[]> => (await readHeld(graph)).imports;

/** The data set that the graph says it holds; null where it says of none. */
export async function heldSeed(graph: Graph): Promise<HeldImport | null> {
  return (await heldImports(graph)).find(({ id }) => id === seedImport) ?? null;
}

/** What a start finds: nothing yet or an earlier form of the data set that comes with govchain; that very one; another. */
export type Standing = 'wanting' | 'held' | 'other';

/** A start fills an empty graph, and renews its own data set; it never puts that in the place of another. */
export async function standingOf(graph: Graph, { checksum }: Pick<Seed, 'checksum'>): Promise<Standing> {
  const imports = await heldImports(graph);
  const held = imports.find(({ id }) => id === seedImport);
  if (imports.length === 0 || (held?.builtIn && held.checksum !== checksum)) return 'wanting';
  return held?.checksum === checksum ? 'held' : 'other';
}
