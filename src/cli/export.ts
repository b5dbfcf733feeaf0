import { readConfig } from '../config.js';
import { prepareFolder } from '../export/folder.js';
import { chosen } from '../export/formats.js';
import { exportTo, rowsOf, type Written } from '../export/write.js';
import type { Format } from '../export/format.js';
import type { Graph } from '../graph/graph.js';
import { terminal, withBar } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { answer, type Output, table } from './output.js';
import { withDatabaseAsItIs } from './with-graph.js';

interface Options {
  format?: string;
  force?: boolean;
}

/** Writes the graph to a folder, in files that other programs read. */
export async function exportGraph(path: string, { format, force = false }: Options, output: Output): Promise<void> {
  const formats = chosen(format);
  const folder = prepareFolder(path, force);
  const { signal } = onInterruption();
  const opening = { config: readConfig(), report: terminal(), signal };
  const files = await withDatabaseAsItIs(opening, (graph) => write(graph, folder, formats, signal));
  answer(output, { folder, files }, [`Exported to ${folder}`, ...table(files.map(line))]);
}

async function write(graph: Graph, folder: string, formats: readonly Format[], signal: AbortSignal) {
  const rows = await rowsOf(graph, formats);
  return await withBar(terminal(), rows, 'Exporting rows', (bar) => {
    const progress = (done: number) => {
      bar.update(done);
    };
    return exportTo(graph, folder, formats, { progress, signal });
  });
}

const line = ({ path, bytes, sha256 }: Written): [string, string] => [
  path,
  `${bytes} bytes, SHA-256 ${sha256.slice(0, 12)}`,
];
