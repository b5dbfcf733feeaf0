import { readConfig } from '../config.js';
import { terminal } from '../neo4j/progress.js';
import { openRelease } from '../release/open-release.js';
import { type Loaded, loadWhole } from '../release/load-whole.js';
import { onInterruption } from './interruption.js';
import { answer, type Output } from './output.js';
import { withDatabase } from './with-graph.js';

/** Fills an empty graph with a release. */
export async function loadRelease(path: string, output: Output): Promise<void> {
  const config = readConfig();
  const report = terminal();
  const { signal } = onInterruption();
  const release = await openRelease(path, () => {
    signal.throwIfAborted();
  });
  const loaded = await withDatabase({ config, report, signal }, (graph) => loadWhole(graph, release));
  const { version, imports } = release.manifest;
  answer(output, { ...loaded, version, imports }, [told(version, loaded)]);
}

const told = (version: string, { loaded, added }: Loaded): string =>
  loaded
    ? `Loaded release ${version}: ${added} statements added.`
    : `Nothing to do: the graph holds release ${version} already.`;
