import { BadInput } from '../client-errors.js';
import type { EntityKind } from '../import/vocabulary.js';
import { shortened } from '../shared/kinds.js';

/** A kind of entity, as the protocol names it. */
export interface Type {
  id: EntityKind;
  name: string;
  description: string;
}

const described: Record<EntityKind, [name: string, description: string]> = {
  Application: ['Application', 'Applications of blockchain in government.'],
  Supplier: ['Supplier', 'Firms and groups of firms that build them.'],
  GovernmentBody: ['Government body', 'Authorities that have them built.'],
  Place: ['Place', 'The country, provinces, cities and counties.'],
  Domain: ['Domain', 'Domains of government work, such as tax.'],
  Subdomain: ['Subdomain', 'Fields within a domain, such as electronic invoices.'],
};

export const types: readonly Type[] = Object.entries(described).map(([id, [name, description]]) => ({
  id: id as EntityKind,
  name,
  description,
}));

const byId = new Map<string, Type>(types.map((type) => [type.id, type]));

/** As it stands beside a candidate. */
export const shownType = (kind: EntityKind): Pick<Type, 'id' | 'name'> => ({ id: kind, name: described[kind][0] });

/** Throws BadInput for what is no type of ours. */
export function typeOf(id: string): EntityKind {
  const type = byId.get(id);
  if (type) return type.id;
  throw new BadInput(
    `There is no type ${JSON.stringify(shortened(id))}; the types are ${types.map((one) => one.id).join(', ')}. Leave the type out to look among all.`,
  );
}
