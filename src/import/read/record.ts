import type { Incoming, Mention } from '../incoming.js';
import { identifier, toIdentifier } from '../row/identifier.js';
import { SEPARATOR } from '../row/column.js';
import { shown } from './broken.js';
import { readDate } from './dates.js';
import { type FieldKind, fields, type Given, type InputTable, type Named } from './fields.js';
import { located } from './locator.js';
import { readMoney, type Read } from './money.js';
import { readPart, readSupply } from './supply.js';

type Cells = Incoming['cells'];
type Mentions = Incoming['mentions'];

/** Where other entities than its own are named with more than a name, the table that they belong to. */
const TABLES: Record<string, InputTable> = {
  governmentBodies: 'government-bodies',
  suppliers: 'suppliers',
  parent: 'suppliers',
};

/** What one record says, of other entities first; and what is wrong with its form. */
export function read(table: InputTable, given: Given): { incoming: Incoming[]; faults: string[] } {
  const form = new Form(table, given);
  const main = located(table, form.cells(), form.mentions());
  const { faults } = form;
  const { locator = '', basis = '' } = main.cells;
  const others = faults.length > 0 ? [] : othersOf(given).map(({ table: of, named }) => other(of, named));
  for (const { cells } of others) Object.assign(cells, { locator, basis });
  return { incoming: faults.length > 0 ? [] : [...others, main], faults };
}

/** Gathers what is wrong, field by field, while it reads. */
class Form {
  readonly faults: string[] = [];

  constructor(
    private readonly table: InputTable,
    private readonly given: Given,
  ) {}

  cells(): Cells {
    const cells: Cells = {};
    for (const [field, kind] of Object.entries(fields[this.table])) {
      const cell = isReference(kind) ? '' : this.cell(field, kind);
      if (cell !== '') cells[field] = cell;
    }
    return this.completed(cells);
  }

  mentions(): Mentions {
    const mentions: Mentions = {};
    for (const [field, kind] of Object.entries(fields[this.table])) {
      const found = isReference(kind) ? this.entries(field).map((entry) => this.mention(field, kind, entry)) : [];
      if (kind === 'one' && found.length > 1) this.fault(field, `has ${found.length} entries; expected is one`);
      if (found.length > 0) mentions[field] = found;
    }
    return mentions;
  }

  private cell(field: string, kind: FieldKind): string {
    const entries = this.entries(field).filter((entry) => typeof entry === 'string');
    for (const entry of kind === 'list' ? entries : [])
      if (entry.includes(SEPARATOR)) this.fault(field, `${shown(entry)} holds "${SEPARATOR}", which parts two entries`);
    return [...new Set(entries)].join(SEPARATOR);
  }

  /** The fields that are short for a part of another go where they belong. */
  private completed({ launched = '', awarded = '', currency = '', ...cells }: Cells): Cells {
    const { contractValue = '', events = '' } = cells;
    if (contractValue) cells.contractValue = this.value('contractValue', readMoney(contractValue, currency));
    const dated = [
      events,
      awarded && `BID_WON ${this.value('awarded', readDate(awarded))}`,
      launched && `LAUNCHED ${this.value('launched', readDate(launched))}`,
    ].flatMap((cell) => (cell === '' ? [] : cell.split(SEPARATOR)));
    if (dated.length > 0) cells.events = [...new Set(dated)].join(SEPARATOR);
    return cells;
  }

  private mention(field: string, kind: FieldKind, entry: string | Named): Mention {
    const named = typeof entry === 'string' ? { name: entry, identifiers: [] } : entry;
    const { text, words, fault } = kind === 'supplies' ? supply(entry) : plainMention(named);
    this.check(field, text === '' ? 'is without a name' : fault);
    for (const one of named.identifiers) this.check(field, identifier.fault(one));
    return { text, identifiers: named.identifiers.map(toIdentifier), words };
  }

  private entries(field: string): (string | Named)[] {
    return (this.given[field] ?? []).map(plain).filter((entry) => entry !== '');
  }

  private value(field: string, { value, fault }: Read): string {
    this.check(field, fault ?? null);
    return value ?? '';
  }

  private check(field: string, fault: string | null): void {
    if (fault !== null) this.fault(field, fault);
  }

  private fault(field: string, text: string): void {
    this.faults.push(`${field}: ${text}`);
  }
}

const isReference = (kind: FieldKind): boolean => kind === 'one' || kind === 'many' || kind === 'supplies';

// Blanks and line breaks of a spreadsheet's cell come to one blank: the tables hold text of one line.
const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function plain(entry: string | Named): string | Named {
  if (typeof entry === 'string') return onOneLine(entry);
  return { ...entry, name: entry.name && onOneLine(entry.name) };
}

const plainMention = (named: Named) => ({ text: textOf(named), words: '', fault: null });

function supply(entry: string | Named) {
  if (typeof entry === 'string') return readSupply(entry);
  return { text: textOf(entry), ...readPart(entry.role, entry.date) };
}

const textOf = ({ id, name }: Named): string => id ?? name ?? '';

function othersOf(given: Given): { table: InputTable; named: Named }[] {
  return Object.entries(TABLES).flatMap(([field, table]) =>
    (given[field] ?? [])
      .map(plain)
      .filter((entry) => typeof entry !== 'string')
      .filter(({ id, name, place, identifiers }) => identifiers.length > 0 || place !== undefined || (id && name))
      .map((named) => ({ table, named })),
  );
}

function other(table: InputTable, { id, name, identifiers, place }: Named): Incoming {
  const cells = { id: id ?? '', name: name ?? '', identifiers: identifiers.join(SEPARATOR) };
  const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
  const mentions = place ? { place: [{ text: place, identifiers: [], words: '' }] } : {};
  return { table, cells: filled, mentions };
}
