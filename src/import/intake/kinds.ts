import { isEntityKind, kinds } from '../../shared/kinds.js';
import type { Incoming } from '../incoming.js';
import { type EntityKind, type IdPrefix, ID_PREFIXES } from '../vocabulary.js';

/** Of which kind the rows of a table are. */
export const KIND_OF: Record<Incoming['table'], EntityKind> = {
  applications: 'Application',
  suppliers: 'Supplier',
  'government-bodies': 'GovernmentBody',
};

/** Of which kind a column names others. */
export const NAMED: Record<string, EntityKind> = {
  domain: 'Domain',
  subdomain: 'Subdomain',
  places: 'Place',
  governmentBodies: 'GovernmentBody',
  suppliers: 'Supplier',
  parent: 'Supplier',
  basedIn: 'Place',
  serves: 'Place',
  activities: 'Domain',
  place: 'Place',
};

export const TABLE_OF = new Map(Object.entries(KIND_OF).map(([table, kind]) => [kind, table as Incoming['table']]));

/** What the ids of a kind begin with. */
export const PREFIX_OF = Object.fromEntries(
  Object.entries(kinds)
    .filter(([, kind]) => isEntityKind(kind))
    .map(([prefix, kind]) => [kind, prefix]),
) as Record<EntityKind, IdPrefix>;

/** Places, domains and fields are a frame of reference: an import names them, and makes none. */
export const isMade = (kind: EntityKind): boolean => TABLE_OF.has(kind);

const anId = new RegExp(`^(?:${ID_PREFIXES.join('|')}):`);

export const isId = (text: string): boolean => anId.test(text);
