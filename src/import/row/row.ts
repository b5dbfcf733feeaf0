import type { Basis } from '../vocabulary.js';
import type { Table } from './table.js';

/** One row of a file, with the line it stands on. */
export class Row {
  constructor(
    readonly table: Table,
    readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  get id(): string {
    return this.text('id');
  }

  get basis(): Basis {
    return this.text('basis') as Basis;
  }

  text(column: string): string {
    return this.cells[column] ?? '';
  }

  /** The same, null where the cell is empty. */
  value(column: string): string | null {
    return this.text(column) || null;
  }

  number(column: string): number | null {
    return this.has(column) ? Number(this.text(column)) : null;
  }

  has(column: string): boolean {
    return this.text(column) !== '';
  }

  entries(column: string): string[] {
    return this.table.columns[column]?.entries(this.text(column)) ?? [];
  }

  targets(column: string): string[] {
    return this.table.columns[column]?.targets(this.text(column)) ?? [];
  }

  /** What is wrong with its cells, each for itself, with the column. */
  faults(): string[] {
    return Object.entries(this.table.columns).flatMap(([name, column]) =>
      column.faults(this.text(name)).map((fault) => `${name}: ${fault}`),
    );
  }

  /** Columns of content that this row fills. */
  filled(): string[] {
    return this.table.content.filter((column) => this.has(column));
  }
}
