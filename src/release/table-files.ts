import { mkdirSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOf } from '../import/imports.js';
import { canonicalRecords } from '../import/row/canonical.js';
import { formatCsv } from '../import/row/csv.js';
import type { Table } from '../import/row/table.js';
import { tables } from '../import/row/tables.js';
import type { Cells } from './held-rows.js';

interface Part {
  path: string;
  table: Table;
  rows: Cells[];
}

/** The folder of an import within a release. */
export const folderOf = (importId: string): string => join('imports', nameOf(importId));

/**
 * The tables of some imports, written part after part in the canonical form. What is added between two flushes is put in
 * order; all rows of one id are, and parts come in the order of their ids. No file stays open: there may be many imports.
 */
export class TableFiles {
  private readonly parts = new Map<string, Part>();

  constructor(private readonly folder: string) {}

  /** Begins the files of an import: each is there, if only with its header. */
  async open(importId: string): Promise<void> {
    for (const table of tables) {
      const path = this.pathOf(importId, table);
      mkdirSync(dirname(path), { recursive: true });
      await appendFile(path, formatCsv([Object.keys(table.columns)]));
    }
  }

  add(importId: string, table: Table, row: Cells): void {
    const path = this.pathOf(importId, table);
    const part = this.parts.get(path) ?? { path, table, rows: [] };
    this.parts.set(path, part);
    part.rows.push(row);
  }

  async flush(): Promise<void> {
    for (const { path, table, rows } of this.parts.values()) {
      const columns = Object.keys(table.columns);
      const records = rows.map((row) => columns.map((column) => row[column] ?? ''));
      await appendFile(path, formatCsv(canonicalRecords(table, records)));
    }
    this.parts.clear();
  }

  private pathOf(importId: string, { file }: Table): string {
    return join(this.folder, folderOf(importId), file);
  }
}
