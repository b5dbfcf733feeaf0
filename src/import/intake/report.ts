import { type Changes, none, total } from '../write/changes.js';
import type { Plan } from '../write/plan.js';
import type { Batch } from './batch.js';
import { type By, type PlacedQuestion, questionKey } from './found.js';
import type { Written } from './write.js';
import { type Conflict, Standings } from './standings.js';

/** What an import has done, or would do, in records; and in statements what it has written. */
export interface Report {
  /** The import that the records are of. */
  importId: string;
  records: number;
  new: number;
  changed: number;
  unchanged: number;
  faulty: number;
  /** That wait for an answer. */
  waiting: number;
  /** How many names were found by each way. */
  matched: Partial<Record<By, number>>;
  /** Entities that the graph did not have, by kind. */
  made: Record<string, number>;
  /** The first of the disagreements with other sources; `conflictCount` counts all. */
  conflicts: Conflict[];
  conflictCount: number;
  /** The first of the records that were refused, each with a reason. */
  refused: string[];
  statements: Changes;
  /** Files of refused records. */
  rejects: string[];
  /** The file of questions. */
  review: string | null;
}

/** How many of a kind a report names; all are in its files, or in the graph. */
const NAMED = 10;

/** Counts what becomes of records. */
export class Tally {
  /** The first time that each is asked, and in which file. */
  readonly questions = new Map<string, PlacedQuestion>();
  readonly report: Report;
  /** What the import has made in batches before. */
  private readonly made = new Set<string>();

  constructor(private readonly importId: string) {
    this.report = {
      importId,
      ...{ records: 0, new: 0, changed: 0, unchanged: 0, faulty: 0, waiting: 0, matched: {}, made: {} },
      ...{ conflicts: [], conflictCount: 0, refused: [], statements: none, rejects: [], review: null },
    };
  }

  add(batch: Batch, { plans, changes }: Written, file: string): void {
    const { report } = this;
    report.records += batch.taken.length + batch.faulty.length + batch.waiting.length;
    report.faulty += batch.faulty.length;
    report.waiting += batch.waiting.length;
    report.statements = total([report.statements, changes]);
    this.stand(batch, plans);
    for (const { record, faults } of batch.faulty) keep(report.refused, `${file}:${record.line} ${faults[0] ?? ''}`);
    for (const question of batch.waiting.flatMap(({ questions }) => questions))
      if (!this.questions.has(questionKey(question))) this.questions.set(questionKey(question), { ...question, file });
  }

  private stand({ taken }: Batch, plans: readonly Plan[]): void {
    const { report } = this;
    const standings = new Standings(this.importId, plans, this.made);
    for (const draft of taken) {
      report[standings.of(draft)] += 1;
      for (const way of draft.ways) report.matched[way] = (report.matched[way] ?? 0) + 1;
      for (const { id, kind } of draft.made) {
        report.made[kind] = (report.made[kind] ?? 0) + 1;
        this.made.add(id);
      }
    }
    const conflicts = standings.conflicts();
    report.conflictCount += conflicts.length;
    for (const conflict of conflicts) keep(report.conflicts, conflict);
  }
}

function keep<T>(list: T[], item: T): void {
  if (list.length < NAMED) list.push(item);
}
