/** An entity as it is named at the other end of a link. */
export interface Ref {
  id: string;
  name: string;
}

export interface EvidenceRow {
  id: string;
  source: string;
  locator: string;
  basis: string;
  note: string | null;
}

/** With what is told of the source where it is not looked up. */
export interface SourcedRow extends EvidenceRow {
  publisher: string;
  url: string | null;
}

/** What all entities have; `evidence` is that of the name, by which an entity is there. */
export interface NamedRow extends Ref {
  nameEn: string | null;
  pinyin: string;
  aliases: string[];
  evidence: SourcedRow[];
}

export interface SupplyRow extends Ref {
  role: string;
  date: string | null;
}

export interface ApplicationRow extends NamedRow {
  basis: string;
  titled: boolean;
  status: string;
  statusAsOf: string | null;
  statusBasis: string | null;
  description: string | null;
  launched: string | null;
  launchedBasis: string | null;
  /** Amount and currency. */
  contractValue: string | null;
  awarded: string | null;
  notices: string[];
  identifiers: string[];
  domain: Ref | null;
  subdomain: Ref | null;
  places: Ref[];
  governmentBodies: Ref[];
  suppliers: SupplyRow[];
  events: { kind: string; date: string | null }[];
  possiblySameAs: Ref[];
}

export interface SupplierRow extends NamedRow {
  categories: string[];
  identifiers: string[];
  applicationCount: number;
  provinceCount: number;
  parent: Ref | null;
  basedIn: Ref[];
  serves: Ref[];
  activities: Ref[];
}

export interface PlaceRow extends NamedRow {
  level: string | null;
  kind: string | null;
  adcode: string | null;
  applicationCount: number;
  parent: Ref | null;
  /** The nearest first. */
  ancestors: (Ref & { level: string | null })[];
}

export interface BodyRow extends NamedRow {
  identifiers: string[];
  place: Ref | null;
}

export interface SubdomainRow extends NamedRow {
  domain: Ref | null;
}

export interface LinkRow {
  /** The key of the fact that gives it. */
  id: string;
  type: string;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  role: string | null;
  date: string | null;
  basis: string;
  sources: string[];
}

/** A figure for each level that places can be rolled up to, the coarsest first; the last is as stated. */
export interface ServiceRow {
  supplier: string;
  supplierName: string;
  place: string;
  placeName: string;
  bases: string[];
  applicationCounts: number[];
  statementCounts: number[];
}

export interface ActivityRow {
  supplier: string;
  supplierName: string;
  domain: string;
  domainName: string;
  basis: string;
  applicationCount: number;
  statementCount: number;
}

export interface FactRow {
  key: string;
  subject: string;
  subjectName: string;
  property: string;
  value: string | null;
  object: string | null;
  objectName: string | null;
  role: string | null;
  date: string | null;
  basis: string;
  accepted: boolean;
  evidence: SourcedRow[];
}

export interface SourceRow {
  id: string;
  title: string;
  publisher: string;
  author: string | null;
  published: string | null;
  asOf: string | null;
  url: string | null;
  kind: string;
}

export interface ClaimRow {
  id: string;
  statement: string;
  statementZh: string;
  asserted: number | null;
  unit: string | null;
  period: string | null;
  counts: string | null;
  domains: string[];
  subdomains: string[];
  categories: string[];
  statuses: string[];
  events: string[];
  suppliers: string[];
  minimumApplications: number | null;
  shareOf: string | null;
  oneReading: boolean;
  subjects: Ref[];
  evidence: EvidenceRow[];
}

export interface GapRow {
  id: string;
  description: string;
  minimum: number;
  maximum: number | null;
  mayBeListed: boolean;
  period: string | null;
  suppliers: Ref[];
  place: Ref | null;
  domain: Ref | null;
  evidence: EvidenceRow[];
}
