import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { readHeld } from '../import/held.js';
import type { Difference } from '../import/repair/compare.js';
import { repair as repairGraph } from '../import/repair/repair.js';
import type { Seed } from '../import/seed.js';
import { readMarker, refuseForeign } from '../import/write/model.js';
import { counted, foreign, listed, ours } from './differences.js';
import { withGraph } from './with-graph.js';
import { answer, type Output } from './output.js';
import { ourSeedFolder } from './seed-folder.js';

interface Options {
  seed?: string | undefined;
  removeForeign: boolean;
}

/** Brings a graph that was changed by hand back to what its data set makes. */
export async function repair({ seed: folder, removeForeign }: Options, output: Output): Promise<void> {
  await withGraph(folder, async (graph, seed, config) => {
    await refuseOther(graph, seed, folder, config);
    const found = await repairGraph(graph, seed, removeForeign);
    answer(
      output,
      { ...counted(found), foreignRemoved: removeForeign, differences: found },
      told(found, removeForeign),
    );
  });
}

/** Nothing is removed from a graph of which it is not known that this data set made it. */
async function refuseOther(graph: Graph, seed: Seed, folder: string | undefined, config: Config): Promise<void> {
  const { imports, edits } = await readHeld(graph);
  if (edits > 0)
    throw new OperatorError(
      `The graph holds what editors have said (edits: ${edits}), and repair knows what one data set makes: it would remove that. Nothing was changed.`,
    );
  if (imports.length > 1)
    throw new OperatorError(
      `The graph holds several imports (${imports.map(({ id }) => id).join(', ')}), and repair knows what one data set makes: it would remove the others. Nothing was changed.`,
    );
  const held = imports[0]?.checksum ?? null;
  if (held === seed.checksum) return;
  if (held !== null)
    throw new OperatorError(
      `The graph holds another data set (checksum ${held.slice(0, 12)}) than ${folder ?? ourSeedFolder()} (${seed.checksum.slice(0, 12)}). ` +
        'Give the folder that it was loaded from with --seed, or run govchain load to make it hold this one.',
    );
  // A database of somebody else's is not ours for having lost its marks.
  if (config.neo4j.uri && !(await readMarker(graph))) await refuseForeign(graph);
  if (folder === undefined)
    throw new OperatorError(
      `The graph does not say any more which data set it holds. Give the folder that it was loaded from with --seed; the one that comes with govchain is ${ourSeedFolder()}.`,
    );
}

function told(found: Difference[], removeForeign: boolean): string[] {
  const mended = removeForeign ? found : ours(found);
  const left = removeForeign ? [] : foreign(found);
  return [
    ...(mended.length === 0
      ? ['Nothing to do: the graph is as its data set makes it.']
      : [`Brought back, with differences: ${mended.length}.`, ...listed(mended)]),
    ...(left.length === 0
      ? []
      : [`Left alone, being none of ours: ${left.length} (--remove-foreign removes them).`, ...listed(left)]),
  ];
}
