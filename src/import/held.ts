import type { Graph } from '../graph/graph.js';

/** By what a graph is known as ours, and what it was made with. */
export interface Marker {
  modelVersion: number;
  schemaChecksum: string | null;
  /** Grows with every transaction that may change the graph: as long as it is the same, so is the graph. */
  writes: number;
}

/** An import as the graph tells of it. */
export interface HeldImport {
  id: string;
  release: string | null;
  /** Null where it is not finished. */
  checksum: string | null;
  builtIn: boolean;
}

interface Held {
  /** Null where the database holds no graph of ours. */
  marker: Marker | null;
  imports: HeldImport[];
  /** How many edits there are, those that were taken back among them. */
  edits: number;
}

/** What the database says of our graph in it: asked at once, since a database that just started plans for long. */
export async function readHeld(graph: Graph): Promise<Held> {
  return (await graph.read<Held>('import/held'))[0] ?? { marker: null, imports: [], edits: 0 };
}
