import type { Basis, Counted, EntityKind, Property, SourceKind } from './vocabulary.js';

/** A data set as read and checked: everything the graph is filled from. */
export interface Seed {
  release: string;
  /** SHA-256 over the canonical form of all files, so that order and quoting do not count as change. */
  checksum: string;
  /** Whether it is the one that comes with govchain. */
  builtIn: boolean;
  sources: SourceRow[];
  evidence: EvidenceRow[];
  facts: FactRow[];
  claims: ClaimRow[];
  gaps: GapRow[];
  entities: EntityRow[];
}

/** What the rows of a data set say, or those of a part of it. */
export type Content = Omit<Seed, 'release' | 'checksum' | 'builtIn'>;

export interface EntityRow {
  id: string;
  kind: EntityKind;
}

export interface SourceRow {
  id: string;
  title: string;
  publisher: string;
  author: string | null;
  published: string | null;
  asOf: string | null;
  url: string | null;
  kind: SourceKind;
}

/** One place in one source that speaks of one subject; id: evidence:<source>/<locator>/<BASIS>/<subject>. */
export interface EvidenceRow {
  id: string;
  source: string;
  locator: string;
  basis: Basis;
  note: string | null;
}

/** One thing held about one entity: a value, or a link to `object`. Rows that say the same share one fact. */
export interface FactRow {
  key: string;
  subject: string;
  property: Property;
  value: string | null;
  object: string | null;
  /** Of a supply its role, of an event its kind. */
  role: string | null;
  /** Of a supply or an event, as EDTF. */
  date: string | null;
  evidence: string[];
}

export interface ClaimRow {
  id: string;
  subjects: string[];
  statement: string;
  statementZh: string;
  asserted: number | null;
  unit: string | null;
  period: string | null;
  check: ClaimCheck;
  evidence: string[];
}

/** How a claim is held against the graph. Conditions all hold, lists mean "any of these", an empty list does not filter. */
export interface ClaimCheck {
  /** null: cannot be checked. */
  counts: Counted | null;
  domains: string[];
  subdomains: string[];
  categories: string[];
  statuses: string[];
  /** Kinds of event of which one must lie within the claim's period. */
  events: string[];
  suppliers: string[];
  /** Of suppliers: those with at least so many applications. */
  minimumApplications: number | null;
  /** The claim of whose figure `asserted` is a share. */
  shareOf: string | null;
  /** Equal in one reading of the source only, so never CONFIRMED. */
  oneReading: boolean;
}

export interface GapRow {
  id: string;
  description: string;
  minimum: number;
  maximum: number | null;
  mayBeListed: boolean;
  suppliers: string[];
  place: string | null;
  domain: string | null;
  period: string | null;
  evidence: string[];
}
