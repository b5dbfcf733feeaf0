import { z } from 'zod';
import type { Graph } from '../graph/graph.js';
import { readHeld } from './held.js';

const count = z.int().nonnegative();

/** What a backup says of the graph in it. */
export const extent = z.object({
  /** Of the graph's model; null where the database held no graph of ours. */
  modelVersion: count.nullable(),
  imports: z.array(z.object({ id: z.string(), release: z.string().nullable(), checksum: z.string().nullable() })),
  nodes: count,
  relationships: count,
});

export type Extent = z.infer<typeof extent>;

/** How much the database holds, and of which imports. */
export async function extentOf(graph: Graph): Promise<Extent> {
  const { marker, imports } = await readHeld(graph);
  const [size] = await graph.read<Pick<Extent, 'nodes' | 'relationships'>>('import/extent');
  const { nodes, relationships } = size ?? { nodes: 0, relationships: 0 };
  const named = imports.map(({ id, release, checksum }) => ({ id, release, checksum }));
  return { modelVersion: marker?.modelVersion ?? null, imports: named, nodes, relationships };
}
