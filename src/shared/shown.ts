import { BoundedKeep, kept, numberOf } from '../kept.js';
import type { AskedFields } from './asked.js';
import { entityKinds } from './kinds.js';
import { type Packed, packed } from './packed.js';
import { pruned } from './pruned.js';

const ofEntity = ['id', 'name', 'nameEn', 'pinyin', 'aliases'];
const ofApplication = [
  ...['titled', 'status', 'statusAsOf', 'launched', 'launchedEarliest', 'launchedLatest'],
  ...['description', 'contractAmount', 'contractCurrency', 'awarded', 'awardedEarliest', 'awardedLatest'],
  ...['notices', 'identifiers'],
];
const ofSupplier = ['categories', 'identifiers', 'applicationCount', 'provinceCount'];
const ofPlace = ['level', 'kind', 'adcode', 'applicationCount'];

/** What can be shown of nodes of a label, or of relationships of a type. They hold more, for finding and ordering them. */
const showable: Record<string, string[]> = {
  Application: [...ofEntity, ...ofApplication],
  Supplier: [...ofEntity, ...ofSupplier],
  Place: [...ofEntity, ...ofPlace],
  GovernmentBody: [...ofEntity, 'identifiers'],
  Domain: ofEntity,
  Subdomain: ofEntity,
  Entity: [...new Set([...ofEntity, ...ofApplication, ...ofSupplier, ...ofPlace])],
  Source: ['id', 'title', 'publisher', 'author', 'published', 'asOf', 'url', 'kind', 'latest'],
  Evidence: ['id', 'locator', 'basis', 'note'],
  Fact: ['key', 'property', 'value', 'basis', 'accepted'],
  Edit: ['id', 'at', 'by', 'kind', 'note', 'said', 'undoes', 'undoneBy'],
  Service: ['via', 'basis', 'applicationCount', 'statementCount'],
  SUPPLIES: ['role', 'basis', 'fact', 'date', 'earliest', 'latest'],
};

/** Read whatever is asked: what rows are told apart and put in order by. Never nothing. */
const always: Record<string, string[]> = {
  Evidence: ['id', 'basis'],
  Source: ['id', 'latest'],
  Fact: ['key'],
  Edit: ['id', 'said', 'undoes', 'undoneBy'],
  Service: ['applicationCount'],
  SUPPLIES: ['role'],
};
const alwaysOfEntities = ['id'];

/** Fields that need properties of other names than theirs, or of others than whom they are asked of. */
const needs: Record<string, string[]> = {
  launched: ['launchedEarliest', 'launchedLatest'],
  awarded: ['awardedEarliest', 'awardedLatest'],
  contractValue: ['contractAmount', 'contractCurrency'],
  date: ['earliest', 'latest'],
  evidence: ['fact'],
  serviceMatrix: ['level'],
  province: ['level'],
  city: ['level', 'kind'],
  matched: ['name', 'nameEn', 'aliases'],
  label: ['name'],
  value: ['name'],
};

/** The types that nodes of a label, or relationships of a type, are shown as, where these have other names. */
const typesOf: Record<string, readonly string[]> = {
  Entity: entityKinds,
  Service: ['Service', 'Activity'],
  SUPPLIES: ['Supply'],
};

/** What variables hold that parts of a query bind without saying it. */
const bound = {
  supplier: 'Supplier',
  supplierGroup: 'Supplier',
  holder: 'Supplier',
  application: 'Application',
  domain: 'Domain',
  subdomain: 'Subdomain',
  province: 'Place',
  city: 'Place',
  place: 'Entity',
  shown: 'Entity',
  service: 'Service',
};

const declarationOrStar = /[([](\w+):(\w+)|\b(\w+) \{\s*\.\*/g;

/**
 * A query that reads, wherever it says `n {.*}` of a node of ours, no more than these fields show: what is searched
 * and ordered by is several times as long, and the driver would unpack it for nothing.
 *
 * @param kind the label of `n` where the query does not say it
 */
export function narrowed(text: string, fields: AskedFields, kind?: string): string {
  const needed = [...fields.values()].flatMap((names) => [...names].flatMap((name) => needs[name] ?? []));
  const labels = new Map<string, string | undefined>(Object.entries({ ...bound, n: kind }));
  return text.replace(
    declarationOrStar,
    (match, declared: string | undefined, label: string | undefined, variable = '') => {
      if (declared) labels.set(declared, label);
      const of = labels.get(variable as string) ?? '';
      if (declared || !showable[of]) return match;
      const asked = (typesOf[of] ?? [of]).flatMap((type) => [...(fields.get(type) ?? [])]);
      const wanted = new Set([...asked, ...needed, ...(always[of] ?? alwaysOfEntities)]);
      const properties = showable[of].filter((property) => wanted.has(property));
      return `${variable} {${properties.map((property) => `.${property}`).join(', ')}`;
    },
  );
}

/** A query without the parts and the properties that a question does not show, and the same as it is sent. */
export interface Shown {
  text: string;
  packed: Packed;
}

/**
 * @param fields that the question asks for; null where they are not known
 */
export function shownBy(fields: AskedFields | null, text: string, parts: string[], kind?: string): Shown {
  if (!fields) return shown(pruned(text, parts));
  const known = kept(queries, fields, () => new BoundedKeep<string, Shown>(20));
  const key = [numberOf(text), kind, ...parts].join(' ');
  return kept(known, key, () => shown(narrowed(pruned(text, parts), fields, kind)));
}

const shown = (text: string): Shown => ({ text, packed: packed(text) });

/** A document is asked over and over, and its queries are then the same but for their parameters. */
const queries = new WeakMap<AskedFields, BoundedKeep<string, Shown>>();
