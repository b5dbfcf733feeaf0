import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { type Content, entryOf } from '../import/facts.js';
import { SEPARATOR } from '../import/row/column.js';
import type { Table } from '../import/row/table.js';
import type { EvidenceRow } from '../import/seed.type.js';

/** A row by its columns; what is not given is empty. */
export type Cells = Partial<Record<string, string>>;

/** A piece of evidence about an entity, with all that one import rests on it. */
export interface HeldRow extends Omit<EvidenceRow, 'id'> {
  import: string;
  facts: Content[];
}

/** An entity, with what every import says of it. */
export interface HeldEntity {
  id: string;
  rows: HeldRow[];
}

/** Entities that are read at once. */
const PAGE = 1_000;

/** All entities in the order of their ids, some at a time. */
export async function* pagesOfEntities(graph: Graph, size = PAGE): AsyncGenerator<HeldEntity[]> {
  for (let after = '', count = size; count === size;) {
    const page = await graph.survey((one) => one.run<HeldEntity>('release/entities', { after, size }));
    if (page.length > 0) yield page;
    after = page.at(-1)?.id ?? after;
    count = page.length;
  }
}

/** The row of the data set that a piece of evidence and its facts came from. */
export function cellsOf(table: Table, id: string, { source, locator, basis, note, facts }: HeldRow): Cells {
  const cells: Cells = { id, source, locator, basis, note: note ?? '' };
  for (const fact of facts) {
    const { property, entry } = entryOf(fact);
    const column = table.columnOf.get(property);
    const before = column && cells[column];
    if (column === undefined || (before !== undefined && !table.columns[column]?.list))
      throw noRow(id, property, `${source} ${locator} ${basis}`);
    cells[column] = before === undefined ? entry : before + SEPARATOR + entry;
  }
  return cells;
}

const noRow = (id: string, property: string, evidence: string): OperatorError =>
  new OperatorError(
    `What the graph says of ${id} by ${property} on the evidence ${evidence} fits into no row of a data set; ` +
      'no import writes such a thing, so the database was changed by hand. Take that import back and load it again.',
  );
