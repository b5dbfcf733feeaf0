import { type Config, readConfig } from '../config.js';
import type { Graph } from '../graph/graph.js';
import { seedImport } from '../import/imports.js';
import { heldImports } from '../import/load.js';
import { type Changes, none, total } from '../import/write/changes.js';
import { prepare } from '../import/write/model.js';
import { replan } from '../import/write/replan.js';
import { type Progress, terminal, withBar } from '../neo4j/progress.js';
import { urlOf } from '../release/entities.js';
import { countsIn } from '../release/counts.js';
import { namedBy, readEdits } from '../release/edits.js';
import { type Group, groupsOf } from '../release/groups.js';
import { end, fill, fillEdits, fillNames, type Loaded, loadWhole, refuseOther } from '../release/load-whole.js';
import type { ReleasedImport } from '../release/manifest.js';
import { bytesIn, type OpenRelease, openRelease } from '../release/open-release.js';
import { checksWith } from '../release/passing-checks.js';
import { type Elsewhere, readImports } from '../release/read-imports.js';
import { standingOf } from '../release/standing.js';
import { applicationsSize, loadInBulk, MEGABYTE } from './bulk.js';
import { onInterruption } from './interruption.js';
import { batches, isNew, LARGE } from './load.js';
import { answer, type Output } from './output.js';
import { provider } from '../neo4j/database.js';
import { withDatabase } from './with-graph.js';

interface Around {
  config: Config;
  report: Progress;
  signal: AbortSignal;
}

/** Fills an empty graph with a release, by the way that suits its size. */
export async function loadRelease(path: string, output: Output): Promise<void> {
  const around = { config: readConfig(), report: terminal(), signal: onInterruption().signal };
  const release = await opened(path, around);
  const { version, imports } = release.manifest;
  const groups = groupsOf(imports, ({ id }) => applicationsSize(urlOf(release.folder, id)), LARGE);
  const loaded =
    groups.length === 1 && !groups[0]?.isLarge
      ? await withDatabase(around, (graph) => loadWhole(graph, release))
      : await loadLarge(release, groups, around);
  answer(output, { ...loaded, version, imports }, [told(version, loaded)]);
}

async function opened(path: string, { report, signal }: Around): Promise<OpenRelease> {
  const size = bytesIn(path) / MEGABYTE;
  return await withBar(report, size, 'Comparing checksums, MB', (bar) =>
    openRelease(path, (bytes) => {
      signal.throwIfAborted();
      bar.update(Math.ceil(bytes / MEGABYTE));
    }),
  );
}

/**
 * Group after group. The seed fills a database that is new at once; what was broken off after that goes on when it is
 * begun again.
 */
async function loadLarge(release: OpenRelease, groups: Group[], around: Around): Promise<Loaded> {
  const [first] = groups;
  const [seed] = first?.imports ?? [];
  const changes: Changes[] = [];
  if (first?.isLarge && seed?.id === seedImport && isNew(around.config)) {
    const { config, report, signal } = around;
    const filling = { home: config.govchainHome, prepare: provider(config, report, signal), report, signal };
    const { statements } = await loadInBulk(urlOf(release.folder, seed.id), filling, { isOlder: true });
    changes.push({ ...none, added: statements });
  }
  return await withDatabase(around, (graph) => loadGroups(graph, release, groups, { ...around, done: changes }));
}

/**
 * Loads groups into a graph that is empty, or holds a part of the release: what was broken off goes on.
 *
 * @param done what was loaded of it just now
 */
export async function loadGroups(
  graph: Graph,
  release: OpenRelease,
  groups: Group[],
  { report, signal, done = [] }: Pick<Around, 'report' | 'signal'> & { done?: Changes[] },
): Promise<Loaded> {
  await prepare(graph);
  const [seed] = groups[0]?.imports ?? [];
  // Of a set that was written otherwise its own checksum, or where older columns are missing, is another one.
  if (done.length > 0 && seed) await graph.write((transaction) => end(transaction, seed));
  if (done.length === 0 && (await isHeld(graph, release))) return { loaded: false, ...none };
  const changes = [...done];
  const edits = await readEdits(release.folder);
  for (const [at, group] of groups.entries()) {
    changes.push(await loadGroup(graph, release, group, { report, signal }));
    if (at === 0 && namedBy(edits).length > 0) await graph.write((transaction) => fillNames(transaction, edits));
  }
  changes.push(await loadEdits(graph, release));
  refuseOther(await graph.survey(countsIn), release.manifest, 'It was loaded as it is');
  return { loaded: true, ...total(changes) };
}

/** What editors have said comes after all that they may have said it of. */
async function loadEdits(graph: Graph, { folder, manifest }: OpenRelease): Promise<Changes> {
  const edits = await readEdits(folder);
  const held = new Set((await heldImports(graph)).map(({ id }) => id));
  if (edits.length === 0 || !manifest.imports.every(({ id }) => held.has(id))) return none;
  return await graph.write((transaction) => fillEdits(transaction, edits));
}

/** Throws OperatorError where the graph holds something else than this release, or than parts of it. */
async function isHeld(graph: Graph, release: OpenRelease): Promise<boolean> {
  const held = await heldImports(graph);
  const wanted = new Map(release.manifest.imports.map(({ id, checksum }) => [id, checksum]));
  const isPart = held.every(({ id, checksum }) => wanted.has(id) && [null, wanted.get(id)].includes(checksum));
  const isWhole = held.length === wanted.size && held.every(({ checksum }) => checksum !== null);
  return isPart && !isWhole ? false : (await standingOf(graph, release)) === 'held';
}

async function loadGroup(
  graph: Graph,
  release: OpenRelease,
  { imports, isLarge }: Group,
  around: Pick<Around, 'report' | 'signal'>,
): Promise<Changes> {
  const held = new Map((await heldImports(graph)).map(({ id, checksum }) => [id, checksum]));
  const wanted = imports.filter(({ id, checksum }) => held.get(id) !== checksum);
  const elsewhere: Elsewhere = async (ids) =>
    new Set((await graph.survey((one) => one.run<{ id: string }>('import/taken', { ids }))).map(({ id }) => id));
  const changes: Changes[] = [];
  if (isLarge) for (const one of wanted) changes.push(await loadOne(graph, release, one, elsewhere, around));
  else if (wanted.length > 0) {
    const read = await readImports(release.folder, imports, elsewhere);
    changes.push(await graph.write((transaction) => fill(transaction, read)));
  }
  await replan(graph, total(changes));
  return total(changes);
}

async function loadOne(
  graph: Graph,
  { folder }: OpenRelease,
  { id, release, checksum }: ReleasedImport,
  elsewhere: Elsewhere,
  { report, signal }: Pick<Around, 'report' | 'signal'>,
): Promise<Changes> {
  return await batches(graph, id, urlOf(folder, id), report, signal, {
    opening: { release: release ?? '', checks: checksWith(elsewhere), isOlder: true },
    found: { release, checksum },
  });
}

const told = (version: string, { loaded, added }: Loaded): string =>
  loaded
    ? `Loaded release ${version}: ${added} statements added.`
    : `Nothing to do: the graph holds release ${version} already.`;
