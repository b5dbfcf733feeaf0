import type { Faults } from '../faults.js';
import type { TableFile } from '../row/read.js';
import type { Row } from '../row/row.js';
import type { TableName } from '../row/tables.js';

/** The files of a data set by name; null for one that could not be read. */
export type Files = Record<TableName, TableFile | null>;

/** The rows of a data set, and a way to say what is wrong with one. */
export class Rows {
  constructor(
    private readonly files: Files,
    private readonly faults: Faults,
  ) {}

  of(name: TableName): Row[] {
    return this.files[name]?.rows ?? [];
  }

  get all(): Row[] {
    return Object.values(this.files).flatMap((file) => file?.rows ?? []);
  }

  /** Whether the ids of a file are known; if not, no reference into it can be called wrong. */
  isReadable(name: TableName): boolean {
    return this.files[name] !== null;
  }

  byId(name: TableName): Map<string, Row[]> {
    return groupBy(this.of(name), (row) => row.id);
  }

  fault({ table, line }: Row, text: string): void {
    this.faults.add(table.file, line, text);
  }
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
