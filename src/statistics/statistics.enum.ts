import { registerEnumType } from 'type-graphql';

export enum ApplicationDimension {
  DOMAIN = 'DOMAIN',
  SUBDOMAIN = 'SUBDOMAIN',
  STATUS = 'STATUS',
  YEAR = 'YEAR',
  QUARTER = 'QUARTER',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  SUPPLIER = 'SUPPLIER',
  SUPPLIER_CATEGORY = 'SUPPLIER_CATEGORY',
  SUPPLIER_GROUP = 'SUPPLIER_GROUP',
}

registerEnumType(ApplicationDimension, {
  name: 'ApplicationDimension',
  description:
    'What applications can be counted by. PROVINCE and CITY are those fields of its places; SUPPLIER_GROUP is the topmost parent, or the firm itself.',
  valuesConfig: {
    DOMAIN: { description: 'Its domain.' },
    SUBDOMAIN: { description: 'Its field within the domain.' },
    STATUS: { description: 'How far it has come. UNKNOWN is the unknown bucket.' },
    YEAR: {
      description: 'The year of the event that `datedBy` names; unknown where the date may be of several years.',
    },
    QUARTER: {
      description:
        'The quarter of that event, such as 2020-33 for the first of 2020; unknown where the date may be of several quarters.',
    },
    PROVINCE: { description: 'The province of each of its places; unknown for a place that is a whole country.' },
    CITY: {
      description:
        'The prefecture-level unit of each of its places, or the municipality; unknown for a place that is a province or a country.',
    },
    SUPPLIER: { description: 'Each of its suppliers, as its source names them.' },
    SUPPLIER_CATEGORY: { description: 'Each category of each of its suppliers.' },
    SUPPLIER_GROUP: { description: 'The topmost parent of each of its suppliers, or the firm itself.' },
  },
});
