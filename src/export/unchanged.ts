import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { type HeldImport, readHeld } from '../import/held.js';
import { seedImport } from '../import/imports.js';
import { modelVersion } from '../import/write/model.js';

/** What tells a graph from every other state of it. */
export interface State {
  /** The same as long as nobody writes. */
  key: string;
  /** Of the data set that was loaded first; null where there is none. */
  release: string | null;
  imports: HeldImport[];
}

/** The graph was written to each time that it was read. */
export class ChangedMeanwhile extends OperatorError {}

/** How often it is read. */
const TRIES = 4;

/** The state of the graph. Throws OperatorError where there is none of ours, or of another version. */
export async function stateOf(graph: Graph): Promise<State> {
  const { marker, imports } = await readHeld(graph);
  if (marker === null)
    throw new OperatorError('The database holds no govchain graph: load one with govchain load, and export then.');
  if (marker.modelVersion !== modelVersion)
    throw new OperatorError(
      `The graph is of model version ${marker.modelVersion}, this program exports version ${modelVersion}. govchain start or govchain load brings an earlier one up; for a later one use a newer govchain-graph.`,
    );
  const release = imports.find(({ id }) => id === seedImport)?.release ?? null;
  return { key: JSON.stringify([marker.writes, imports]), release, imports };
}

/** Throws, where the graph is not as it was, what makes `unchanged` begin anew. */
export type Still = () => Promise<void>;

const changed = new Error('The graph was changed while it was read.');

/**
 * What `read` makes of the graph as it is at one moment. Reads of Neo4j are no snapshot, so that it is read anew where
 * somebody wrote meanwhile: `read` may run several times, and asks now and then whether it is for nothing. Throws
 * ChangedMeanwhile where that happens each of so many times.
 */
export async function unchanged<T>(
  graph: Graph,
  read: (state: State, still: Still) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  for (let left = tries; left > 0; left -= 1) {
    const before = await stateOf(graph);
    const still = async () => {
      if ((await stateOf(graph)).key !== before.key) throw changed;
    };
    try {
      const made = await read(before, still);
      await still();
      return made;
    } catch (error) {
      if (error !== changed) throw error;
    }
  }
  throw new ChangedMeanwhile(
    `The graph was changed while it was read, ${tries} times in a row. Let what writes to it finish, and try again.`,
  );
}
