import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { HeldImport } from '../import/held.js';
import { heldImports } from '../import/load.js';
import { sha256Of } from '../sha256.js';
import { writeEdits } from './edits.js';
import type { OpenRelease } from './open-release.js';
import { filesIn } from './open-release.js';
import { writeTables } from './write-tables.js';

/** What a load finds: nothing, or this very release. */
export type Standing = 'empty' | 'held';

/** Throws OperatorError where the graph holds something else. */
export async function standingOf(graph: Graph, release: OpenRelease): Promise<Standing> {
  const held = await heldImports(graph);
  if (held.length === 0) return 'empty';
  if (areNamedAlike(held, release) && (await isAlike(graph, held, release))) return 'held';
  throw new OperatorError(
    `The graph holds imports already (${held.map(({ id }) => id).join(', ')}), and a release is loaded into an empty one. Nothing was changed. Set GOVCHAIN_HOME to a new folder, or NEO4J_URI or NEO4J_DATABASE to an empty database.`,
  );
}

const areNamedAlike = (held: HeldImport[], { manifest: { imports } }: OpenRelease): boolean => {
  const named = (some: Pick<HeldImport, 'id' | 'release' | 'checksum'>[]) =>
    some.map(({ id, release, checksum }) => [id, release, checksum].join(' ')).sort();
  return JSON.stringify(named(held)) === JSON.stringify(named(imports));
};

/** Of what records have brought no checksum tells whether it is all there: its tables are made again. */
async function isAlike(graph: Graph, held: HeldImport[], { manifest }: OpenRelease): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'govchain-release-'));
  try {
    await writeTables(graph, folder, held);
    await writeEdits(graph, folder);
    const wanted = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
    for (const path of filesIn(folder)) if (wanted.get(path) !== (await sha256Of([join(folder, path)]))) return false;
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
