import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { formats } from '../export/formats.js';
import { ChangedMeanwhile, type State, type Still, unchanged } from '../export/unchanged.js';
import { writeFormats } from '../export/write.js';
import type { HeldImport } from '../import/held.js';
import { modelVersion, prepare } from '../import/write/model.js';
import { sha256Of } from '../sha256.js';
import { version as program } from '../version.js';
import { changesPage } from './changes-words.js';
import { writeChanges } from './changes.js';
import { countsIn } from './counts.js';
import { writeLicence } from './licence.js';
import { type Manifest, manifest, MANIFEST, type ReleasedFile, SUMS, sumsOf, textOf } from './manifest.js';
import { readEdits, writeEdits } from './edits.js';
import { filesIn, type OpenRelease } from './open-release.js';
import { type TabledImport, writeTables } from './write-tables.js';

export interface Wanted {
  version: string;
  /** The day that it bears, as YYYY-MM-DD. */
  date: string;
  /** What it is compared with. */
  previous: OpenRelease | null;
  progress?: (entities: number) => void;
  /** Called where the graph was written to meanwhile, and all begins again. */
  again?: () => void;
}

export interface Written {
  /** Where it is, until whoever asked for it gives it its place. */
  folder: string;
  manifest: Manifest;
}

/** How often it is tried to find the graph at rest. */
const TRIES = 5;

/**
 * Writes a release of what the graph holds into a folder within `draft`. It is of one moment: should the graph be
 * written to meanwhile, it begins again. The same graph, version, date and previous release give the same bytes.
 */
export async function writeRelease(graph: Graph, draft: string, wanted: Wanted): Promise<Written> {
  await prepare(graph);
  const folder = join(draft, 'release');
  const write = async ({ imports }: State, still: Still): Promise<Written> => {
    if (existsSync(folder)) wanted.again?.();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return { folder, manifest: await writeInto(graph, folder, finished(imports), { ...wanted, still }) };
  };
  return await unchanged(graph, write, TRIES).catch((error: unknown) => {
    throw error instanceof ChangedMeanwhile ? neverAtRest() : error;
  });
}

const neverAtRest = (): OperatorError =>
  new OperatorError(
    `The graph was written to ${TRIES} times while it was released; nothing was written. Try again when nobody imports.`,
  );

/** Throws OperatorError where there is nothing to release, or an import is not finished. */
function finished(imports: HeldImport[]): HeldImport[] {
  if (imports.length === 0)
    throw new OperatorError('The graph holds no import, so that there is nothing to release. Load a data set first.');
  const unfinished = imports.filter(({ checksum }) => checksum === null).map(({ id }) => id);
  if (unfinished.length > 0)
    throw new OperatorError(
      `The graph holds an import that is not finished (${unfinished.join(', ')}), so that nothing was released. Run the command that was broken off again, or take it back with govchain retract.`,
    );
  return imports;
}

type Writing = Wanted & { still: Still };

async function writeInto(graph: Graph, folder: string, held: HeldImport[], wanted: Writing): Promise<Manifest> {
  const imports = await contentsInto(graph, folder, held, wanted);
  const licence = await writeLicence(folder, imports);
  const counts = await graph.survey(countsIn);
  const { version, date, previous } = wanted;
  const changes = await writeChanges(
    { folder, version, counts, imports: idsOf(imports), edits: await readEdits(folder) },
    previous && {
      ...previous.manifest,
      folder: previous.folder,
      imports: idsOf(previous.manifest.imports),
      edits: await readEdits(previous.folder),
    },
  );
  await writeFile(join(folder, 'CHANGES.md'), changesPage(changes));
  const said = { name: 'govchain-graph', version, date, program, modelVersion, licence };
  const before = previous && { version: previous.manifest.version, manifest: previous.sha256 };
  return await seal(folder, { ...said, previous: before, imports, counts } as Omit<Manifest, 'files'>);
}

/** What a release holds of the graph; everything that is written here is in its manifest. */
async function contentsInto(
  graph: Graph,
  folder: string,
  held: HeldImport[],
  { progress, still }: Writing,
): Promise<TabledImport[]> {
  const imports = await writeTables(graph, folder, held, progress);
  await writeEdits(graph, folder);
  const exports = join(folder, 'exports');
  mkdirSync(exports);
  await writeFormats(graph, exports, formats, { still });
  return imports;
}

/** Writes the manifest and the checksums of all that is there. */
async function seal(folder: string, said: Omit<Manifest, 'files'>): Promise<Manifest> {
  const files: ReleasedFile[] = [];
  for (const path of filesIn(folder)) {
    const file = join(folder, path);
    files.push({ path, bytes: statSync(file).size, sha256: await sha256Of([file]) });
  }
  const written = manifest.parse({ ...said, files });
  await writeFile(join(folder, MANIFEST), textOf(written));
  const sha256 = await sha256Of([join(folder, MANIFEST)]);
  await writeFile(join(folder, SUMS), sumsOf([...files, { path: MANIFEST, sha256 }]));
  return written;
}

const idsOf = (imports: readonly { id: string }[]): string[] => imports.map(({ id }) => id);
