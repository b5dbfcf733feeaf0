import type { Context } from '../context.js';
import { type EntityType, labelOf } from '../shared/entity-type.enum.js';
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

/** `id`, if it is an entity's. Throws BadInput otherwise. */
export const entityId = (id: string): string => idOf(Object.values(labelOf), id);

/** The labels of kinds of entities, none where none are given. */
export const labelsOf = (types: EntityType[] | null | undefined): string[] =>
  (types ?? []).map((type) => labelOf[type]);

export const allTypes = Object.values(RelationshipType);

/** The links of these types between any two of these entities; by the ids of their ends, then by type. */
export async function linksAmong(context: Context, ids: string[], types: RelationshipType[]): Promise<LinkRow[]> {
  return (await context.graph.read<Linked>('path/links', { ids, types })).map(linkRow);
}

/** A link as the database tells it. */
export type Linked = Omit<LinkRow, 'id'>;

export const linkRow = (link: Linked): LinkRow => ({
  id: `relationship:${link.from}|${link.type}|${link.to}`,
  ...link,
});
