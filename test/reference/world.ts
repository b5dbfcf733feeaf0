import { daysOf } from './dates.js';
import { byCodePoint } from './text.js';
import { type Cells, type TableName, tableNames, type Tables } from './tables.js';

export const bases = ['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'] as const;
export type Basis = (typeof bases)[number];
export type Kind = 'application' | 'supplier' | 'place' | 'body' | 'domain' | 'subdomain';

export interface Evidence {
  /** Whom it is about: one paragraph may speak of several. */
  subject: string;
  source: string;
  locator: string;
  basis: Basis;
  note: string | null;
  /** The last day that its source can be of; empty where that is not known. */
  latest: string;
}

export interface Fact {
  key: string;
  subject: string;
  property: string;
  value: string | null;
  object: string | null;
  /** Of a supply its role, of an event its kind. */
  role: string | null;
  date: string | null;
  evidence: Evidence[];
  basis: Basis;
  accepted: boolean;
}

const single = new Set(
  'NAME NAME_EN TITLED STATUS DOMAIN SUBDOMAIN LAUNCHED PARENT LEVEL KIND ADCODE PLACE DESCRIPTION CONTRACT_VALUE'.split(
    ' ',
  ),
);

/** What a data set holds, worked out in memory in the plainest way: accepted facts by subject, object and property. */
export class World {
  readonly facts: Fact[];
  readonly ids: string[];
  /** Of every entity, as the API gives it: how a name is read is no question of this reference. */
  pinyin = new Map<string, string>();
  private readonly bySubject = new Map<string, Fact[]>();
  private readonly byObject = new Map<string, Fact[]>();

  constructor(readonly tables: Tables) {
    this.facts = factsOf(tables);
    judge(this.facts);
    this.ids = [...new Set(this.facts.map(({ subject }) => subject))].sort(byCodePoint);
    for (const fact of this.facts.filter(({ accepted }) => accepted)) {
      push(this.bySubject, `${fact.subject}|${fact.property}`, fact);
      if (fact.object) push(this.byObject, `${fact.object}|${fact.property}`, fact);
    }
  }

  of(kind: Kind): string[] {
    return this.ids.filter((id) => id.startsWith(`${kind}:`));
  }

  /** Accepted facts of a subject. */
  held(subject: string, property: string): Fact[] {
    return this.bySubject.get(`${subject}|${property}`) ?? [];
  }

  /** Accepted facts that have this object. */
  holding(object: string, property: string): Fact[] {
    return this.byObject.get(`${object}|${property}`) ?? [];
  }

  one(subject: string, property: string): Fact | undefined {
    return this.held(subject, property)[0];
  }

  value(subject: string, property: string): string | null {
    return this.one(subject, property)?.value ?? null;
  }

  object(subject: string, property: string): string | null {
    return this.one(subject, property)?.object ?? null;
  }

  objects(subject: string, property: string): string[] {
    return distinct(this.held(subject, property).flatMap(({ object }) => object ?? []));
  }

  subjects(object: string, property: string): string[] {
    return distinct(this.holding(object, property).map(({ subject }) => subject));
  }

  /** Why an entity is there: the rows that name it. */
  evidence(id: string): Evidence[] {
    return this.facts
      .filter(({ subject, property }) => subject === id && property === 'NAME')
      .flatMap((f) => f.evidence);
  }
}

export const distinct = (ids: string[]): string[] => [...new Set(ids)].sort(byCodePoint);

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  map.set(key, [...(map.get(key) ?? []), item]);
}

function factsOf(tables: Tables): Fact[] {
  const facts = new Map<string, Fact>();
  for (const table of tableNames.filter((name) => !['sources', 'claims', 'gaps'].includes(name)))
    for (const row of tables[table])
      for (const content of contentsOf(table, row)) {
        const subject = row.id ?? '';
        const key = [subject, content.property, content.object ?? content.value].join('|') + keyOfSupply(content);
        const fact = facts.get(key) ?? {
          ...content,
          key,
          subject,
          evidence: [],
          basis: 'GENERAL_KNOWLEDGE',
          accepted: true,
        };
        fact.evidence.push(evidenceOf(tables, row));
        facts.set(key, fact);
      }
  for (const fact of facts.values()) fact.basis = bestOf(fact.evidence.map(({ basis }) => basis));
  return [...facts.values()];
}

