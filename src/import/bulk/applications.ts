import { checkEntities } from '../check/entities.js';
import { checkEvidence } from '../check/evidence.js';
import { checkMerged } from '../check/merged.js';
import { checkReferences } from '../check/references.js';
import { type Files, Rows } from '../check/rows.js';
import { checkStatements } from '../check/statements.js';
import type { Faults } from '../faults.js';
import type { TableFile } from '../row/read.js';
import type { Row } from '../row/row.js';
import { tables } from '../row/tables.js';

export const table = tables[6] satisfies { name: 'applications' };

const none = Object.fromEntries(tables.map(({ name }) => [name, null])) as Files;

/** Checks applications part after part, as they would be checked together. */
export class ApplicationChecks {
  /** Ids of everything else. */
  private readonly known: ReadonlySet<string>;
  /** Applications that are spoken of and have not come yet, with the cells that do so. */
  private readonly awaited = new Map<string, { row: Row; column: string }[]>();

  /** @param files all others of the data set */
  constructor(
    private readonly files: Files,
    private readonly faults: Faults,
  ) {
    const rows = new Rows(files, faults);
    this.known = new Set(rows.all.map(({ id }) => id));
    for (const row of rows.all) this.await(row);
  }

  /** The rows of some applications, all rows of each; the rows themselves, as a data set of their own. */
  check(batch: Row[]): Rows {
    const applications: TableFile = { table, text: '', rows: batch };
    const rows = new Rows({ ...none, applications }, this.faults);
    for (const row of batch) this.await(row);
    for (const row of batch) this.awaited.delete(row.id);
    checkReferences(rows, (id) => !this.known.has(id) && !isApplication(id));
    checkEvidence(rows);
    checkEntities(new Rows({ ...none, applications, subdomains: this.files.subdomains }, this.faults));
    checkMerged(rows);
    checkStatements(rows);
    return rows;
  }

  /** After the last application. */
  finish(): void {
    const rows = new Rows(none, this.faults);
    for (const [id, cells] of this.awaited)
      for (const { row, column } of cells) rows.fault(row, `${column}: ${id} is not in ${table.file}`);
  }

  private await(row: Row): void {
    for (const column of Object.keys(row.table.columns))
      for (const id of row.targets(column).filter(isApplication))
        // A smaller one has passed, or the pair is the wrong way round, which is a fault already.
        if (row.table !== table || id > row.id)
          this.awaited.set(id, [...(this.awaited.get(id) ?? []), { row, column }]);
  }
}

const isApplication = (id: string): boolean => id.startsWith('application:');
