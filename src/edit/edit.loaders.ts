import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Evidence } from '../evidence/evidence.type.js';
import type { Property } from '../import/vocabulary.js';
import { rowsFrom } from '../graph/list.js';
import { revisionOf } from '../import/edit/revision.js';
import type { Content, FactRow } from '../import/seed.type.js';
import type { Connection, PageArgs } from '../shared/connection.js';
import { kindOf } from '../shared/kinds.js';
import { connection, firstRows, type NamedOrder } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { ChangeKind } from './edit.enum.js';
import { type EditFilter, editCondition } from './edit.filter.js';

/** An edit as read. */
export type EditRow = EntityRow & { said: string; undoes?: string | null; undoneBy?: string | null };

/** Ids of edits begin with the time. */
const newest: NamedOrder = { name: 'NEWEST', key: 'n.id', descending: true };

/** A page of the history, the newest first. */
export function edits(
  context: Context,
  info: GraphQLResolveInfo,
  args: PageArgs & { filter: EditFilter | undefined },
): Promise<Connection<EditRow>> {
  const rows = rowsFrom('edit/all', editCondition(args.filter ?? {}));
  return connection(context, info, { kind: 'Edit', rows, order: newest }, args);
}

/** The newest edits about one entity. */
export function historyOf(
  { id }: EntityRow,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EditRow[]> {
  const list = { kind: 'Edit', rows: rowsFrom('edit/ofEntity', undefined, kindOf(id)), of: id, order: newest } as const;
  return firstRows(context, list, limit, {}, partsOf('Edit', Selection.of(info)));
}

type Held = Parameters<typeof revisionOf>[0];

/** The revision of an entity: what its facts and their evidence come to. */
export async function revisionFor({ id }: EntityRow, context: Context): Promise<string> {
  const loader = context.loader<string, string>('revision', async (ids) => {
    const found = await context.graph.read<{ id: string; facts: Held }>('edit/revisions', { ids });
    const facts = new Map(found.map((one) => [one.id, one.facts]));
    return ids.map((one) => revisionOf(facts.get(one) ?? []));
  });
  return await loader.load(id);
}

/** A statement of an edit, with the entity at its other end by its id. */
export interface Change {
  kind: ChangeKind;
  property: Property;
  value: string;
  objectId: string | null;
}

export const changesOf = (edit: EditRow): Change[] => contentOf(edit).facts.map(changeOf);

const contentOf = ({ said }: EditRow): Content => JSON.parse(said) as Content;

function changeOf({ property, value, object, role, date }: FactRow): Change {
  if (property === 'RETRACTED') return retracted(value ?? '');
  const text = value ?? [object, role, date].filter(Boolean).join(' ');
  return { kind: ChangeKind.STATED, property, value: text, objectId: object };
}

/** "SUPPLIERS|supplier:xunlei|BUILDER". */
function retracted(statement: string): Change {
  const at = statement.indexOf('|');
  const [property, rest] = [statement.slice(0, at) as Property, statement.slice(at + 1)];
  const [first = ''] = rest.split('|');
  const isLink = /^[a-z]+:[a-z0-9-]+$/.test(first);
  const value = isLink ? rest.replaceAll('|', ' ') : rest;
  return { kind: ChangeKind.RETRACTED, property, value, objectId: isLink ? first : null };
}

/** Where an edit says that it is said: kept with it, so that it is told also of one that was taken back. */
export function evidenceOf(edit: EditRow): Evidence | null {
  const { evidence, sources } = contentOf(edit);
  const [one] = evidence;
  const source = sources.find(({ id }) => id === one?.source);
  return one && source ? ({ ...one, source } as unknown as Evidence) : null;
}

/** An edit that another names. */
export const editNamed = (
  id: string | null | undefined,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EditRow | null> =>
  id == null
    ? Promise.resolve(null)
    : (rowById(context, id, partsOf('Edit', Selection.of(info))) as Promise<EditRow | null>);
