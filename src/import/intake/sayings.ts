import { SEPARATOR } from '../row/column.js';
import { Row } from '../row/row.js';
import { tableNamed, type TableName } from '../row/tables.js';

export type Cells = Partial<Record<string, string>>;

/** What a record says, row by row: one row for each entity and place in the source. */
export class Sayings {
  private readonly said = new Map<string, { table: TableName; cells: Record<string, string> }>();

  constructor(private readonly source: string) {}

  add(table: TableName, cells: Cells, id: string): void {
    const { locator = '', basis = '' } = cells;
    const key = [id, locator, basis].join(' ');
    const before = this.said.get(key)?.cells ?? {};
    this.said.set(key, { table, cells: { ...joined(table, before, cells), id, source: this.source } });
  }

  rows(line: number): Row[] {
    return [...this.said.values()].map(({ table, cells }) => new Row(tableNamed(table), line, cells));
  }
}

/** Lists are put together; of all else the first stands. */
export function joined(table: TableName, before: Cells, after: Cells): Record<string, string> {
  const { columns } = tableNamed(table);
  const merged: Record<string, string> = {};
  for (const column of Object.keys(columns)) {
    const cells = [before[column], after[column]].filter((cell) => cell !== undefined && cell !== '');
    const isList = columns[column]?.list;
    if (cells.length > 0) merged[column] = isList ? union(cells as string[]) : (cells[0] ?? '');
  }
  return merged;
}

const union = (cells: string[]): string => [...new Set(cells.flatMap((cell) => cell.split(SEPARATOR)))].join(SEPARATOR);
