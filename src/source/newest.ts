import type { Graph } from '../graph/graph.js';

/** The last day of when the newest source was published, or of what it speaks of; null where no source says. */
export async function newestSource(graph: Graph): Promise<Date | null> {
  const [row] = await graph.read<{ latest: string | null }>('source/newest', {}, PATIENCE);
  return row?.latest ? new Date(row.latest) : null;
}

/** Milliseconds that whoever gathers figures waits for this one. */
const PATIENCE = 2_000;
