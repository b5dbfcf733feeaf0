import { checkEvidence } from '../import/check/evidence.js';
import { type Files, Rows } from '../import/check/rows.js';
import { checkClaimsAndGaps } from '../import/check/statements.js';
import { table } from '../import/bulk/applications.js';
import type { Checks, PassingChecks } from '../import/bulk/large-set.js';
import type { Faults } from '../import/faults.js';
import type { Row } from '../import/row/row.js';
import { tables } from '../import/row/tables.js';
import { type Elsewhere, unnamed } from './read-imports.js';

/** How many ids wait before the graph is asked for them. */
const WAITING = 5_000;

/** The checks of an import that may speak of what the graph has already. */
export const checksWith = (elsewhere: Elsewhere): Checks => ({
  others: (rows) => {
    checkEvidence(rows);
    checkClaimsAndGaps(rows);
  },
  applications: (files, faults) => new OpenChecks(files, faults, elsewhere),
});

const none = Object.fromEntries(tables.map(({ name }) => [name, null])) as Files;

class OpenChecks implements PassingChecks {
  private readonly known: Set<string>;
  /** Ids that nothing has named yet, each with the first row that speaks of it and how. */
  private readonly awaited = new Map<string, { row: Row; column: string | null }>();

  constructor(
    files: Files,
    private readonly faults: Faults,
    private readonly elsewhere: Elsewhere,
  ) {
    const rows = new Rows(files, faults).all;
    this.known = new Set(rows.filter((row) => row.table.kind === null || row.has('name')).map(({ id }) => id));
    for (const row of rows) this.await(row);
  }

  async check(batch: Row[]): Promise<Rows> {
    const rows = new Rows({ ...none, applications: { table, text: '', rows: batch } }, this.faults);
    checkEvidence(rows);
    for (const row of batch) this.await(row);
    for (const row of batch) if (row.has('name')) this.awaited.delete(row.id);
    if (this.awaited.size > WAITING) await this.ask();
    return rows;
  }

  async finish(): Promise<void> {
    await this.ask();
    const rows = new Rows(none, this.faults);
    for (const [id, { row, column }] of this.awaited)
      rows.fault(row, column === null ? unnamed(id) : `${column}: no import gives ${id} a name`);
  }

  private await(row: Row): void {
    if (row.table.kind !== null) this.expect(row.id, { row, column: null });
    for (const column of Object.keys(row.table.columns))
      for (const id of row.targets(column)) this.expect(id, { row, column });
  }

  private expect(id: string, how: { row: Row; column: string | null }): void {
    if (!this.known.has(id) && !this.awaited.has(id)) this.awaited.set(id, how);
  }

  private async ask(): Promise<void> {
    for (const id of await this.elsewhere([...this.awaited.keys()])) {
      this.awaited.delete(id);
      if (!id.startsWith('application:')) this.known.add(id);
    }
  }
}
