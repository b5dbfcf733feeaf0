import { OperatorError } from '../../errors.js';
import type { Transaction } from '../../graph/transaction.js';
import { kindOf } from '../../shared/kinds.js';
import { groupBy } from '../check/rows.js';
import type { Content } from '../seed.type.js';
import { type Changes, total } from './changes.js';
import { keepCounts } from './counts.js';
import { type Node, nodesOf } from './nodes.js';
import { type HeldEntity, type Plan, plan, type Said, type Worth } from './plan.js';
import type { Link } from './project.js';
import { stated } from './stated.js';
import { nobody, type Survivors, through } from './survivors.js';

/** A part of what an import says: all that it says of some entities. */
export interface Part {
  importId: string;
  /** Whom ids mean that were given up. */
  survivors?: Survivors;
  content: Pick<Content, 'evidence' | 'facts' | 'entities'>;
  /** Entities of which the import may have said something, and says nothing any more. */
  silent?: string[];
  /** Whether what it has said before by a fact stays, though it is not in the content. */
  keeps?: Said['keeps'];
}

export const nothing: Part['content'] = { entities: [], facts: [], evidence: [] };

/** Dates of a source, by which facts are weighed. */
export type Dates = ReadonlyMap<string, { asOf: string | null; latest: string }>;

/**
 * A part, worked out as far as can be before the graph is looked at: for entities of which it holds nothing, which most
 * of a large set are, that is all of it.
 */
export class PreparedPart {
  readonly importId: string;
  readonly survivors: Survivors;
  readonly ids: string[];
  readonly evidence: ReadonlyMap<string, Node>;
  private readonly said = new Map<string, Said>();
  private readonly fresh = new Map<string, Plan>();

  constructor({ importId, survivors = nobody, content, silent = [], keeps = () => false }: Part, dates: Dates) {
    this.importId = importId;
    this.survivors = survivors;
    const meant = (id: string): string => through(survivors, id);
    this.ids = [...new Set([...content.entities.map(({ id }) => id), ...silent].map(meant))];
    const { evidence } = nodesOf(importId, { ...content, sources: [], claims: [], gaps: [] });
    this.evidence = new Map(evidence.map((node) => [node.id, node]));
    const facts = groupBy(content.facts, ({ subject }) => meant(subject));
    for (const id of this.ids) {
      const said = this.saidOf(facts.get(id) ?? [], dates, keeps);
      this.said.set(id, said);
      if (said.facts.length > 0) this.fresh.set(id, plan(id, kindOf(id), null, said));
    }
  }

  /** What is to be done, given what the graph holds. */
  plans(held: readonly HeldEntity[]): Plan[] {
    const holding = new Map(held.map((one) => [one.id, one]));
    return this.ids.flatMap((id) => {
      const [one, said] = [holding.get(id), this.said.get(id)];
      return (one && said ? plan(id, kindOf(id), one, said) : this.fresh.get(id)) ?? [];
    });
  }

  private saidOf(facts: Said['facts'], dates: Dates, keeps: Said['keeps']): Said {
    const ids = new Set(facts.flatMap((fact) => fact.evidence));
    const evidence = [...ids].flatMap((id) => worthOf(this.evidence.get(id), dates));
    return { facts, survivors: this.survivors, evidence, keeps };
  }
}

/**
 * Makes what the graph holds of one import about some entities equal to a part of it, and these show what all facts about
 * them then make of them. What is there is read first, so that nothing is written but what differs.
 *
 * @param lock takes the imports' lock, where the transaction does not have it yet: before anything is changed that is
 * there, figures of suppliers and places among it. What is new alone can be made without.
 */
export async function applyEntities(
  transaction: Transaction,
  part: PreparedPart,
  lock?: () => Promise<void>,
): Promise<Changes> {
  return total((await applyPlans(transaction, part, lock)).map(changesOf));
}

/** The same; tells what was done, entity by entity. */
export async function applyPlans(
  transaction: Transaction,
  part: PreparedPart,
  lock?: () => Promise<void>,
): Promise<Plan[]> {
  const { importId, ids } = part;
  const read = () => transaction.run<HeldEntity>('import/heldEntities', { import: importId, ids });
  let held = await read();
  const isNew = held.length === 0;
  if (!isNew && lock) {
    await lock();
    held = await read();
  }
  const plans = part.plans(held);
  await keepCounts(transaction, plans, async () => {
    await write(transaction, plans, part.evidence);
    if (isNew) await lock?.();
  });
  return plans;
}

