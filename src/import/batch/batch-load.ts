import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import type { Transaction } from '../../graph/transaction.js';
import type { Passing } from '../bulk/batches.js';
import { LargeSet, type Opening, type Progress } from '../bulk/large-set.js';
import { type LoadSummary, summaryOf, heldImports } from '../load.js';
import { ownIds } from '../row/identifier.js';
import { isBuiltIn } from '../seed.js';
import type { Content } from '../seed.type.js';
import { finish, subjects } from '../write/apply.js';
import { type Changes, none, total } from '../write/changes.js';
import {
  applyEntities,
  applyPlans,
  changesOf,
  type Dates,
  nothing,
  type Part,
  PreparedPart,
} from '../write/entities.js';
import { prepare } from '../write/model.js';
import { owned } from '../write/owned.js';
import type { Plan } from '../write/plan.js';
import { replan } from '../write/replan.js';
import { relink } from '../write/relink.js';
import { applySources, type AppliedSources } from '../write/sources.js';
import { applyStatements, refuseTaken } from '../write/statements.js';
import { nobody, type Survivors, survivorsIn, through } from '../write/survivors.js';
import { ahead } from './ahead.js';
import { Later } from './later.js';
import { partsOf } from './others.js';

/** How many entities a transaction is about, and how many rows of applications. */
const SIZE = 1_000;
export const ROWS = 2_000;

export interface Options {
  checking?: Progress;
  writing?: Progress;
  /** Rows of applications that are written in one transaction. */
  rows?: number;
  /** How its set is read, where that is no data set by itself. */
  opening?: Opening;
  /** What is noted of it when it is complete, where that is not of its files. */
  found?: Omit<Parameters<typeof finish>[2], 'builtIn'>;
}

/**
 * Makes the graph hold a data set of any size as one import, in transactions of bounded size, each of which leaves a graph
 * that is right in itself. The whole set is checked before the first. One that is broken off leaves an import that says it
 * is unfinished; loaded again it goes on, since what is there already is not written again.
 */
export async function loadInBatches(
  graph: Graph,
  importId: string,
  folder: URL,
  { checking, writing, rows = ROWS, opening, found }: Options = {},
): Promise<LoadSummary> {
  await prepare(graph);
  const set = await LargeSet.open(folder, opening);
  const checksum = await set.check(checking);
  const told = { release: set.release, checksum };
  const held = (await heldImports(graph)).find(({ id }) => id === importId);
  if (held?.checksum === (found ?? told).checksum) return summaryOf(told, null);
  const load = new BatchLoad(graph, importId, set, { progress: writing, size: rows });
  const changes = await load.run(checksum, { ...(found ?? told), builtIn: isBuiltIn(folder) });
  await replan(graph, changes);
  return summaryOf(told, changes);
}

class BatchLoad {
  private readonly others: Content;
  private readonly later = new Later();
  private readonly seen = new Set<string>();
  private changes: Changes = none;
  private dates: Dates = new Map();
  private survivors: Survivors = nobody;
  /** Ids that the set itself says are given up. */
  private readonly given = new Set<string>();

  constructor(
    private readonly graph: Graph,
    private readonly importId: string,
    private readonly set: LargeSet,
    private readonly passing: Passing,
  ) {
    this.others = owned(importId, set.others);
  }

  /** @param checksum that the files had when they were checked */
  async run(checksum: string, found: Parameters<typeof finish>[2]): Promise<Changes> {
    const { isNew, sources } = await this.begin();
    this.dates = sources.dates;
    for (const part of partsOf(this.others, SIZE)) await this.write(part);
    await this.applications(checksum);
    for (const part of this.later.parts(SIZE)) await this.write(part, { keeps: () => true });
    await this.add((transaction) => applyStatements(transaction, this.importId, this.others, this.survivors));
    if (!isNew || sources.revised.length > 0) await this.silence(sources.revised);
    await this.transaction(async (transaction) => {
      await transaction.run('import/removeSources', { import: this.importId, ids: sources.removed });
      await finish(transaction, this.importId, found);
    });
    return this.changes;
  }

  /** Whether the import says nothing yet, and its sources. */
  private async begin(): Promise<{ isNew: boolean; sources: AppliedSources }> {
    const begun = await this.graph.write(async (transaction) => {
      const isNew = await begin(transaction, this.importId);
      await refuseTaken(transaction, this.importId, this.others);
      await transaction.run('import/unfinished', { id: this.importId });
      this.survivors = await survivorsIn(transaction);
      return { isNew, sources: await applySources(transaction, this.importId, this.others.sources) };
    });
    this.changes = total([this.changes, begun.sources.changes]);
    return begun;
  }

  private async applications(checksum: string): Promise<void> {
    const parts = ahead(this.prepared());
    let committed: Promise<unknown> = Promise.resolve();
    try {
      for (;;) {
        const { done, value } = await parts.next();
        if (done && value === checksum) return;
        if (done) throw changedMeanwhile();
        const begun = this.overlapping(value);
        committed = Promise.all([committed, begun.committed]);
        // It is heard of when its turn comes.
        committed.catch(() => undefined);
        await Promise.race([begun.written, committed]);
      }
    } finally {
      await committed;
    }
  }

