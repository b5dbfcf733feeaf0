import type { InputRecord } from '../incoming.js';
import { evidenceId, evidenceOf, factsOf } from '../facts.js';
import { toIdentifier } from '../row/identifier.js';
import type { Row } from '../row/row.js';
import type { Content } from '../seed.type.js';
import { kindOf } from '../../shared/kinds.js';
import type { EntityKind } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { draft, type LookedUpIn } from './drafter.js';

/** Records that have been looked up: those that are taken, those with faults, those that wait for an answer. */
interface Sorted {
  taken: Draft[];
  faulty: Draft[];
  waiting: Draft[];
}

/** Some records, and what is said by those that are taken. */
export interface Batch extends Sorted {
  content: Pick<Content, 'entities' | 'facts' | 'evidence'>;
  /** Ids of entities that these records are the first to name. */
  made: string[];
}

/** Looks up the records of an import, part after part; each knows what those before it have made. */
export class Batches {
  /** By the place in the source and whom it is about: the record that says it. */
  private readonly said = new Map<string, string>();

  constructor(private readonly lookedUpIn: LookedUpIn) {}

  /** @param file that they are of, for the sentence about one that is there twice */
  async look(records: readonly InputRecord[], file: string): Promise<Batch> {
    await this.lookedUpIn.applications.look(records);
    const sorted: Sorted = { taken: [], faulty: [], waiting: [] };
    for (const record of records) this.sort(draft(record, this.lookedUpIn), file, sorted);
    const { taken } = sorted;
    const made = taken.flatMap((one) => one.made.map(({ id }) => id));
    return { ...sorted, made, content: contentOf(taken.flatMap(({ rows }) => rows)) };
  }

  private sort(one: Draft, file: string, { taken, faulty, waiting }: Sorted): void {
    if (one.faults.length > 0) faulty.push(one);
    else if (one.questions.length > 0) waiting.push(one);
    else this.take(one, file, taken, faulty);
  }

  private take(one: Draft, file: string, taken: Draft[], faulty: Draft[]): void {
    const [main] = one.rows.filter(({ id }) => id === one.subject);
    const key = main ? evidenceId(main) : '';
    const before = this.said.get(key);
    if (before) {
      const fault = `says of ${one.subject ?? ''} what ${before} says already: the same locator and basis`;
      faulty.push({ ...one, faults: [fault] });
      return;
    }
    this.said.set(key, `line ${one.record.line} of ${file}`);
    this.know(one);
    taken.push(one);
  }

  /** What records after this one may name. */
  private know({ made, application, rows }: Draft): void {
    const { directory, applications } = this.lookedUpIn;
    for (const { kind, id, text } of made)
      if (kind !== 'Application') directory.add(kind, { id, names: [text], identifiers: [], places: [] });
    for (const row of rows) {
      const identifiers = row.entries('identifiers').map(toIdentifier);
      const names = [...row.entries('name'), ...row.entries('aliases')];
      if (directory.has(row.id))
        directory.add(kindOf(row.id) as EntityKind, { id: row.id, names, identifiers, places: [] });
      if (row.table.name === 'suppliers' && row.has('parent')) directory.put(row.id, row.text('parent'));
    }
    if (application) applications.add(application);
  }
}

/** What rows say of entities. Two records may rest on one piece of evidence: a page that names a firm twice. */
function contentOf(rows: readonly Row[]): Batch['content'] {
  const evidence = new Map(rows.map(evidenceOf).map((one) => [one.id, one]));
  const ids = [...new Set(rows.map(({ id }) => id))];
  const entities = ids.map((id) => ({ id, kind: kindOf(id) as EntityKind }));
  return { entities, facts: factsOf(rows), evidence: [...evidence.values()] };
}
