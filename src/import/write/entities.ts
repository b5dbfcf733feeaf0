import { OperatorError } from '../../errors.js';
import type { Transaction } from '../../graph/graph.js';
import { kindOf } from '../../shared/kinds.js';
import { groupBy } from '../check/rows.js';
import type { Content } from '../seed.type.js';
import { type Changes, total } from './changes.js';
import { keepCounts } from './counts.js';
import { type Node, nodesOf } from './nodes.js';
import { type HeldEntity, type Plan, plan, type Worth } from './plan.js';

/** A part of what an import says: all that it says of some entities. */
export interface Part {
  importId: string;
  content: Pick<Content, 'evidence' | 'facts' | 'entities'>;
  /** Entities of which the import may have said something, and says nothing any more. */
  silent?: string[];
  /** Whether what it has said before by a fact stays, though it is not in the content. */
  keeps?: (key: string) => boolean;
}

export const nothing: Part['content'] = { entities: [], facts: [], evidence: [] };

/** Dates of a source, by which facts are weighed. */
export type Dates = ReadonlyMap<string, { asOf: string | null; latest: string }>;

/**
 * Makes what the graph holds of one import about some entities equal to a part of it, and these show what all facts about
 * them then make of them. What is there is read first, so that nothing is written but what differs.
 */
export async function applyEntities(transaction: Transaction, part: Part, dates: Dates): Promise<Changes> {
  const { importId, content, silent = [], keeps = () => false } = part;
  const nodes = new Map(
    nodesOf(importId, { ...content, sources: [], claims: [], gaps: [] }).evidence.map((node) => [node.id, node]),
  );
  const ids = [...new Set([...content.entities.map(({ id }) => id), ...silent])];
  const held = new Map(
    (await transaction.run<HeldEntity>('import/heldEntities', { import: importId, ids })).map((one) => [one.id, one]),
  );
  const facts = groupBy(content.facts, ({ subject }) => subject);
  const plans = ids
    .filter((id) => held.has(id) || facts.has(id))
    .map((id) => {
      const said = facts.get(id) ?? [];
      const evidence = [...new Set(said.flatMap((fact) => fact.evidence))].flatMap((one) =>
        worthOf(nodes.get(one), dates),
      );
      return plan(id, kindOf(id), held.get(id) ?? null, { facts: said, evidence, keeps });
    });
  await keepCounts(transaction, plans, () => write(transaction, plans, nodes));
  return total(plans.map(changesOf));
}

/** Works out again what entities show of themselves and where they lead, from all facts about them; counts stay as they are. */
export async function showAnew(transaction: Transaction, ids: string[]): Promise<void> {
  const held = await transaction.run<HeldEntity>('import/heldEntities', { import: '', ids });
  const plans = held.map((one) => plan(one.id, one.label, one, { facts: [], evidence: [], keeps: () => true }));
  await write(transaction, plans, new Map());
}

function worthOf(node: Node | undefined, dates: Dates): Worth[] {
  if (!node) return [];
  const { id, written, basis, sourceId } = node as Node & { basis: string; sourceId: string };
  const { asOf = null, latest = '' } = dates.get(sourceId) ?? {};
  return [{ id, mine: true, written, basis, source: sourceId, asOf, latest }];
}

async function write(transaction: Transaction, plans: Plan[], nodes: ReadonlyMap<string, Node>): Promise<void> {
  const run = async (name: string, rows: object[]) => {
    if (rows.length > 0) await transaction.run(name, { rows });
  };
  const evidence = (ids: (plan: Plan) => string[]) => plans.flatMap(ids).flatMap((id) => nodes.get(id) ?? []);
  const named = plans.filter(({ isUnnamed }) => !isUnnamed);
  await run(
    'import/createEntities',
    named.filter(({ held }) => !held).map(({ label, projection: { properties } }) => ({ label, properties })),
  );
  await run(
    'import/changeEntities',
    named.filter(({ isChanged }) => isChanged).map(({ projection }) => projection.properties),
  );
  await run(
    'import/createEvidence',
    evidence((one) => one.evidence.added),
  );
  await run(
    'import/changeEvidence',
    evidence((one) => one.evidence.changed),
  );
  await run('import/createFacts', plans.flatMap(newFacts));
  await run('import/support', plans.flatMap(newSupports));
  await run(
    'import/withdraw',
    plans.flatMap(({ supports }) => supports.removed),
  );
  await run(
    'import/verdicts',
    plans.flatMap(({ facts }) => facts.changed),
  );
  await run(
    'import/unlink',
    plans.flatMap(({ links }) => links.removed).map(({ from, to, properties: { fact } }) => ({ from, to, fact })),
  );
  await run(
    'import/link',
    plans.flatMap(({ links }) => links.added),
  );
  await transaction.run('import/removeFacts', { keys: plans.flatMap(({ facts }) => facts.removed) });
  await transaction.run('import/removeEvidence', { ids: plans.flatMap((one) => one.evidence.removed) });
  await removeUnnamed(
    transaction,
    plans.filter((one) => one.isUnnamed && one.held).map(({ id }) => id),
  );
}

/** With all that they rest on. */
function newFacts({ facts, projection }: Plan): object[] {
  const verdicts = new Map(projection.verdicts.map((verdict) => [verdict.key, verdict]));
  return facts.added.map(({ evidence, ...fact }) => ({
    properties: { ...fact, ...verdicts.get(fact.key) },
    evidence: evidence.map(({ id }) => id),
  }));
}

/** What facts that were there rest on besides. */
function newSupports({ facts, supports }: Plan): object[] {
  const added = new Set(facts.added.map(({ key }) => key));
  return supports.added.filter(({ key }) => !added.has(key));
}

async function removeUnnamed(transaction: Transaction, subjects: string[]): Promise<void> {
  const unnamed = await transaction.run<{ id: string; needed: boolean }>('import/removeUnnamed', { subjects });
  const needed = unnamed
    .filter((one) => one.needed)
    .map(({ id }) => `${id} is no longer named, but is still spoken of`);
  if (needed.length > 0)
    throw new OperatorError('Entities that other imports need would vanish; nothing was changed.', needed);
}

const changesOf = ({ evidence, supports }: Plan): Changes => ({
  added: evidence.added.length + supports.added.length,
  changed: evidence.changed.length,
  removed: evidence.removed.length + supports.removed.length,
});
