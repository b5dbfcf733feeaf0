import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.js';
import { entityKinds } from '../shared/kinds.js';
import { inParts } from './parts.js';
import type { ExportFile, Format } from './format.js';
import { GraphSource, readings } from './source.js';
import { type Still, unchanged } from './unchanged.js';

/** A file that was written. */
export interface Written {
  path: string;
  format: Format['name'];
  bytes: number;
  sha256: string;
}

export interface Following {
  /** Told of how many rows have been read. */
  progress?: (rows: number) => void;
  /** Gives it up; nothing is left of it. */
  signal?: AbortSignal;
}

/** How many rows these formats read, by which it is known how far an export is. */
export async function rowsOf(graph: Graph, chosen: readonly Format[]): Promise<number> {
  const counts = new Map<string, number>();
  for (const { label, count } of await graph.read<{ label: string; count: number }>('about/counts'))
    counts.set(label, count);
  counts.set(
    'Entity',
    entityKinds.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0),
  );
  const read = chosen.flatMap(({ files }) => files(new GraphSource(graph)).flatMap(({ reads }) => reads));
  return read.reduce((sum, reading) => sum + (counts.get(readings[reading].of) ?? 0), 0);
}

/** Folders of one disk, both of which are there. */
export interface Where {
  folder: string;
  /** For files that are not whole yet. */
  draft: string;
}

/** Writes the graph in these formats. No file comes to the folder before all are whole and of one state of the graph. */
export async function exportTo(
  graph: Graph,
  { folder, draft }: Where,
  chosen: readonly Format[],
  following: Following = {},
): Promise<Written[]> {
  const written = await unchanged(graph, (_, still) => writeFormats(graph, draft, chosen, { ...following, still }));
  for (const { path } of written) await rename(join(draft, path), join(folder, path));
  return written;
}

/** Writes the graph to a folder in these formats, and asks `still` now and then whether that is for nothing. */
export async function writeFormats(
  graph: Graph,
  folder: string,
  chosen: readonly Format[],
  { progress, signal, still }: Following & { still: Still },
): Promise<Written[]> {
  let rows = 0;
  const told = (more: number) => progress?.((rows += more));
  const source = new GraphSource(graph, { told, signal, still });
  const written: Written[] = [];
  for (const { name, files } of chosen)
    for (const file of files(source)) written.push({ ...(await write(folder, file)), format: name });
  return written;
}

async function write(folder: string, { path, text }: ExportFile): Promise<Omit<Written, 'format'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(join(folder, path), 'w');
  try {
    for await (const part of inParts(text)) {
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}
