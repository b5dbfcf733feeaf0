/**
 * How often something is known, and how it is spread: the proportions of the project's own data set, counted in
 * seed/applications.csv (38 applications) and seed/suppliers.csv (22 suppliers).
 */
export const ofApplications = {
  alias: 13 / 38,
  titled: 18 / 38,
  /** Named on the strength of a reading rather than of the words themselves. */
  nameInferred: 10 / 38,
  domain: 36 / 38,
  /** Of those with a domain. */
  subdomain: 31 / 36,
  /** Of those with a subdomain: read from what the application is for. */
  subdomainInferred: 10 / 31,
  secondPlace: 2 / 38,
  governmentBody: 2 / 38,
  suppliers: 11 / 38,
  /** Of those with a supplier. */
  secondSupplier: 2 / 11,
  supplierInferred: 2 / 11,
  supplyDated: 2 / 11,
  events: 9 / 38,
  possiblySameAs: 7 / 38,
  /** The seed's editors translated every name; nobody would for a large import, so most stay without. */
  nameEn: 0.3,
  /** The seed has one source on applications, so that these two are ours: a second source, and one that disagrees. */
  secondSource: 0.15,
  disagreeing: 0.03,
} as const;

/** Statuses of 38 applications; UNDER_CONSTRUCTION, which the seed lacks, is given to one more. */
export const statuses = [
  ['ONLINE', 12],
  ['BID_WON', 1],
  ['PLANNED', 3],
  ['UNDER_CONSTRUCTION', 1],
  ['', 22],
] as const;

export const eventKinds = [
  ['LAUNCHED', 5],
  ['BID_WON', 1],
  ['BUILT', 1],
  ['INTRODUCED', 1],
  ['LAUNCH_PLANNED', 1],
] as const;

export const roles = [
  ['BUILDER', 7],
  ['PARTICIPANT', 4],
  ['BID_WINNER', 1],
  ['CO_BUILDER', 1],
  ['UNSPECIFIED', 1],
] as const;

/** Applications by domain; the two domains that the seed keeps empty get one. */
export const domains = [
  ['digital-identity', 10],
  ['judicial', 9],
  ['tax', 9],
  ['base-platform', 5],
  ['real-estate', 2],
  ['regulation', 1],
  ['citizen-services', 1],
  ['business-services', 1],
] as const;

export const ofSuppliers = {
  nameEn: 21 / 22,
  alias: 8 / 22,
  parent: 4 / 22,
  /** One of 22 in the seed, which has none that is both parent and member: groups of two levels are seldom. */
  grandparent: 1 / 22,
  basedIn: 1 / 22,
  serves: 2 / 22,
  activities: 8 / 22,
  secondCategory: 4 / 22,
} as const;

/** Suppliers by category; the two that the seed leaves empty get one. */
export const categories = [
  ['BLOCKCHAIN', 7],
  ['INTERNET_GIANT', 5],
  ['LISTED', 5],
  ['STATE_OWNED', 4],
  ['LISTED_SUBSIDIARY', 1],
  ['HIGH_TECH', 1],
  ['PRIVATE_TECH', 1],
] as const;

/** Where applications are: mostly cities, seldom the whole country. */
export const levels = [
  ['PREFECTURE', 52],
  ['PROVINCE', 28],
  ['COUNTY', 18],
  ['COUNTRY', 2],
] as const;

/** Provinces by the first two digits of their code, the busy ones first; all others share what is left. */
export const busyProvinces: readonly string[] = [
  '44', '33', '11', '32', '37', '31', '50', '35', '51', '42', '43', '46', '13', '41', '34', '61', '52', '53', '45', '36',
]; // prettier-ignore

/** Few firms do much, most do one thing: their number grows more slowly than that of the applications. */
export const supplierCount = (applications: number): number => Math.max(20, Math.round(applications ** 0.6));
export const sourceCount = (applications: number): number => Math.max(4, Math.round(applications ** 0.45));
export const bodyCount = (applications: number): number => Math.max(4, Math.round(applications ** 0.5));
export const countyCount = (applications: number): number =>
  Math.max(6, Math.min(1500, Math.round(applications ** 0.6)));
export const claimCount = (applications: number): number => Math.max(6, Math.round(4 * applications ** 0.4));
export const gapCount = (applications: number): number => Math.max(4, Math.round(2 * applications ** 0.4));
