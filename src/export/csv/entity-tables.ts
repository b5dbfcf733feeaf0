import { toMoney } from '../../import/row/money.js';
import type { NamedRow } from '../rows.js';
import type { EntityReading, Readings } from '../source.js';
import { type Columns, ids, list, names, phrase, table, type Table } from './table.js';

const namedColumns: Columns<NamedRow> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  nameEn: ({ nameEn }) => nameEn,
  pinyin: ({ pinyin }) => pinyin,
  aliases: ({ aliases }) => list(aliases),
};

const groundColumns: Columns<NamedRow> = {
  sources: ({ evidence }) => list([...new Set(evidence.map(({ source }) => source))].sort()),
  evidence: ({ evidence }) => list(evidence.map(({ id }) => id)),
};

/** Between what entities of all kinds have, each kind has columns of its own. */
function entityTable<K extends EntityReading>(path: string, reading: K, columns: Columns<Readings[K]>): Table {
  return table(path, reading, (row) => [row], { ...namedColumns, ...columns, ...groundColumns });
}

const applications = entityTable('applications.csv', 'applications', {
  basis: ({ basis }) => basis,
  titled: ({ titled }) => titled,
  status: ({ status }) => status,
  statusAsOf: ({ statusAsOf }) => statusAsOf,
  statusBasis: ({ statusBasis }) => statusBasis,
  domain: ({ domain }) => domain?.id ?? null,
  domainName: ({ domain }) => domain?.name ?? null,
  subdomain: ({ subdomain }) => subdomain?.id ?? null,
  subdomainName: ({ subdomain }) => subdomain?.name ?? null,
  places: ({ places }) => ids(places),
  placeNames: ({ places }) => names(places),
  governmentBodies: ({ governmentBodies }) => ids(governmentBodies),
  governmentBodyNames: ({ governmentBodies }) => names(governmentBodies),
  suppliers: ({ suppliers }) => list(suppliers.map(({ id, role, date }) => phrase(id, role, date))),
  supplierNames: ({ suppliers }) => names(suppliers),
  launched: ({ launched }) => launched,
  launchedBasis: ({ launchedBasis }) => launchedBasis,
  events: ({ events }) => list(events.map(({ kind, date }) => phrase(kind, date))),
  contractAmount: ({ contractValue }) => contractValue && toMoney(contractValue).amount,
  contractCurrency: ({ contractValue }) => contractValue && toMoney(contractValue).currency,
  awarded: ({ awarded }) => awarded,
  description: ({ description }) => description,
  notices: ({ notices }) => list(notices),
  identifiers: ({ identifiers }) => list(identifiers),
  possiblySameAs: ({ possiblySameAs }) => ids(possiblySameAs),
});

const suppliers = entityTable('suppliers.csv', 'suppliers', {
  categories: ({ categories }) => list(categories),
  parent: ({ parent }) => parent?.id ?? null,
  parentName: ({ parent }) => parent?.name ?? null,
  basedIn: ({ basedIn }) => ids(basedIn),
  basedInNames: ({ basedIn }) => names(basedIn),
  serves: ({ serves }) => ids(serves),
  servesNames: ({ serves }) => names(serves),
  activities: ({ activities }) => ids(activities),
  activityNames: ({ activities }) => names(activities),
  identifiers: ({ identifiers }) => list(identifiers),
  applicationCount: ({ applicationCount }) => applicationCount,
  provinceCount: ({ provinceCount }) => provinceCount,
});

const places = entityTable('places.csv', 'places', {
  level: ({ level }) => level,
  kind: ({ kind }) => kind,
  adcode: ({ adcode }) => adcode,
  parent: ({ parent }) => parent?.id ?? null,
  parentName: ({ parent }) => parent?.name ?? null,
  applicationCount: ({ applicationCount }) => applicationCount,
});

const governmentBodies = entityTable('government-bodies.csv', 'governmentBodies', {
  place: ({ place }) => place?.id ?? null,
  placeName: ({ place }) => place?.name ?? null,
  identifiers: ({ identifiers }) => list(identifiers),
});

const domains = entityTable('domains.csv', 'domains', {});

const subdomains = entityTable('subdomains.csv', 'subdomains', {
  domain: ({ domain }) => domain?.id ?? null,
  domainName: ({ domain }) => domain?.name ?? null,
});

export const entityTables: Table[] = [domains, subdomains, places, governmentBodies, suppliers, applications];