type Content = Pick<Fact, 'property' | 'value' | 'object' | 'role' | 'date'>;

/** A supply that gives another role or date is another fact. */
const keyOfSupply = ({ property, role, date }: Content): string =>
  property === 'SUPPLIERS' ? [``, role, ...(date ? [date] : [])].join('|') : '';

const links = new Set([
  ...['applications.domain', 'applications.subdomain', 'applications.places', 'applications.governmentBodies'],
  ...['applications.suppliers', 'applications.possiblySameAs', 'subdomains.domain', 'places.parent'],
  ...['government-bodies.place', 'suppliers.parent', 'suppliers.basedIn', 'suppliers.serves', 'suppliers.activities'],
]);

function contentsOf(table: TableName, row: Cells): Content[] {
  return Object.entries(row)
    .filter(([column, cell]) => cell && !['id', 'source', 'locator', 'basis', 'note'].includes(column))
    .flatMap(([column, cell = '']) => cell.split('; ').map((entry) => contentOf(table, column, entry)));
}

function contentOf(table: TableName, column: string, entry: string): Content {
  const property = column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const [first = '', second = null, third = null] = entry.split(' ');
  if (column === 'events' && first === 'LAUNCHED' && second)
    return { property: 'LAUNCHED', value: second, object: null, role: first, date: second };
  if (column === 'events') return { property, value: entry, object: null, role: first, date: second };
  if (!links.has(`${table}.${column}`)) return { property, value: entry, object: null, role: null, date: null };
  return { property, value: null, object: first, role: second, date: third };
}

function evidenceOf(
  tables: Tables,
  { id: subject = '', source = '', locator = '', basis = '', note = '' }: Cells,
): Evidence {
  const { published, asOf } = tables.sources.find(({ id }) => id === source) ?? {};
  const date = published === undefined || published === '' ? asOf : published;
  return {
    subject,
    source,
    locator,
    basis: basis as Basis,
    note: note || null,
    latest: date ? daysOf(date).latest : '',
  };
}

/** The best of several bases; of a path the basis is the weakest of its links. */
export const bestOf = (found: Basis[]): Basis => bases.find((basis) => found.includes(basis)) ?? 'GENERAL_KNOWLEDGE';
export const weakestOf = (found: Basis[]): Basis =>
  [...bases].reverse().find((basis) => found.includes(basis)) ?? 'STATED';

/** Of what cannot all hold: best basis, newest source of that basis, dated before undated, greater key. */
function judge(facts: Fact[]): void {
  const rivals = new Map<string, Fact[]>();
  for (const fact of facts) push(rivals, questionOf(fact), fact);
  for (const group of rivals.values()) {
    const [first] = [...group].sort((a, b) => byCodePoint(rank(b), rank(a)));
    for (const fact of group) fact.accepted = fact === first;
  }
}

function questionOf({ key, subject, property, object, role }: Fact): string {
  if (single.has(property)) return `${subject}|${property}`;
  return property === 'SUPPLIERS' ? [subject, property, object, role].join('|') : key;
}

function rank(fact: Fact): string {
  const { latest } = newest(fact);
  return [2 - bases.indexOf(fact.basis), latest || '0000-00-00', fact.date ? 1 : 0, fact.key].join(' ');
}

/** The newest of the evidence that gives a fact its basis. */
export function newest({ evidence, basis }: Fact): Evidence {
  const bearing = evidence.filter((one) => one.basis === basis);
  return bearing.reduce((a, b) => (byCodePoint(`${a.latest} ${a.source}`, `${b.latest} ${b.source}`) < 0 ? b : a));
}