  /**
   * A part whose statements may run while the part before it is committed, which takes a database as long. All of that
   * part's statements have run, so that neither waits for what the other waits for; and what both change they change one
   * after the other, under the imports' lock.
   */
  private overlapping(part: PreparedPart): { written: Promise<void>; committed: Promise<void> } {
    let tell: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (tell = resolve));
    const early = this.graph.write(async (transaction) => {
      let isMoved = false as boolean;
      const plans = await applyPlans(transaction, part, async () => {
        isMoved = await this.lock(transaction);
      });
      if (isMoved || plans.some(saysWhatIdsMean)) await this.settle(transaction);
      tell();
      return total(plans.map(changesOf));
    });
    // Should another import have made the same meanwhile, it is there now.
    const changes = early.catch(() => this.transaction((transaction) => applyEntities(transaction, part)));
    return {
      written,
      committed: changes.then((some) => {
        this.count(some);
      }),
    };
  }

  /** Each worked out while the database writes the one before it. */
  private async *prepared(): AsyncGenerator<PreparedPart, string> {
    const batches = this.set.applications(this.passing);
    for (;;) {
      const { done, value } = await batches.next();
      if (done) return value;
      const content = this.later.without(owned(this.importId, value));
      yield this.prepare({ content, keeps: this.later.keeps });
    }
  }

  private prepare(part: Omit<Part, 'importId'>): PreparedPart {
    const { importId, survivors } = this;
    const prepared = new PreparedPart({ importId, survivors, ...part }, this.dates);
    for (const { property, value } of part.content.facts)
      if (property === 'IDENTIFIERS') for (const id of ownIds([value ?? ''])) this.given.add(id);
    for (const id of prepared.ids) this.seen.add(id);
    return prepared;
  }

  private async write(content: Part['content'], options: Pick<Part, 'keeps' | 'silent'> = {}): Promise<void> {
    const part = this.prepare({ content, ...options });
    await this.add((transaction) => applyEntities(transaction, part));
  }

  /** What the import has said of entities that its files say nothing of any more, and what else its changed sources bear. */
  private async silence(sources: string[]): Promise<void> {
    const said = await this.transaction((transaction) => subjects(transaction, this.importId, sources));
    const ids = [...new Set(said.map((id) => through(this.survivors, id)))];
    const rest = ids.filter((id) => !this.seen.has(id));
    const isApplication = (id: string) => id.startsWith('application:');
    const applications = rest.filter(isApplication);
    for (let at = 0; at < applications.length; at += SIZE)
      await this.write(nothing, { silent: applications.slice(at, at + SIZE) });
    // Last, and all at once, since they point at each other.
    await this.write(nothing, { silent: rest.filter((id) => !isApplication(id)) });
  }

  private async add(work: (transaction: Transaction) => Promise<Changes>): Promise<void> {
    this.count(await this.transaction(work));
  }

  private count(some: Changes): void {
    this.changes = total([this.changes, some]);
  }

  /** One transaction, which other imports wait for. */
  private transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.graph.write(async (transaction) => {
      await this.lock(transaction);
      const done = await work(transaction);
      await this.settle(transaction);
      return done;
    });
  }

  /** What the set itself merges, or does not merge any more, is led to whom its ids mean now. */
  private async settle(transaction: Transaction): Promise<void> {
    this.survivors = await relink(transaction, this.survivors);
  }

  /**
   * Takes the imports' lock. What was worked out before holds only as long as ids mean the same, but for those that the
   * set itself gives up; tells whether any of these means something else.
   */
  private async lock(transaction: Transaction): Promise<boolean> {
    await begin(transaction, this.importId);
    // Asked beside the transaction: that would look through all that it has written so far as well.
    const now = await this.graph.write(survivorsIn);
    const ids = [...new Set([...now.keys(), ...this.survivors.keys()])];
    const moved = ids.filter((id) => now.get(id) !== this.survivors.get(id));
    if (moved.some((id) => !this.given.has(id))) throw mergedMeanwhile();
    return moved.length > 0;
  }
}

/** Takes the imports' lock; whether the import says nothing yet. */
async function begin(transaction: Transaction, id: string): Promise<boolean> {
  const [begun] = await transaction.run<{ isNew: boolean }>('import/begin', { id });
  return begun?.isNew ?? false;
}

/** Whether whom an id means may be another after it. */
const saysWhatIdsMean = ({ held, facts }: Plan): boolean =>
  [...facts.added, ...(held?.facts ?? [])].some(({ property }) => property === 'IDENTIFIERS');

const mergedMeanwhile = (): OperatorError =>
  new OperatorError('Somebody merged entities, or took a merging back, meanwhile. Load again: it goes on from there.');

const changedMeanwhile = (): OperatorError =>
  new OperatorError('The files have been changed while they were loaded. Load them again.');
