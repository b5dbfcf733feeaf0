import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { rowsFrom } from '../graph/list.js';
import { firstRows } from '../shared/list.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';

export interface Similar {
  application: EntityRow | null;
  shared: EntityRow[];
}

/** What an application shares more than its domain with, and the domain, where there may be more. */
interface Near {
  id: string;
  domain: EntityRow | null;
  similar: { id: string; shared: EntityRow[] }[];
}

/** The applications that have most in common with one: those that share only the domain where nothing nearer is left. */
export async function similarTo(
  { id }: EntityRow,
  limit: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Similar[]> {
  const parts = partsOf('Application', Selection.of(info).at('application'));
  const { similar, domain } = await near(id, limit, context);
  const found = similar.map(async (one) => ({
    application: await rowById(context, one.id, parts),
    shared: one.shared,
  }));
  if (domain === null || similar.length >= limit) return Promise.all(found);
  const known = new Set([id, ...similar.map((one) => one.id)]);
  const others = (await firstInDomain(domain, limit, parts, context)).filter((row) => !known.has(row.id));
  const further = others.map((application) => ({ application, shared: [domain] }));
  return [...(await Promise.all(found)), ...further].slice(0, limit);
}

async function near(id: string, limit: number, context: Context): Promise<Near> {
  const loader = context.loader<string, Near>(`application/similar|${limit}`, async (ids) => {
    const rows = await context.graph.read<Near>('application/similar', { ids, limit });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((one) => found.get(one) ?? { id: one, domain: null, similar: [] });
  });
  return loader.load(id);
}

/** Twice the limit: the application itself and those found nearer, fewer than the limit, may be among them. */
function firstInDomain({ id }: EntityRow, limit: number, parts: string[], context: Context): Promise<EntityRow[]> {
  const rows = rowsFrom('application/ofDomain', undefined, 'Domain');
  return firstRows(context, { kind: 'Application', rows, of: id }, 2 * limit, {}, parts);
}
