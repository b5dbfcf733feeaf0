import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { Transaction } from '../graph/transaction.js';
import type { Content } from '../import/seed.type.js';
import { finish, say } from '../import/write/apply.js';
import { type Changes, none, total } from '../import/write/changes.js';
import { prepare } from '../import/write/model.js';
import type { KeptEdit } from '../import/edit/edit.type.js';
import { replan } from '../import/write/replan.js';
import { countsIn } from './counts.js';
import { holding, keepEdits, namedBy, readEdits, toldAsNow } from './edits.js';
import type { Manifest, ReleasedImport } from './manifest.js';
import type { OpenRelease } from './open-release.js';
import { readImports, type ReadImport } from './read-imports.js';
import { type Standing, standingOf } from './standing.js';

export interface Loaded extends Changes {
  /** False where the graph held this very release already; then nothing was written. */
  loaded: boolean;
}

/** Fills an empty graph with a release, in one transaction: all of it or, where anything goes wrong, nothing. */
export async function loadWhole(graph: Graph, release: OpenRelease): Promise<Loaded> {
  await prepare(graph);
  const standing: Standing = await standingOf(graph, release);
  if (standing === 'held') return { loaded: false, ...none };
  const edits = await readEdits(release.folder);
  const named = new Set(namedBy(edits));
  const imports = await readImports(release.folder, release.manifest.imports, () => Promise.resolve(named));
  const changes = await graph.write(async (transaction) => {
    const all = await fill(transaction, imports, edits);
    refuseOther(await countsIn(transaction), release.manifest);
    return all;
  });
  await replan(graph, changes);
  return { loaded: true, ...changes };
}

/**
 * Names come first, of all imports, then everything: what one speaks of another may name, and the other way round.
 */
export async function fill(
  transaction: Transaction,
  imports: ReadImport[],
  edits: readonly KeptEdit[] = [],
): Promise<Changes> {
  const begun = [];
  for (const one of imports) begun.push(await begin(transaction, one));
  // The word that all was written may have been lost on its way, and it is tried again.
  if (begun.length > 0 && begun.every((isThere) => isThere)) return none;
  const changes: Changes[] = [];
  const all = [...imports, ...toldAsNow(holding(edits), imports)];
  for (const { id, content } of all) changes.push(await say(transaction, id, namesOf(content)));
  for (const { id, content } of all) changes.push(await say(transaction, id, content));
  for (const one of imports) await end(transaction, one);
  await keepEdits(transaction, edits);
  return total(changes);
}

/** Of what editors have made first the names, which imports may speak of. */
export async function fillNames(transaction: Transaction, edits: readonly KeptEdit[]): Promise<void> {
  await transaction.run('edit/begin', { id: '' });
  for (const { id, content } of holding(edits)) await say(transaction, id, namesOf(content));
}

/** The same of edits alone, where the imports came before. */
export async function fillEdits(transaction: Transaction, edits: readonly KeptEdit[]): Promise<Changes> {
  const [begun] = await transaction.run<{ isMade: boolean }>('edit/begin', { id: edits[0]?.id ?? '' });
  return begun?.isMade ? none : await fill(transaction, [], edits);
}

/** Whether the import is there as it is to be. */
async function begin(transaction: Transaction, { id, checksum }: ReleasedImport): Promise<boolean> {
  const [begun] = await transaction.run<{ checksum: string | null; isNew: boolean }>('import/begin', { id });
  if (!begun?.isNew && begun?.checksum !== checksum)
    throw new OperatorError(`Somebody else has begun ${id} meanwhile. Nothing was changed.`);
  return !begun.isNew;
}

/** Its release and checksum stay those that it had. A start renews only what it has loaded itself, and so keeps this. */
export const end = (transaction: Transaction, { id, release, checksum }: ReleasedImport): Promise<void> =>
  finish(transaction, id, { release, checksum, builtIn: false });

function namesOf({ sources, evidence, facts, entities }: Content): Content {
  const names = facts.filter(({ property }) => property === 'NAME');
  const [named, resting] = [
    new Set(names.map(({ subject }) => subject)),
    new Set(names.flatMap((one) => one.evidence)),
  ];
  return {
    sources,
    evidence: evidence.filter(({ id }) => resting.has(id)),
    facts: names,
    entities: entities.filter(({ id }) => named.has(id)),
    claims: [],
    gaps: [],
  };
}

/**
 * Throws OperatorError where there is something else in the graph than the manifest says.
 *
 * @param found how many nodes of each label there are
 */
export function refuseOther(
  found: Record<string, number>,
  { counts }: Pick<Manifest, 'counts'>,
  consequence = 'Nothing was loaded',
): void {
  const odd = Object.entries(counts).filter(([label, count]) => found[label] !== count);
  if (odd.length === 0) return;
  throw new OperatorError(
    `What the tables of the release make is something else than its manifest says. ${consequence}.`,
    odd.map(([label, count]) => `${label}: the manifest says ${count}, the tables make ${found[label] ?? 0}`),
  );
}
