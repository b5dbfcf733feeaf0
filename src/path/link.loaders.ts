import type { Context } from '../context.js';
import type { EntityType } from '../shared/entity-type.enum.js';
import { idOf } from '../shared/kinds.js';
import { RelationshipType } from './relationship-type.enum.js';

/** All stored links of one type from one entity to another, as good as the best of them. */
export interface LinkRow {
  id: string;
  from: string;
  type: RelationshipType;
  to: string;
  basis: string;
  facts: string[];
}

/** The label in the graph of each kind of entity. */
export const labelOf = {
  APPLICATION: 'Application',
  SUPPLIER: 'Supplier',
  PLACE: 'Place',
  GOVERNMENT_BODY: 'GovernmentBody',
  DOMAIN: 'Domain',
  SUBDOMAIN: 'Subdomain',
} as const satisfies Record<EntityType, string>;

/** `id`, if it is an entity's. Throws BadInput otherwise. */
export const entityId = (id: string): string => idOf(Object.values(labelOf), id);

export const allTypes = Object.values(RelationshipType);

/** The links of these types between any two of these entities; by the ids of their ends, then by type. */
export async function linksAmong(context: Context, ids: string[], types: RelationshipType[]): Promise<LinkRow[]> {
  const rows = await context.graph.read<Omit<LinkRow, 'id'>>('path/links', { ids, types });
  return rows.map((row) => ({ id: `relationship:${row.from}|${row.type}|${row.to}`, ...row }));
}

/** How many links each of these entities has, best-connected first; null where one of them is unknown. */
export async function degrees(context: Context, ids: string[]): Promise<Map<string, number> | null> {
  const wanted = [...new Set(ids)];
  const rows = await context.graph.read<{ id: string; degree: number }>('path/degrees', { ids: wanted });
  return rows.length < wanted.length ? null : new Map(rows.map(({ id, degree }) => [id, degree]));
}
