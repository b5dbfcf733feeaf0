import type DataLoader from 'dataloader';
import type { Context } from '../context.js';
import { byIdsQuery } from '../graph/list.js';
import { isEntityKind, type Kind, kindOf } from './kinds.js';
import { folderOf } from './parts.js';
import { once, type Soon } from './soon.js';

/** A node as a projection file shows it: its own properties, and the parts that were asked for. */
export interface EntityRow {
  id: string;
  /** The parts that this row was read with; others are loaded when a resolver asks. */
  parts?: string[];
  [property: string]: unknown;
}

/** Rows by id, null where there is none, read with `parts`: one query for all that are read alike and are not at hand. */
export function rowById(context: Context, id: string, parts: string[] = []): Soon<EntityRow | null> {
  const atHand = parts.length === 0 ? context.entities.get(id) : undefined;
  if (atHand) return atHand;
  const kind = kindOf(id);
  // Without parts, entities of all kinds are read alike.
  const label = parts.length === 0 && isEntityKind(kind) ? 'Entity' : kind;
  return rowLoader(context, label, parts).load(id);
}

/** Entities that came with the answer to another question, without parts: `rowById` need not ask for them. */
export function keepEntities(context: Context, rows: EntityRow[]): void {
  for (const row of rows) context.entities.set(row.id, row);
}

function rowLoader(context: Context, label: Kind | 'Entity', parts: string[]): DataLoader<string, EntityRow | null> {
  return context.loader<string, EntityRow | null>(['row', label, ...parts].join('|'), (ids) =>
    rowsByIds(context, label, ids, parts),
  );
}

/** A part of a row: as it came with the row, or else loaded for all rows of the kind that lack it at once. */
export function part<T>(context: Context, row: EntityRow, name: string): Soon<T> {
  if (row.parts?.includes(name)) return row[name] as T;
  return once(rowById(context, row.id, [name]), (whole) => whole?.[name] as T);
}

async function rowsByIds(
  context: Context,
  label: Kind | 'Entity',
  ids: readonly string[],
  parts: string[],
): Promise<(EntityRow | null)[]> {
  const { name, text } = byIdsQuery(label, `${folderOf(label)}/projection`);
  const found = await context.askTogether<EntityRow>({ name, text, params: { ids, parts } }, label);
  const rows = new Map(found.map(({ anchor, row }) => [anchor, { ...row, parts }]));
  return ids.map((id) => rows.get(id) ?? null);
}
