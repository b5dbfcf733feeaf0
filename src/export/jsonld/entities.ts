import { toIdentifier } from '../../import/row/identifier.js';
import { toMoney } from '../../import/row/money.js';
import type * as Rows from '../rows.js';
import { iri } from './context.js';

/** A thing as JSON-LD has it. */
export type Thing = Record<string, unknown>;

/** schema.org's classes. An application is a piece of software, for some of which nobody says that they ever ran, so no service. */
export const entityThings = {
  applications: (row: Rows.ApplicationRow): Thing => ({
    ...named(row, 'schema:SoftwareApplication'),
    identifier: identifiers(row.identifiers),
    titled: row.titled,
    status: row.status === 'UNKNOWN' ? null : row.status,
    description: row.description,
    launched: row.launched,
    event: row.events.map(({ kind, date }) => [kind, date].filter(Boolean).join(' ')),
    applicationCategory: idOf(row.domain),
    applicationSubCategory: idOf(row.subdomain),
    deployedIn: idsOf(row.places),
    commissionedBy: idsOf(row.governmentBodies),
    suppliedBy: idsOf(row.suppliers),
    contractValue: moneyOf(row),
    notices: row.notices.map(iri),
    possiblySameAs: idsOf(row.possiblySameAs),
  }),
  suppliers: (row: Rows.SupplierRow): Thing => ({
    ...named(row, 'schema:Organization'),
    identifier: identifiers(row.identifiers),
    category: row.categories,
    memberOf: idOf(row.parent),
    basedIn: idsOf(row.basedIn),
    serves: idsOf(row.serves),
    activeIn: idsOf(row.activities),
  }),
  governmentBodies: (row: Rows.BodyRow): Thing => ({
    ...named(row, 'schema:GovernmentOrganization'),
    identifier: identifiers(row.identifiers),
    basedIn: row.place ? [row.place.id] : [],
  }),
  places: (row: Rows.PlaceRow): Thing => ({
    ...named(row, placeClass(row)),
    identifier: row.adcode === null ? [] : [propertyValue('adcode', row.adcode)],
    level: row.level,
    placeKind: row.kind,
    containedInPlace: idOf(row.parent),
  }),
  domains: (row: Rows.NamedRow): Thing => named(row, 'schema:DefinedTerm', 'schema:DefinedTermSet'),
  subdomains: (row: Rows.SubdomainRow): Thing => ({
    ...named(row, 'schema:DefinedTerm'),
    inDefinedTermSet: idOf(row.domain),
  }),
};

function named({ id, name, nameEn, pinyin, aliases, evidence }: Rows.NamedRow, ...types: string[]): Thing {
  const derivedFrom = evidence.map((one) => iri(one.id));
  return { '@id': id, '@type': [...types, 'prov:Entity'], name, nameEn, pinyin, aliases, derivedFrom };
}

const classes: Record<string, string> = {
  COUNTRY: 'schema:Country',
  PREFECTURE_LEVEL_CITY: 'schema:City',
  COUNTY_LEVEL_CITY: 'schema:City',
};

/** Narrower than an area with a government where schema.org has it; its State is a province too. */
const placeClass = ({ kind, level }: Rows.PlaceRow): string =>
  classes[kind ?? ''] ?? (level === 'PROVINCE' ? 'schema:State' : 'schema:AdministrativeArea');

const idOf = (ref: Rows.Ref | null): string | null => ref?.id ?? null;
const idsOf = (refs: readonly Rows.Ref[]): string[] => [...new Set(refs.map(({ id }) => id))];

const identifiers = (texts: readonly string[]): Thing[] =>
  texts.map(toIdentifier).map(({ scheme, id }) => propertyValue(scheme, id));

const propertyValue = (propertyID: string, value: string): Thing => ({
  '@type': 'schema:PropertyValue',
  propertyID,
  value,
});

function moneyOf({ contractValue }: Rows.ApplicationRow): Thing | null {
  if (contractValue === null) return null;
  const { amount, currency } = toMoney(contractValue);
  return { '@type': 'schema:MonetaryAmount', amount: String(amount), currency };
}
