import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { countQuery, type Order, pageQuery, type Rows, type Window } from '../graph/list.js';
import { behind, Connection, Listed, type PageArgs, windowOf } from './connection.js';
import type { Kind } from './kinds.js';
import { folderOf, nodePartsOf } from './parts.js';
import type { EntityRow } from './rows.js';
import { Selection } from './selection.js';
import type { Found } from './turn.js';

/** An order of a list with the name that its cursors carry. */
export interface NamedOrder extends Order {
  name: string;
}

export const byId: NamedOrder = { name: 'ID', key: 'n.id', descending: false };

export const byKey: NamedOrder = { name: 'KEY', key: 'n.key', descending: false };

/** A list of rows of one kind: all of them, or those of one entity. */
export interface List {
  kind: Kind;
  rows: Rows;
  /** The id of the entity that the list belongs to, if it belongs to one. */
  of?: string;
  order?: NamedOrder;
  /** Parameters of the files that the rows are found by. */
  params?: Record<string, unknown>;
}

/**
 * A page of a list. Lists of several entities that are asked with the same arguments are read in one query: `args` are
 * all that tells one list of an entity from another, filter and order among them.
 */
export async function connection<T extends EntityRow>(
  context: Context,
  info: GraphQLResolveInfo,
  list: List,
  args: PageArgs,
): Promise<Connection<T>> {
  const order = list.order ?? byId;
  const position = `${list.kind} by ${order.name}`;
  const window = windowOf(args, position);
  const selection = Selection.of(info);
  const parts = nodePartsOf(list.kind, selection);
  const question = { context, list, order, args: JSON.stringify(args), parts };
  // Both are asked for at once, where both are wanted.
  const counted = selection.has('totalCount') ? count(question) : null;
  counted?.catch(() => undefined);
  const found = showsRows(window, selection) ? await page(question, window) : [];
  const edges = found.map(({ key, row }) => new Listed(position, key, row as T));
  return new Connection(edges, window, {
    count: () => counted ?? count(question),
    anyBehind: async () => (await page({ ...question, parts: [] }, behind(window))).length > 0,
  });
}

/** Whether anything of a page is asked for but its total, so that its rows are to be read. */
export function showsRows(window: Window, selection: Selection): boolean {
  const shown = window.limit > 1 && (selection.has('nodes') || selection.has('edges'));
  return shown || selection.has('pageInfo');
}

/** The first rows of a list that belongs to an entity, without cursors; `args` as for a connection. */
export async function firstRows<T extends EntityRow>(
  context: Context,
  list: List,
  limit: number,
  args: object,
  parts: string[] = [],
): Promise<T[]> {
  const question = { context, list, order: list.order ?? byId, args: JSON.stringify({ limit, ...args }), parts };
  return (await page(question, { limit, backward: false, from: null })).map(({ row }) => row as T);
}

interface Question {
  context: Context;
  list: List;
  order: NamedOrder;
  args: string;
  parts: string[];
}

async function page({ context, list, order, args, parts }: Question, window: Window): Promise<Found<EntityRow>[]> {
  const { name, text, params } = pageQuery(list.rows, order, window, `${folderOf(list.kind)}/projection`);
  const read = async (ids: readonly string[]): Promise<Found<EntityRow>[]> => {
    const query = { name, text, params: { ...params, ...list.params, ids, parts } };
    const found = await (list.of === undefined
      ? context.ask<Found<EntityRow>>(query, list.kind)
      : context.askTogether<EntityRow>(query, list.kind));
    for (const { row } of found) row.parts = parts;
    return found;
  };
  if (list.of === undefined) return read([]);
  const label = ['page', list.rows.anchor, name, args, parts, window.backward, window.inclusive].join('|');
  return context.loader<string, Found<EntityRow>[]>(label, async (ids) => grouped(ids, await read(ids))).load(list.of);
}

async function count({ context, list, args }: Question): Promise<number> {
  const { name, text, params } = countQuery(list.rows);
  const read = (ids: readonly string[]): Promise<Counted[]> =>
    context.graph.ask<Counted>(name, text, { ...params, ...list.params, ids, parts: [] });
  if (list.of === undefined) return (await read([]))[0]?.count ?? 0;
  const loader = context.loader<string, number>(['count', list.rows.anchor, name, args].join('|'), async (ids) => {
    const counts = new Map((await read(ids)).map(({ anchor, count }) => [anchor, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
  return loader.load(list.of);
}

interface Counted {
  anchor: string | null;
  count: number;
}

function grouped(ids: readonly string[], found: Found<EntityRow>[]): Found<EntityRow>[][] {
  const groups = new Map<string | null, Found<EntityRow>[]>(ids.map((id) => [id, []]));
  for (const row of found) groups.get(row.anchor)?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
