import type { Transaction } from '../../graph/transaction.js';
import type { Content, Seed } from '../seed.type.js';
import { type Changes, total } from './changes.js';
import { applyEntities, nothing, PreparedPart } from './entities.js';
import { owned } from './owned.js';
import { relink } from './relink.js';
import { applySources } from './sources.js';
import { applyStatements } from './statements.js';
import { survivorsIn, through } from './survivors.js';

/**
 * Makes what the graph holds of one import equal to `seed`, within one transaction: new statements are added, changed
 * ones replaced, vanished ones removed; what other imports say stays. Entities show what their facts then make of them.
 * Null where the graph holds these very files already.
 */
export async function apply(transaction: Transaction, importId: string, seed: Seed): Promise<Changes | null> {
  // Takes the imports' lock: of two at once the second sees what the first has done.
  const [begun] = await transaction.run<{ checksum: string | null }>('import/begin', { id: importId });
  if (begun?.checksum === seed.checksum) return null;
  const changes = await say(transaction, importId, seed);
  await finish(transaction, importId, seed);
  return changes;
}

/** Makes an import say this and nothing else, in a transaction that has the imports' lock. */
export async function say(transaction: Transaction, importId: string, said: Content): Promise<Changes> {
  const content = owned(importId, said);
  const survivors = await survivorsIn(transaction);
  const sources = await applySources(transaction, importId, content.sources);
  const named = new Set(content.entities.map(({ id }) => through(survivors, id)));
  const held = (await subjects(transaction, importId, sources.revised)).map((id) => through(survivors, id));
  const silent = held.filter((id) => !named.has(id));
  const part = { importId, survivors };
  const entities = await applyEntities(transaction, new PreparedPart({ ...part, content }, sources.dates));
  const statements = await applyStatements(transaction, importId, content, survivors);
  // Only now does nothing speak of those any more that are to go.
  const rest = await applyEntities(transaction, new PreparedPart({ ...part, content: nothing, silent }, sources.dates));
  await transaction.run('import/removeSources', { import: importId, ids: sources.removed });
  await relink(transaction, survivors);
  return total([sources.changes, entities, statements, rest]);
}

/** Of what an import says something, or has said, or what else rests on its `sources`. */
export async function subjects(transaction: Transaction, importId: string, sources: string[]): Promise<string[]> {
  const found = await transaction.run<{ id: string }>('import/subjects', { import: importId, sources });
  return found.map(({ id }) => id);
}

/** Notes that the graph holds all of an import. */
export async function finish(
  transaction: Transaction,
  importId: string,
  { release, checksum, builtIn }: Pick<Seed, 'checksum' | 'builtIn'> & { release: string | null },
): Promise<void> {
  await transaction.run('import/finish', { id: importId, release, checksum, builtIn });
}
