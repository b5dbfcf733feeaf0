import { readConfig } from '../config.js';
import { importOf } from '../import/imports.js';
import { listImports, type ListedImport, retract as takeBack } from '../import/retract.js';
import { terminal } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { answer, type Output, releaseAndChecksum, table } from './output.js';
import { withDatabase, withDatabaseAsItIs } from './with-graph.js';

/** Says what was imported into the graph. */
export async function imports(output: Output): Promise<void> {
  const { signal } = onInterruption();
  const found = await withDatabaseAsItIs({ config: readConfig(), report: terminal(), signal }, listImports);
  answer(output, { imports: found }, found.length === 0 ? ['Nothing was imported yet.'] : table(found.map(line)));
}

const line = ({ id, release, checksum, evidenceCount }: ListedImport): [string, string] => [
  id,
  checksum === null
    ? `not finished: run the command that was broken off again, or take it back with govchain retract (pieces of evidence: ${evidenceCount})`
    : `${releaseAndChecksum(release, checksum.slice(0, 12))}, pieces of evidence: ${evidenceCount}`,
];

/** Takes an import back, given by its id or by its name. */
export async function retract(name: string, output: Output): Promise<void> {
  const id = importOf(name.replace(/^import:/, ''));
  const { signal } = onInterruption();
  const changes = await withDatabase({ config: readConfig(), report: terminal(), signal }, (graph) =>
    takeBack(graph, id),
  );
  const { changed, removed } = changes;
  answer(output, { retracted: id, ...changes }, [
    `Took back ${id}: ${removed} statements removed, ${changed} changed.`,
  ]);
}
