import { readConfig } from '../config.js';
import { chosen } from '../export/formats.js';
import { exportTo, rowsOf, type Where, type Written } from '../export/write.js';
import type { Format } from '../export/format.js';
import { outputFolder } from '../folder.js';
import type { Graph } from '../graph/graph.js';
import { withDraft } from '../neo4j/draft.js';
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
  const folder = outputFolder(path, force, 'replace the files of an export in it');
  const { signal } = onInterruption();
  const opening = { config: readConfig(), report: terminal(), signal };
  const files = await withDraft(folder, '.govchain-export', (draft) =>
    withDatabaseAsItIs(opening, (graph) => write(graph, { folder, draft }, formats, signal)),
  );
  answer(output, { folder, files }, [`Exported to ${folder}`, ...table(files.map(line))]);
}

async function write(graph: Graph, where: Where, formats: readonly Format[], signal: AbortSignal) {
  const rows = await rowsOf(graph, formats);
  return await withBar(terminal(), rows, 'Exporting rows', (bar) => {
    const progress = (done: number) => {
      bar.update(done);
    };
    return exportTo(graph, where, formats, { progress, signal });
  });
}

const line = ({ path, bytes, sha256 }: Written): [string, string] => [
  path,
  `${bytes} bytes, SHA-256 ${sha256.slice(0, 12)}`,
];
