import { evidenceId } from '../facts.js';
import { ownId } from '../write/owned.js';
import type { Plan } from '../write/plan.js';
import { type HeldFact as Fact, questionOf } from '../write/verdict.js';
import type { Draft } from './draft.js';

/** Two sources that disagree: both are kept, and the entity shows one. */
export interface Conflict {
  id: string;
  property: string;
  accepted: string;
  other: string;
}

/** What taking a record changes. */
export type Standing = 'new' | 'changed' | 'unchanged';

/** How the graph stands to a record, by what is done, or would be, about the entities that it speaks of. */
export class Standings {
  private readonly plans: ReadonlyMap<string, Plan>;

  constructor(
    private readonly importId: string,
    plans: readonly Plan[],
    /** What the import has made before; a dry run does not find it in the graph. */
    private readonly made: ReadonlySet<string>,
  ) {
    this.plans = new Map(plans.map((one) => [one.id, one]));
  }

  of({ subject, rows }: Draft): Standing {
    const plan = this.plans.get(subject ?? '');
    if (plan?.held === null && !this.made.has(plan.id)) return 'new';
    const own = new Set(rows.map((row) => ownId(this.importId, evidenceId(row))));
    const touched = rows.flatMap(({ id }) => touchedBy(this.plans.get(id)));
    return touched.some((id) => own.has(id)) ? 'changed' : 'unchanged';
  }

  /** Disagreements that were not there before. */
  conflicts(): Conflict[] {
    return [...this.plans.values()].flatMap(conflictsOf);
  }
}

/** Evidence that comes, or changes what it says. */
function touchedBy(plan: Plan | undefined): string[] {
  if (!plan) return [];
  const { evidence, supports } = plan;
  const resting = [...supports.added, ...supports.removed].map((one) => one.evidence);
  return [...evidence.added, ...evidence.changed, ...resting];
}

function conflictsOf({ id, held, facts, projection }: Plan): Conflict[] {
  const known = new Map([...(held?.facts ?? []), ...facts.added].map((fact) => [fact.key, fact]));
  const before = new Set(held?.facts.filter(({ accepted }) => accepted === false).map(({ key }) => key));
  const lost = projection.verdicts.filter(({ key, accepted }) => !accepted && !before.has(key));
  const winners = projection.verdicts.filter(({ accepted }) => accepted).flatMap(({ key }) => known.get(key) ?? []);
  return lost.flatMap(({ key }) => {
    const fact = known.get(key);
    const winner = fact && winners.find((one) => questionOf(one) === questionOf(fact));
    if (!winner) return [];
    return [{ id, property: fact.property, accepted: shown(winner), other: shown(fact) }];
  });
}

const shown = ({ value, objectId, role, date }: Partial<Fact>): string =>
  value ?? [objectId, role, date].filter(Boolean).join(' ');