const silent: Omit<Said, 'keeps'> = { facts: [], survivors: nobody, evidence: [] };

/** Works out again what entities show of themselves and where they lead, from all facts about them; counts stay as they are. */
export async function showAnew(transaction: Transaction, ids: string[]): Promise<void> {
  await write(transaction, await plansAnew(transaction, ids), new Map());
}

/** The same, with counts and services. */
export async function restate(transaction: Transaction, ids: string[]): Promise<void> {
  const plans = await plansAnew(transaction, ids);
  await keepCounts(transaction, plans, () => write(transaction, plans, new Map()));
}

async function plansAnew(transaction: Transaction, ids: string[]): Promise<Plan[]> {
  const held = await transaction.run<HeldEntity>('import/heldEntities', { import: '', ids });
  return held.map((one) => plan(one.id, one.label, one, { ...silent, keeps: () => true }));
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
    'import/changeEvidence',
    plans.flatMap(({ evidence }) => evidence.changed).flatMap((id) => nodes.get(id) ?? []),
  );
  await run(
    'import/unlink',
    plans.flatMap(({ links }) => links.removed).map(({ from, to, properties: { fact } }) => ({ from, to, fact })),
  );
  await state(transaction, plans, nodes);
  await run('import/link', plans.flatMap(changedLinks));
  await run('import/support', plans.flatMap(newSupports));
  await run(
    'import/withdraw',
    plans.flatMap(({ supports }) => supports.removed),
  );
  await run(
    'import/verdicts',
    plans.flatMap(({ facts }) => facts.changed),
  );
  await remove(transaction, plans);
}

/** How many entities a statement is about: while the database works on one, the next is sent. */
const STATED = 250;

/** All at once: a transaction takes its statements one after the other. */
async function state(transaction: Transaction, plans: Plan[], nodes: ReadonlyMap<string, Node>): Promise<void> {
  const stating = plans.filter(({ facts, evidence }) => facts.added.length + evidence.added.length > 0);
  const running: Promise<unknown>[] = [];
  for (let at = 0; at < stating.length; at += STATED) {
    const rows = stating.slice(at, at + STATED).map((one) => stated(one, nodes));
    running.push(transaction.run('import/state', { rows }));
  }
  await Promise.all(running);
}

/** Of facts that were there; those of new ones are made with these. */
function changedLinks({ facts, links }: Plan): Link[] {
  const added = new Set<unknown>(facts.added.map(({ key }) => key));
  return links.added.filter(({ properties: { fact } }) => !added.has(fact));
}

/** What is not made together with its two ends. */
function newSupports({ facts, evidence, supports }: Plan): object[] {
  const [keys, made] = [new Set(facts.added.map(({ key }) => key)), new Set(evidence.added)];
  return supports.added.filter((one) => !keys.has(one.key) || !made.has(one.evidence));
}

async function remove(transaction: Transaction, plans: Plan[]): Promise<void> {
  const keys = plans.flatMap(({ facts }) => facts.removed);
  if (keys.length > 0) await transaction.run('import/removeFacts', { keys });
  const ids = plans.flatMap((one) => one.evidence.removed);
  if (ids.length > 0) await transaction.run('import/removeEvidence', { ids });
  const unnamed = plans.filter((one) => one.isUnnamed && one.held).map(({ id }) => id);
  if (unnamed.length > 0) await removeUnnamed(transaction, unnamed);
}

async function removeUnnamed(transaction: Transaction, subjects: string[]): Promise<void> {
  const unnamed = await transaction.run<{ id: string; needed: boolean }>('import/removeUnnamed', { subjects });
  const needed = unnamed
    .filter((one) => one.needed)
    .map(({ id }) => `${id} is no longer named, but is still spoken of`);
  if (needed.length > 0)
    throw new OperatorError('Entities that other imports need would vanish; nothing was changed.', needed);
}

export const changesOf = ({ evidence, supports }: Plan): Changes => ({
  added: evidence.added.length + supports.added.length,
  changed: evidence.changed.length,
  removed: evidence.removed.length + supports.removed.length,
});
