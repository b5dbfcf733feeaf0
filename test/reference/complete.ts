import * as pool from './pools.js';
import type { Cells, Tables } from './tables.js';

/** A row as it was drawn: lists are lists, and it may speak of what is not there. */
export type DraftRow = Partial<Record<string, string | string[]>>;

export interface Draft {
  sources: DraftRow[];
  domains: DraftRow[];
  subdomains: DraftRow[];
  /** Places that are there, besides the country and what they lie in. */
  places: string[];
  morePlaces: DraftRow[];
  'government-bodies': DraftRow[];
  suppliers: DraftRow[];
  applications: DraftRow[];
  gaps: DraftRow[];
}

const references = [
  ...['domain', 'subdomain', 'places', 'governmentBodies', 'suppliers', 'possiblySameAs', 'parent', 'place'],
  ...['basedIn', 'serves', 'activities'],
];
const standing = { source: 'source:one', basis: 'GENERAL_KNOWLEDGE', note: '' };

/** A data set that can be loaded, made of what was drawn: what would be refused is left out, what is needed is added. */
export function complete(draft: Draft): Tables {
  const placeIds = draft.places.flatMap(chainInPool);
  const places = [...new Set(['place:cn', ...placeIds])];
  const tables: Tables = {
    sources: draft.sources.map((row, at) => sourceRow(row, at)),
    domains: named(pool.domains, joined(draft.domains)),
    subdomains: named(first(pool.subdomains), joined(draft.subdomains)),
    places: [...places.map(placeRow), ...joined(draft.morePlaces).filter(({ id }) => places.includes(id ?? ''))],
    'government-bodies': named(pool.bodies, joined(draft['government-bodies'])),
    suppliers: named(pool.suppliers, joined(draft.suppliers)),
    applications: named(pool.applications, joined(draft.applications)),
    claims: [],
    gaps: draft.gaps.map((row, at) => gapRow(row, at)),
  };
  tables.subdomains.push(...neededDomains(tables));
  tables.domains.push(...missingDomains(tables));
  const ids = new Set(Object.values(tables).flatMap((rows) => rows.map(({ id }) => id)));
  for (const rows of Object.values(tables)) for (const row of rows) keepKnown(row, ids);
  tables.places.forEach(keepCoarser);
  tables.suppliers.forEach(keepAcyclic);
  keepConsistent(tables);
  return saying(tables);
}

const first = (things: Record<string, readonly [string, string]>): Record<string, string> =>
  Object.fromEntries(Object.entries(things).map(([id, [name]]) => [id, name]));

function chainInPool(id: string): string[] {
  const parent = pool.places[id as keyof typeof pool.places][3];
  return parent === null ? [id] : [id, ...chainInPool(parent)];
}

const sourceRow = (row: DraftRow, at: number): Cells => ({
  ...joinedRow(row),
  id: pool.sources[at] ?? '',
  title: `Source ${at}`,
  publisher: 'Publisher',
  kind: at === 0 ? 'GAZETTEER' : 'ARTICLE',
});

function placeRow(id: string): Cells {
  const [name, level, kind, parent] = pool.places[id as keyof typeof pool.places];
  const adcode = id.slice('place:cn-'.length);
  return { id, name, level, kind, adcode, parent: parent ?? '', ...standing, locator: adcode || 'CN' };
}

const gapRow = (row: DraftRow, at: number): Cells => ({
  ...joinedRow(row),
  id: `gap:${at}`,
  description: `Gap ${at}`,
  mayBeListed: 'true',
  ...standing,
  locator: 'P1',
});

/** Rows that are one piece of evidence are one row; the later one goes. */
function joined(rows: DraftRow[]): Cells[] {
  const evidence = rows.map(({ id, source, locator, basis }) => [id, source, locator, basis].join(' '));
  return rows.filter((_, at) => evidence.indexOf(evidence[at] ?? '') === at).map(joinedRow);
}

