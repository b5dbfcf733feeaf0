import { BadInput } from '../../client-errors.js';
import { shortened } from '../../shared/kinds.js';
import { SEPARATOR } from '../row/column.js';
import { Row } from '../row/row.js';
import { evidenceColumns, type Table } from '../row/table.js';
import { tables } from '../row/tables.js';
import type { EntityKind } from '../vocabulary.js';
import type { Statement } from './edit.type.js';

/** The table whose rows are about entities of a kind. */
export function tableOfKind(kind: EntityKind): Table {
  const table = tables.find((one) => one.kind === kind);
  if (!table) throw new Error(`No table is about a ${kind}.`);
  return table;
}

/** Cells that tell where something is said. */
export type Place = Record<keyof typeof evidenceColumns, string>;

/** The row of the data set that says all this of an entity. Throws BadInput with what cannot be said so. */
export function rowOf(kind: EntityKind, id: string, place: Place, states: readonly Statement[]): Row {
  const table = tableOfKind(kind);
  const cells: Record<string, string> = { ...place, id };
  for (const one of states) {
    const column = columnOf(table, kind, one);
    const [before, entry] = [cells[column], entryOf(one)];
    const isList = table.columns[column]?.list;
    if (before !== undefined && !isList)
      throw new BadInput(`${one.property} came twice; a ${kind} has one. Leave one of them out.`);
    if (isList && entry.includes(SEPARATOR.trim()))
      throw new BadInput(
        `${one.property}: "${shortened(entry)}" holds a semicolon. Give each of several as a fact of its own.`,
      );
    cells[column] = before === undefined ? entry : [before, entry].join(SEPARATOR);
  }
  const row = new Row(table, 0, cells);
  refuseFaults(row, states);
  return row;
}

/** A launch is an event; all other properties are called like their column. */
function columnOf(table: Table, kind: EntityKind, { property }: Statement): string {
  const name = property === 'LAUNCHED' ? 'events' : camelCase(property);
  if (table.content.includes(name)) return name;
  const others = table.content.map((column) => column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
  throw new BadInput(`${property} is nothing that can be said of a ${kind}. That can be: ${others.join(', ')}.`);
}

const camelCase = (property: string): string =>
  property.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function entryOf(statement: Statement): string {
  const { property, value, object, role, event, date } = statement;
  refuseParts(statement);
  if (property === 'LAUNCHED') return words('LAUNCHED', value ?? date);
  if (property === 'EVENTS') return words(event ?? '', date);
  if (property === 'SUPPLIERS') return words(object ?? '', role ?? 'UNSPECIFIED', date);
  return object ?? value ?? '';
}

const words = (...some: (string | null)[]): string => some.filter((word) => word !== null).join(' ');

/** What goes with which property; all else would be lost without a word. */
function refuseParts({ property, value, object, role, event, date }: Statement): void {
  const given = { value, object, role, event, date };
  const allowed = partsOf(property);
  const odd = Object.entries(given).flatMap(([part, came]) => (came !== null && !allowed.includes(part) ? part : []));
  if (odd.length > 0)
    throw new BadInput(`${odd.join(' and ')} came with ${property}, which takes ${allowed.join(' or ')}.`);
  const [empty] = Object.entries(given).flatMap(([part, came]) => (came?.trim() === '' ? part : []));
  if (empty !== undefined) throw new BadInput(`${property} came with an empty ${empty}; say what it is.`);
  if (object !== null && /\s/.test(object))
    throw new BadInput(`"${shortened(object)}" is not an id; ${property} takes one.`);
  if (property === 'EVENTS' ? event === null : allowed.every((part) => given[part as keyof typeof given] === null))
    throw new BadInput(`${property} came without ${property === 'EVENTS' ? 'event' : allowed[0]}; say what it is.`);
}

const linked = new Set([
  'DOMAIN', 'SUBDOMAIN', 'PLACES', 'GOVERNMENT_BODIES', 'POSSIBLY_SAME_AS', 'PARENT', 'BASED_IN', 'SERVES', 'ACTIVITIES', 'PLACE',
]); // prettier-ignore

function partsOf(property: string): string[] {
  if (property === 'SUPPLIERS') return ['object', 'role', 'date'];
  if (property === 'EVENTS') return ['event', 'date'];
  if (property === 'LAUNCHED') return ['value', 'date'];
  return linked.has(property) ? ['object'] : ['value'];
}

function refuseFaults(row: Row, states: readonly Statement[]): void {
  const faults = Object.entries(row.table.columns).flatMap(([name, column]) =>
    column.faults(row.text(name)).map((fault) => `${name}: ${fault}`),
  );
  if (faults.length > 0) throw new BadInput(`This cannot be said of ${row.id}: ${faults.join('; ')}.`);
  for (const { property, object } of states)
    if (property === 'PARENT' && object === row.id)
      throw new BadInput(`${row.id} would belong to itself. Give what it belongs to.`);
  for (const { property, object } of states)
    if (property === 'POSSIBLY_SAME_AS' && object !== null && object <= row.id)
      throw new BadInput(`A pair is written on the smaller of two different ids: say it of ${object}, of ${row.id}.`);
}
