import type { Incoming } from '../incoming.js';

export type InputTable = Incoming['table'];
export const INPUT_TABLES = ['applications', 'suppliers', 'government-bodies'] as const satisfies InputTable[];

/** Text; entries of text; one other entity; several; several with their part in it. */
export type FieldKind = 'text' | 'list' | 'one' | 'many' | 'supplies';

const names = { id: 'text', name: 'text', nameEn: 'text', aliases: 'list' } as const;
const evidence = { identifiers: 'list', locator: 'text', basis: 'text', note: 'text' } as const;

/** What a record may say, as the API names it. `launched` and `currency` are short for a part of another field. */
export const fields: Record<InputTable, Readonly<Record<string, FieldKind>>> = {
  applications: {
    ...names,
    titled: 'text',
    status: 'text',
    domain: 'one',
    subdomain: 'one',
    places: 'many',
    governmentBodies: 'many',
    suppliers: 'supplies',
    events: 'list',
    launched: 'text',
    description: 'text',
    contractValue: 'text',
    currency: 'text',
    awarded: 'text',
    notices: 'list',
    ...evidence,
  },
  suppliers: {
    ...names,
    categories: 'list',
    parent: 'one',
    basedIn: 'many',
    serves: 'many',
    activities: 'many',
    ...evidence,
  },
  'government-bodies': { ...names, place: 'one', ...evidence },
};

/** What a file of refused records has besides; it is passed over when that file is fed again. */
export const ADDED = ['line', 'reason'];

/** Another entity as a record of JSON or OCDS may name it. */
export interface Named {
  id?: string | undefined;
  name?: string | undefined;
  /** Each as "SCHEME id". */
  identifiers: string[];
  role?: string | undefined;
  date?: string | undefined;
  /** Of a government body. */
  place?: string | undefined;
}

/** What a record says, by field. A field that is not there, or has no entry, says nothing. */
export type Given = Record<string, (string | Named)[]>;