const joinedRow = (row: DraftRow): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, Array.isArray(cell) ? cell.join('; ') : cell]),
  );

/** Every entity has a name; an application's says whether it is a title. */
function named(names: Record<string, string> | string[], rows: Cells[]): Cells[] {
  const isApplication = Array.isArray(names);
  for (const row of rows) {
    const nameless = !rows.some(({ id, name }) => id === row.id && name);
    if (nameless) row.name = isApplication ? (pool.names[(row.id ?? '').length % 3] ?? '') : names[row.id ?? ''];
    if (isApplication) row.titled = row.name ? (row.titled ?? 'true') : '';
  }
  return rows;
}

/** Every field is of a domain. */
const neededDomains = ({ subdomains }: Tables): Cells[] =>
  [...new Set(subdomains.map(({ id }) => id ?? ''))].map((id) => ({
    id,
    domain: pool.subdomains[id as keyof typeof pool.subdomains][1],
    ...standing,
    locator: 'field',
  }));

const missingDomains = ({ subdomains, domains }: Tables): Cells[] =>
  [...new Set(subdomains.map(({ domain }) => domain ?? ''))]
    .filter((id) => id && !domains.some((row) => row.id === id))
    .map((id) => ({ id, name: pool.domains[id as keyof typeof pool.domains], ...standing, locator: 'field' }));

function keepKnown(row: Cells, ids: Set<string | undefined>): void {
  for (const column of references) {
    const entries = (row[column] ?? '').split('; ').filter((entry) => ids.has(entry.split(' ')[0]));
    if (row[column]) row[column] = entries.filter((entry, at) => entries.indexOf(entry) === at).join('; ');
  }
}

const levelOf = (id = ''): number =>
  ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY'].indexOf(pool.places[id as keyof typeof pool.places][1]);

function keepCoarser(row: Cells): void {
  if (row.parent && levelOf(row.parent) >= levelOf(row.id)) row.parent = '';
}

function keepAcyclic(row: Cells): void {
  const ids = pool.idsOf(pool.suppliers);
  if (row.parent && ids.indexOf(row.parent) <= ids.indexOf(row.id ?? '')) row.parent = '';
}

/** A field is of its application's domain, a pair is written once, and a part in an application has one date. */
function keepConsistent({ applications, subdomains }: Tables): void {
  const datesOfParts = new Map<string, string>();
  for (const row of applications) {
    const domains = applications.filter(({ id, domain }) => id === row.id && domain).map(({ domain }) => domain);
    const allowed = subdomains.filter(({ id, domain }) => id === row.subdomain && domain).map(({ domain }) => domain);
    if (domains.some((domain) => !allowed.includes(domain))) row.subdomain = '';
    const others = (row.possiblySameAs ?? '').split('; ');
    row.possiblySameAs = others.filter((other) => other > (row.id ?? '')).join('; ');
    const supplies = (row.suppliers ?? '').split('; ').map((entry) => withOneDate(datesOfParts, row.id ?? '', entry));
    row.suppliers = [...new Set(supplies)].join('; ');
  }
}

function withOneDate(dates: Map<string, string>, application: string, entry: string): string {
  const [supplier = '', role = '', date] = entry.split(' ');
  const part = `${supplier} ${role}`;
  if (!date) return entry;
  const known = dates.get(`${application} ${part}`) ?? date;
  dates.set(`${application} ${part}`, known);
  return `${part} ${known}`;
}

/** A row says something. */
function saying(tables: Tables): Tables {
  const rest = ['id', 'source', 'locator', 'basis', 'note'];
  const says = (row: Cells) => Object.entries(row).some(([column, cell]) => cell && !rest.includes(column));
  for (const name of ['domains', 'subdomains', 'places', 'government-bodies', 'suppliers', 'applications'] as const)
    tables[name] = tables[name].filter(says);
  return tables;
}
