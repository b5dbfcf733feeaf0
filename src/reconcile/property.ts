import { BadInput } from '../client-errors.js';
import type { EntityKind } from '../import/vocabulary.js';
import { shortened } from '../shared/kinds.js';
import type { Described, Texts } from './described.js';

/** Something that entities of some types have, by which a candidate can be compared with a record, and which can be fetched. */
export interface Property {
  id: string;
  name: string;
  description: string;
  kinds: readonly EntityKind[];
  value: Value;
  /** Another value than the known ones speaks against an entity; of the others a source may well know more than we. */
  decides: boolean;
}

/** What values are and where they stand: names of entities, or texts, which are read in one way or another. */
export type Value =
  | { of: EntityKind; link: Link }
  | { of: null; text: keyof Texts; as: 'text' | 'date' }
  | { of: null; text: 'identifiers'; as: 'identifier'; scheme?: string };

type Link = 'places' | 'governmentBodies' | 'suppliers' | 'parents' | 'domains' | 'subdomains';

const every: EntityKind[] = ['Application', 'Supplier', 'GovernmentBody', 'Place', 'Domain', 'Subdomain'];
const named: EntityKind[] = ['Application', 'Supplier', 'GovernmentBody'];

const identifier = (scheme?: string): Value => ({
  ...{ of: null, text: 'identifiers', as: 'identifier' },
  ...(scheme !== undefined && { scheme }),
});
const link = (of: EntityKind, where: Link): Value => ({ of, link: where });
const text = (key: keyof Texts, as: 'text' | 'date' = 'text'): Value => ({ of: null, text: key, as });

type Line = [id: string, name: string, description: string, kinds: EntityKind[], value: Value, decides: boolean];

const lines: Line[] = [
  ['identifiers', 'Identifiers', 'Each as scheme and identifier: USCC 91440300708461136T.', named, identifier(), true],
  [
    'USCC',
    'Unified social credit code',
    'The code of an organisation, of 18 characters.',
    ['Supplier', 'GovernmentBody'],
    identifier('USCC'),
    true,
  ],
  ['OCID', 'Open contracting id', 'Of the tender, as OCDS has it.', ['Application'], identifier('OCID'), true],
  ['places', 'Places', 'Where it runs, or what that lies in.', ['Application'], link('Place', 'places'), true],
  [
    'governmentBodies',
    'Government body',
    'Who has it built.',
    ['Application'],
    link('GovernmentBody', 'governmentBodies'),
    true,
  ],
  ['suppliers', 'Supplier', 'Who builds it.', ['Application'], link('Supplier', 'suppliers'), false],
  [
    'domain',
    'Domain',
    'The domain of government work that it belongs to.',
    ['Application', 'Subdomain'],
    link('Domain', 'domains'),
    true,
  ],
  ['subdomain', 'Subdomain', 'The field within its domain.', ['Application'], link('Subdomain', 'subdomains'), true],
  [
    'awarded',
    'Awarded',
    'When the contract was awarded: a day, month, quarter or year.',
    ['Application'],
    text('awarded', 'date'),
    true,
  ],
  [
    'launched',
    'Launched',
    'When it was launched: a day, month, quarter or year.',
    ['Application'],
    text('launched', 'date'),
    true,
  ],
  ['status', 'Status', 'How far it has come: ONLINE, BID_WON, PLANNED ...', ['Application'], text('status'), true],
  ['parent', 'Parent', 'The firm or group that it belongs to.', ['Supplier'], link('Supplier', 'parents'), true],
  ['basedIn', 'Based in', 'Where it sits, or what that lies in.', ['Supplier'], link('Place', 'places'), true],
  ['categories', 'Categories', 'STATE_OWNED, LISTED, BLOCKCHAIN ...', ['Supplier'], text('categories'), false],
  ['place', 'Place', 'Where it sits, or what that lies in.', ['GovernmentBody'], link('Place', 'places'), true],
  ['within', 'Within', 'The place that it lies in, such as its province.', ['Place'], link('Place', 'places'), true],
  ['adcode', 'Division code', 'The code of GB/T 2260, of six digits.', ['Place'], text('adcode'), true],
  ['level', 'Level', 'COUNTRY, PROVINCE, PREFECTURE or COUNTY.', ['Place'], text('level'), true],
  ['nameEn', 'English name', 'Its English name.', every, text('nameEn'), false],
  ['aliases', 'Aliases', 'Other names and short forms.', every, text('aliases'), false],
];

export const properties: readonly Property[] = lines.map(([id, name, description, kinds, value, decides]) => ({
  ...{ id, name, description, kinds, value, decides },
}));

const byId = new Map(properties.map((property) => [property.id, property]));

export const propertiesOf = (kinds: readonly EntityKind[]): Property[] =>
  properties.filter((property) => property.kinds.some((kind) => kinds.includes(kind)));

/** A property that entities of at least one of these kinds have. Throws BadInput for any other. */
export function propertyOf(id: string, kinds: readonly EntityKind[]): Property {
  const property = byId.get(id);
  if (property?.kinds.some((kind) => kinds.includes(kind))) return property;
  const who = kinds.length === 1 ? `${kinds.join()} has` : 'There is';
  const there = propertiesOf(kinds).map((one) => one.id);
  throw new BadInput(`${who} no property ${JSON.stringify(shortened(id))}; the properties are ${there.join(', ')}.`);
}

/** The entities that a property of this one names. */
export const linked = (described: Described, { value }: Property): Described['places'] =>
  value.of === null ? [] : described[value.link];

/** The absence of a status. */
const UNKNOWN = 'UNKNOWN';

/** The texts that a property of this one has. */
export function textsOf({ texts }: Described, { value }: Property): string[] {
  if (value.of !== null) return [];
  const all = [texts[value.text] ?? []].flat().filter((one) => one !== UNKNOWN);
  return value.as === 'identifier' && value.scheme !== undefined
    ? all.flatMap((one) => (one.startsWith(`${value.scheme ?? ''} `) ? one.slice(one.indexOf(' ') + 1) : []))
    : all;
}
