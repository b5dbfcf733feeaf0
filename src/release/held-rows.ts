import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { type Content, entryOf, propertyOf } from '../import/facts.js';
import { SEPARATOR } from '../import/row/column.js';
import type { Table } from '../import/row/table.js';
import { tables } from '../import/row/tables.js';
import type { EvidenceRow } from '../import/seed.type.js';
import { kindOf } from '../shared/kinds.js';

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

/** The table of a kind of entity. */
export function tableOf(id: string): Table {
  const kind = kindOf(id);
  const found = tables.find((table) => table.kind === kind);
  if (!found) throw new Error(`There is no table for ${id}.`);
  return found;
}

/** The row of the data set that a piece of evidence and its facts came from. */
export function cellsOf(id: string, { source, locator, basis, note, facts }: HeldRow): Cells {
  const table = tableOf(id);
  const cells: Cells = { id, source, locator, basis, note: note ?? '' };
  for (const fact of facts) {
    const { property, entry } = entryOf(fact);
    const column = columnsOf(table).get(property);
    const before = column && cells[column];
    if (column === undefined || (before !== undefined && !table.columns[column]?.list))
      throw noRow(id, property, `${source} ${locator} ${basis}`);
    cells[column] = before === undefined ? entry : before + SEPARATOR + entry;
  }
  return cells;
}

const known = new Map<Table, Map<string, string>>();

/** Columns of a table by the property that their cells are facts of. */
function columnsOf(table: Table): Map<string, string> {
  const columns = known.get(table) ?? new Map(table.content.map((column) => [propertyOf(column), column]));
  known.set(table, columns);
  return columns;
}

const noRow = (id: string, property: string, evidence: string): OperatorError =>
  new OperatorError(
    `What the graph says of ${id} by ${property} on the evidence ${evidence} fits into no row of a data set; ` +
      'no import writes such a thing, so the database was changed by hand. Take that import back and load it again.',
  );
