import type { entityKinds } from '../shared/kinds.js';

/** The words a cell may hold, in the order of the contract's enums. */
export const BASES = ['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'] as const;
export type Basis = (typeof BASES)[number];

export const SOURCE_KINDS = ['ARTICLE', 'TENDER_NOTICE', 'REGISTER', 'DATASET', 'GAZETTEER'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** UNKNOWN is not among them: it is the absence of a status. */
export const STATUSES = ['ONLINE', 'BID_WON', 'UNDER_CONSTRUCTION', 'PLANNED'] as const;

export const EVENT_KINDS = ['LAUNCH_PLANNED', 'BID_WON', 'INTRODUCED', 'BUILT', 'LAUNCHED'] as const;

export const SUPPLY_ROLES = ['BUILDER', 'CO_BUILDER', 'BID_WINNER', 'PARTICIPANT', 'UNSPECIFIED'] as const;

export const SUPPLIER_CATEGORIES = [
  'STATE_OWNED',
  'INTERNET_GIANT',
  'LISTED',
  'LISTED_SUBSIDIARY',
  'HIGH_TECH',
  'PRIVATE_TECH',
  'BLOCKCHAIN',
] as const;

/** Coarsest first. */
export const PLACE_LEVELS = ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const;

export const PLACE_KINDS = [
  'COUNTRY',
  'PROVINCE',
  'AUTONOMOUS_REGION',
  'MUNICIPALITY',
  'SPECIAL_ADMINISTRATIVE_REGION',
  'PREFECTURE_LEVEL_CITY',
  'PREFECTURE',
  'AUTONOMOUS_PREFECTURE',
  'LEAGUE',
  'NEW_AREA',
  'COUNTY_LEVEL_CITY',
  'DISTRICT',
  'COUNTY',
  'OTHER',
] as const;

/** What a claim's figure counts. */
export const COUNTED = ['APPLICATIONS', 'DOMAINS', 'SUBDOMAINS', 'SUPPLIERS'] as const;
export type Counted = (typeof COUNTED)[number];

/** The first part of an id, such as "supplier" in "supplier:webank". */
export const ID_PREFIXES = [
  'application',
  'supplier',
  'place',
  'body',
  'domain',
  'subdomain',
  'source',
  'claim',
  'gap',
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** The label of an entity in the graph. */
export type EntityKind = (typeof entityKinds)[number];

/** The contract's properties, four that only applications and places carry, and what editors say does not hold. */
export type Property =
  | 'NAME'
  | 'NAME_EN'
  | 'ALIASES'
  | 'STATUS'
  | 'DOMAIN'
  | 'SUBDOMAIN'
  | 'PLACES'
  | 'GOVERNMENT_BODIES'
  | 'SUPPLIERS'
  | 'EVENTS'
  | 'LAUNCHED'
  | 'POSSIBLY_SAME_AS'
  | 'DESCRIPTION'
  | 'CONTRACT_VALUE'
  | 'NOTICES'
  | 'IDENTIFIERS'
  | 'CATEGORIES'
  | 'PARENT'
  | 'BASED_IN'
  | 'SERVES'
  | 'ACTIVITIES'
  | 'PLACE'
  | 'LOCATION'
  | 'TITLED'
  | 'LEVEL'
  | 'KIND'
  | 'ADCODE'
  | 'RETRACTED';
