import { createHash } from 'node:crypto';
import type { Row } from './row/row.js';
import { propertyOf } from './row/table.js';
import type { EvidenceRow, FactRow } from './seed.type.js';
import type { Property } from './vocabulary.js';

/** What a fact says of its subject. */
export type Content = Pick<FactRow, 'property' | 'value' | 'object' | 'role' | 'date'>;

/** evidence:hulianmaibo-2020/P31/INFERRED/application:jinan-digital-licence */
export function evidenceId(row: Row): string {
  const source = row.text('source').replace('source:', '');
  return `evidence:${source}/${row.text('locator')}/${row.basis}/${row.id}`;
}

export const evidenceOf = (row: Row): EvidenceRow => ({
  id: evidenceId(row),
  source: row.text('source'),
  locator: row.text('locator'),
  basis: row.basis,
  note: row.value('note'),
});

/** The facts of rows of entities; rows that say the same thing become evidence of one fact. */
export function factsOf(rows: readonly Row[]): FactRow[] {
  const facts = new Map<string, FactRow>();
  for (const row of rows)
    for (const column of row.filled())
      for (const entry of row.entries(column)) add(facts, row, contentOf(row, column, entry));
  return [...facts.values()];
}

function add(facts: Map<string, FactRow>, row: Row, content: Content): void {
  const key = keyOf(row.id, content);
  const fact = facts.get(key) ?? { key, subject: row.id, ...content, evidence: [] };
  facts.set(key, fact);
  fact.evidence.push(evidenceId(row));
}

/** Bytes; the index that keeps keys unique takes 8,167. Descriptions are longer now and then. */
const LONGEST_KEY = 8_000;

/** All that a fact says, so that a change of any of it is another fact. An event's value says its kind and date. */
export function keyOf(subject: string, { property, value, object, role, date }: Content): string {
  const held = [subject, property, object ?? value];
  const key = (property === 'SUPPLIERS' ? [...held, role, ...(date === null ? [] : [date])] : held).join('|');
  return Buffer.byteLength(key) <= LONGEST_KEY ? key : [subject, property, `sha256 ${hashOf(value ?? '')}`].join('|');
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function contentOf(row: Row, column: string, entry: string): Content {
  const property = propertyOf(column);
  if (property === 'EVENTS') return eventOf(entry);
  const [target] = row.table.columns[column]?.targets(entry) ?? [];
  if (target === undefined) return { property, value: entry, object: null, role: null, date: null };
  const [, role = null, date = null] = entry.split(' ');
  return { property, value: null, object: target, role, date };
}

/** A dated launch is what an entity's field `launched` shows, so it is a property of its own. */
function eventOf(entry: string): Content {
  const [kind = '', date = null] = entry.split(' ');
  if (kind === 'LAUNCHED' && date !== null)
    return { property: 'LAUNCHED', value: date, object: null, role: kind, date };
  return { property: 'EVENTS', value: entry, object: null, role: kind, date };
}

/** A fact as an entry of a cell: the column's property, and what stands there. The way back from `factsOf`. */
export function entryOf({ property, value, object, role, date }: Content): { property: Property; entry: string } {
  if (property === 'LAUNCHED') return { property: 'EVENTS', entry: [role, date].join(' ') };
  const entry = object === null ? (value ?? '') : [object, role, date].filter((word) => word !== null).join(' ');
  return { property, entry };
}
