import {
  COUNTED,
  type EntityKind,
  EVENT_KINDS,
  PLACE_KINDS,
  PLACE_LEVELS,
  SOURCE_KINDS,
  STATUSES,
  SUPPLIER_CATEGORIES,
  SUPPLY_ROLES,
} from '../vocabulary.js';
import { list, required, single } from './column.js';
import { identifier } from './identifier.js';
import {
  date,
  divisionCode,
  id,
  name,
  number,
  oneOf,
  phrase,
  reference,
  text,
  truth,
  url,
  wholeNumber,
} from './item.js';
import { money } from './money.js';
import { type Table, table } from './table.js';

const aRow = 'One row is one piece of evidence about one entity; every cell that is filled is a fact that rests on it.';
const names = { name: single(name), nameEn: single(name), aliases: list(name) };

const sources = table('sources', {
  about: 'One row is one source.',
  id: required(id('source')),
  evidence: false,
  columns: {
    title: required(text),
    publisher: required(text),
    author: single(text),
    published: single(date),
    asOf: single(date),
    url: single(url),
    kind: required(oneOf(...SOURCE_KINDS)),
  },
});

const domains = table('domains', { about: aRow, id: required(id('domain')), kind: 'Domain', columns: names });

const subdomains = table('subdomains', {
  about: aRow,
  id: required(id('subdomain')),
  kind: 'Subdomain',
  columns: { ...names, domain: single(reference('domain')) },
});

const places = table('places', {
  about: aRow,
  id: required(id('place')),
  kind: 'Place',
  columns: {
    ...names,
    level: single(oneOf(...PLACE_LEVELS)),
    kind: single(oneOf(...PLACE_KINDS)),
    adcode: single(divisionCode),
    parent: single(reference('place')),
  },
});

const governmentBodies = table('government-bodies', {
  about: aRow,
  id: required(id('body')),
  kind: 'GovernmentBody',
  columns: { ...names, place: single(reference('place')), identifiers: list(identifier) },
});

const suppliers = table('suppliers', {
  about: aRow,
  id: required(id('supplier')),
  kind: 'Supplier',
  columns: {
    ...names,
    categories: list(oneOf(...SUPPLIER_CATEGORIES)),
    parent: single(reference('supplier')),
    basedIn: list(reference('place')),
    serves: list(reference('place')),
    activities: list(reference('domain')),
    identifiers: list(identifier),
  },
});

const supply = phrase('supplier:key ROLE [DATE]', reference('supplier'), oneOf(...SUPPLY_ROLES), date);
const event = phrase('KIND [DATE]', oneOf(...EVENT_KINDS), date);

const applications = table('applications', {
  about: aRow,
  id: required(id('application')),
  kind: 'Application',
  columns: {
    name: names.name,
    titled: single(truth),
    nameEn: names.nameEn,
    aliases: names.aliases,
    status: single(oneOf(...STATUSES)),
    domain: single(reference('domain')),
    subdomain: single(reference('subdomain')),
    places: list(reference('place')),
    governmentBodies: list(reference('body')),
    suppliers: list(supply),
    events: list(event),
    possiblySameAs: list(reference('application')),
    description: single(text),
    contractValue: single(money),
    notices: list(url),
    identifiers: list(identifier),
  },
});

const subject = reference('application', 'supplier', 'place', 'body', 'domain', 'subdomain');

const claims = table('claims', {
  about: 'The first row of a claim says it and how it is checked; every further row is one more piece of evidence.',
  id: required(id('claim')),
  columns: {
    subjects: list(subject),
    statement: single(text),
    statementZh: single(text),
    asserted: single(number),
    unit: single(text),
    period: single(date),
    counts: single(oneOf(...COUNTED)),
    domain: list(reference('domain')),
    subdomain: list(reference('subdomain')),
    category: list(oneOf(...SUPPLIER_CATEGORIES)),
    status: list(oneOf(...STATUSES)),
    events: list(oneOf(...EVENT_KINDS)),
    suppliers: list(reference('supplier')),
    minimumApplications: single(wholeNumber),
    shareOf: single(reference('claim')),
    oneReading: single(truth),
  },
});

const gaps = table('gaps', {
  about: 'The first row of a gap describes it; every further row is one more piece of evidence.',
  id: required(id('gap')),
  columns: {
    description: single(text),
    minimum: single(wholeNumber),
    maximum: single(wholeNumber),
    mayBeListed: single(truth),
    suppliers: list(reference('supplier')),
    place: single(reference('place')),
    domain: single(reference('domain')),
    period: single(date),
  },
});

export const tables = [
  sources,
  domains,
  subdomains,
  places,
  governmentBodies,
  suppliers,
  applications,
  claims,
  gaps,
] as const;

export type TableName = (typeof tables)[number]['name'];

const byName = Object.fromEntries(tables.map((one) => [one.name, one])) as Record<TableName, Table<TableName>>;
export const tableNamed = (name: TableName): Table<TableName> => byName[name];

const ofEntities = tables.filter(({ kind }) => kind !== null);
const byKind = Object.fromEntries(ofEntities.map((one) => [one.kind, one])) as Record<EntityKind, Table<TableName>>;
/** The table whose rows are about entities of a kind. */
export const tableOfKind = (kind: EntityKind): Table<TableName> => byKind[kind];
