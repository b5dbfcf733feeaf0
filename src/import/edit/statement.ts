import { BadInput } from '../../client-errors.js';
import { shortened } from '../../shared/kinds.js';
import { SEPARATOR } from '../row/column.js';
import { Row } from '../row/row.js';
import { evidenceColumns, type Table } from '../row/table.js';
import { tableOfKind } from '../row/tables.js';
import type { EntityKind } from '../vocabulary.js';
import type { Statement } from './edit.type.js';

/** Cells that tell where something is said. */
export type Place = Record<keyof typeof evidenceColumns, string>;

/** The row of the data set that says all this of an entity. Throws BadInput with what cannot be said so. */
export function rowOf(kind: EntityKind, id: string, place: Place, states: readonly Statement[]): Row {
  const table = tableOfKind(kind);
  const cells: Record<string, string> = { ...place, id };
  for (const one of states) {
    const column = columnOf(table, kind, one);
    const { list: isList = false, isReference = false } = table.columns[column] ?? {};
    const [before, entry] = [cells[column], entryOf(one, isReference)];
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
  const name = table.columnOf.get(property === 'LAUNCHED' ? 'EVENTS' : property);
  if (name !== undefined) return name;
  const others = [...table.columnOf.keys()].join(', ');
  throw new BadInput(`${property} is nothing that can be said of a ${kind}. That can be: ${others}.`);
}

function entryOf(statement: Statement, isReference: boolean): string {
  const { property, value, object, role, event, date } = statement;
  refuseParts(statement, isReference);
  if (property === 'LAUNCHED') return words('LAUNCHED', value ?? date);
  if (property === 'EVENTS') return words(event ?? '', date);
  if (property === 'SUPPLIERS') return words(object ?? '', role ?? 'UNSPECIFIED', date);
  return object ?? value ?? '';
}

const words = (...some: (string | null)[]): string => some.filter((word) => word !== null).join(' ');

/** What goes with which property; all else would be lost without a word. */
function refuseParts({ property, value, object, role, event, date }: Statement, isReference: boolean): void {
  const given = { value, object, role, event, date };
  const allowed = partsOf(property, isReference);
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

function partsOf(property: string, isReference: boolean): string[] {
  if (property === 'SUPPLIERS') return ['object', 'role', 'date'];
  if (property === 'EVENTS') return ['event', 'date'];
  if (property === 'LAUNCHED') return ['value', 'date'];
  return isReference ? ['object'] : ['value'];
}

function refuseFaults(row: Row, states: readonly Statement[]): void {
  const faults = row.faults();
  if (faults.length > 0) throw new BadInput(`This cannot be said of ${row.id}: ${faults.join('; ')}.`);
  for (const { property, object } of states)
    if (property === 'PARENT' && object === row.id)
      throw new BadInput(`${row.id} would belong to itself. Give what it belongs to.`);
  for (const { property, object } of states)
    if (property === 'POSSIBLY_SAME_AS' && object !== null && object <= row.id)
      throw new BadInput(`A pair is written on the smaller of two different ids: say it of ${object}, of ${row.id}.`);
}
