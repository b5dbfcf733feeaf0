/** The questions that the page asks; each is bounded, so that it costs the same in a large graph. */
export interface Named {
  __typename: string;
  id: string;
  name: string;
  nameEn: string | null;
}

const NAMED = '__typename id name nameEn';
const EVIDENCE = 'evidence(limit: 3) { locator source { title } }';

export const DOMAINS = `{ domains { ${NAMED} } }`;
export interface Domains {
  domains: Named[];
}

export interface Cell {
  supplier: { id: string };
  place: { id: string };
  via: 'OWN' | 'GROUP';
  basis: string;
  applicationCount: number;
}

export interface Matrix {
  serviceMatrix: { suppliers: Named[]; places: Named[]; cells: Cell[]; truncated: boolean } | null;
}

export const MATRIX = `query Matrix($filter: ServiceFilter) {
  serviceMatrix(level: PROVINCE, supplierLimit: 40, via: [OWN, GROUP], filter: $filter) {
    suppliers { ${NAMED} }
    places { ${NAMED} }
    cells { supplier { id } place { id } via basis applicationCount }
    truncated
  }
}`;

export interface Bucket {
  keys: { value: string | null; entity?: Named | null }[];
  applicationCount: number;
  supplierCount: number;
}

export interface Provinces {
  applicationStatistics: { buckets: Bucket[] } | null;
}

export const PROVINCES = `query Provinces($filter: ApplicationFilter) {
  applicationStatistics(groupBy: [PROVINCE], filter: $filter) {
    buckets { keys { value entity { ${NAMED} } } applicationCount supplierCount }
  }
}`;

export interface Launches {
  launched: { buckets: Bucket[] } | null;
  planned: { buckets: Bucket[] } | null;
}

export const LAUNCHES = `query Launches($filter: ApplicationFilter, $step: [ApplicationDimension!]!) {
  launched: applicationStatistics(groupBy: $step, datedBy: LAUNCHED, filter: $filter) { ...Bars }
  planned: applicationStatistics(groupBy: $step, datedBy: LAUNCH_PLANNED, filter: $filter) { ...Bars }
}
fragment Bars on ApplicationStatistics { buckets { keys { value } applicationCount supplierCount } }`;

export interface Link {
  id: string;
  type: string;
  basis: string;
  from: { id: string };
  to: { id: string };
}

export interface Around {
  neighborhood: { nodes: Named[]; relationships: Link[]; truncated: boolean } | null;
}

export const AROUND = `query Around($ids: [ID!]!) {
  neighborhood(ids: $ids, depth: 1, limit: 150) {
    truncated
    nodes { ${NAMED} }
    relationships { id type basis from { id } to { id } }
  }
}`;

export interface Matching {
  applications: { nodes: { id: string }[] };
  suppliers: { nodes: { id: string }[] };
}

export const MATCHING = `query Matching($applications: ApplicationFilter, $suppliers: SupplierFilter) {
  applications(filter: $applications, first: 1000) { nodes { id } }
  suppliers(filter: $suppliers, first: 1000) { nodes { id } }
}`;

export interface Proof {
  locator: string;
  source: { title: string };
}

export interface Ground {
  basis: string;
  via: 'OWN' | 'GROUP' | 'MEMBER';
  supplier: Named;
  application: Named | null;
  place: Named | null;
  evidence: Proof[];
}

export interface Service {
  nodes: (Named | null)[];
  services: { nodes: { grounds: Ground[] }[] };
}

export const SERVICE = `query Service($ids: [ID!]!, $filter: ServiceFilter) {
  nodes(ids: $ids) { ... on Entity { ${NAMED} } }
  services(level: PROVINCE, via: [OWN, GROUP], filter: $filter, first: 2) {
    nodes { grounds(limit: 50) {
      basis via supplier { ${NAMED} } application { ${NAMED} } place { ${NAMED} } ${EVIDENCE}
    } }
  }
}`;

export interface Fact {
  property: string;
  value: string;
  object: Named | null;
  basis: string;
  accepted: boolean;
  evidence: Proof[];
}

export interface Applications {
  totalCount: number;
  nodes: (Named & { status: string; facts: Fact[] })[];
}

export interface Entity {
  node: (Named & { aliases: string[]; facts: Fact[]; applications?: Applications }) | null;
}

const FACT = `property value object { ${NAMED} } basis accepted ${EVIDENCE}`;
const LISTED = `{ totalCount nodes { ${NAMED} status facts(property: [PLACES, SUPPLIERS], limit: 5) { ${FACT} } } }`;

export const ENTITY = `query Entity($id: ID!, $filter: ApplicationFilter) {
  node(id: $id) {
    ... on Entity { ${NAMED} aliases facts(limit: 60) { ${FACT} } }
    ... on Place { applications(filter: $filter, first: 20) ${LISTED} }
    ... on Supplier { applications(filter: $filter, first: 20) ${LISTED} }
    ... on GovernmentBody { applications(filter: $filter, first: 20) ${LISTED} }
    ... on Domain { applications(filter: $filter, first: 20) ${LISTED} }
  }
}`;

export interface Dated {
  applications: Applications;
}

export const DATED = `query Dated($filter: ApplicationFilter) {
  applications(filter: $filter, first: 50) {
    totalCount nodes { ${NAMED} status facts(property: [LAUNCHED, EVENTS], limit: 5) { ${FACT} } }
  }
}`;

export interface Found {
  search: { nodes: Named[] } | null;
}

export const SEARCH = `query Find($query: String!) { search(query: $query, first: 8) { nodes { ${NAMED} } } }`;
