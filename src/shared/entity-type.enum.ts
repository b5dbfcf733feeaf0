import { registerEnumType } from 'type-graphql';

export enum EntityType {
  APPLICATION = 'APPLICATION',
  SUPPLIER = 'SUPPLIER',
  PLACE = 'PLACE',
  GOVERNMENT_BODY = 'GOVERNMENT_BODY',
  DOMAIN = 'DOMAIN',
  SUBDOMAIN = 'SUBDOMAIN',
}

registerEnumType(EntityType, {
  name: 'EntityType',
  description: 'What the graph is about.',
  valuesConfig: {
    APPLICATION: { description: 'Applications of blockchain in government.' },
    SUPPLIER: { description: 'Firms and groups of firms that build them.' },
    PLACE: { description: 'The country, provinces, cities and counties.' },
    GOVERNMENT_BODY: { description: 'Authorities that have them built.' },
    DOMAIN: { description: 'Domains of government work, such as tax.' },
    SUBDOMAIN: { description: 'Fields within a domain, such as electronic invoices.' },
  },
});

/** The label in the graph, which is also the kind that ids tell. */
export const labelOf = {
  APPLICATION: 'Application',
  SUPPLIER: 'Supplier',
  PLACE: 'Place',
  GOVERNMENT_BODY: 'GovernmentBody',
  DOMAIN: 'Domain',
  SUBDOMAIN: 'Subdomain',
} as const satisfies Record<EntityType, string>;
