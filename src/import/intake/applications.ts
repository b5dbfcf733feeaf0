import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import { dayRange } from '../edtf.js';
import type { InputRecord } from '../incoming.js';
import type { Candidate } from '../match/match.js';
import { indexWord, normalName } from '../names.js';
import { SEPARATOR } from '../row/column.js';
import type { Found } from './found.js';
import { formsOf } from './new-id.js';

/** An application, as far as one can tell by it whether another is the same. */
export interface Application {
  id: string;
  /** In their normal form. */
  names: string[];
  /** Each as "SCHEME id". */
  identifiers: string[];
  places: string[];
  governmentBodies: string[];
  awarded: string | null;
  /** Where this import has named it. */
  locators: string[];
  /** No other import names it. */
  own: boolean;
}

/** What a record tells of its application before anyone knows which that is. */
export type About = Omit<Application, 'id' | 'own'>;

/**
 * Applications of the graph that records of an import may be about, and those that it has made so far. There may be a
 * million in the graph, so that only namesakes of each batch are read.
 */
export class Applications {
  private readonly byId = new Map<string, Application>();
  private readonly byName = new Map<string, Set<Application>>();
  private readonly byIdentifier = new Map<string, Set<Application>>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly graph: Graph,
    private readonly importId: string,
  ) {}

  /** Reads what these records may be about. */
  async look(records: readonly InputRecord[]): Promise<void> {
    const cells = records.flatMap(({ incoming }) => incoming.filter((one) => one.table === 'applications'));
    const of = (column: string) => cells.flatMap((one) => one.cells[column]?.split(SEPARATOR) ?? []);
    const names = cells.flatMap((one) => one.cells.name ?? []);
    const ids = of('id');
    const forms = cells.flatMap(({ cells: { name = '', locator = '' } }) => formsOf(name, this.importId, locator));
    const found = await this.graph.survey((transaction) =>
      transaction.run<Application>('import/namesakes', {
        import: this.importId,
        names: anyOf(names.map(normalName)),
        identifiers: anyOf(of('identifiers')),
        ids,
      }),
    );
    const taken = await this.graph.read<{ id: string }>('import/taken', { ids: forms });
    for (const { id } of taken) this.taken.add(id);
    for (const one of found) this.add({ ...one, awarded: one.awarded ?? null });
  }

  /** An application, or more of one that is there. */
  add(application: Application): void {
    const known = this.byId.get(application.id);
    const one = known ? joined(known, application) : application;
    this.byId.set(one.id, one);
    for (const name of one.names) listed(this.byName, name).add(one);
    for (const identifier of one.identifiers) listed(this.byIdentifier, identifier).add(one);
  }

  get(id: string): Application | undefined {
    return this.byId.get(id);
  }

  freeId(name: string, locator: string, drawn: ReadonlySet<string>): string {
    const forms = formsOf(name, this.importId, locator);
    const free = forms.find((id) => !this.byId.has(id) && !this.taken.has(id) && !drawn.has(id));
    if (free !== undefined) return free;
    throw new OperatorError(`${forms[1]} is there already; give the application at ${locator} an id of its own.`);
  }

  /** The application that `wanted` is, where that is certain; its id and locator do not count but for this import's own. */
  find(wanted: About): Found {
    const [one, ...others] = new Set(wanted.identifiers.flatMap((text) => [...listed(this.byIdentifier, text)]));
    if (one && others.length === 0) return { id: one.id, by: 'identifier' };
    if (one) return { candidates: [one, ...others].map((each) => candidate(each, 'has one of its identifiers')) };
    return this.named(wanted);
  }

  private named(wanted: About): Found {
    const namesakes = [...new Set(wanted.names.flatMap((name) => [...listed(this.byName, name)]))];
    const own = namesakes.filter(({ locators }) => wanted.locators.some((locator) => locators.includes(locator)));
    if (own[0] && own.length === 1) return { id: own[0].id, by: 'name' };
    const possible = namesakes.map((one) => ({ one, likeness: likeness(one, wanted) }));
    const [same, ...others] = possible.filter(({ likeness }) => likeness !== 'other');
    if (same?.likeness === 'same' && others.length === 0) return { id: same.one.id, by: 'name' };
    return {
      candidates: [same, ...others].flatMap((each) => (each ? candidate(each.one, reasons[each.likeness]) : [])),
    };
  }
}

const reasons = {
  same: 'has the same name, and a place or body in common',
  unsure: 'has the same name; place, body, date and identifiers do not tell whether it is the same',
  other: '',
};

type Likeness = keyof typeof reasons;

/** Two of one name are the same where a body or place is, and nothing speaks against it. */
function likeness(one: Application, other: About): Likeness {
  const places = compared(one.places, other.places, inOneProvince);
  const bodies = compared(one.governmentBodies, other.governmentBodies, () => false);
  const found = [places, bodies];
  if (found.includes('different') && !found.includes('same')) return 'other';
  if (found.includes('different') || areOthers(one.identifiers, other.identifiers)) return 'unsure';
  if (!canBeOne(one.awarded, other.awarded)) return 'unsure';
  return found.includes('same') ? 'same' : 'unsure';
}

function compared(some: string[], others: string[], isClose: (one: string, other: string) => boolean) {
  if (some.length === 0 || others.length === 0) return 'unknown';
  if (some.some((id) => others.includes(id))) return 'same';
  return some.some((id) => others.some((other) => isClose(id, other))) ? 'unknown' : 'different';
}

/** One may lie in the other. Codes of places begin with their province's: place:cn-440100. */
const inOneProvince = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return long.startsWith(short) || one.slice(0, 'place:cn-44'.length) === other.slice(0, 'place:cn-44'.length);
};

/** One tender has one OCID, but one application may have two tenders. */
const areOthers = (some: string[], others: string[]): boolean =>
  [some, others].every((all) => all.some((text) => text.startsWith('OCID ')));

function canBeOne(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [dayRange(one), dayRange(other)];
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

const candidate = ({ id, names }: Application, reason: string): Candidate => ({
  id,
  name: names[0] ?? '',
  score: 0.9,
  reasons: [reason],
});

const joined = (one: Application, more: Application): Application => {
  const both = (some: string[], others: string[]) => [...new Set([...some, ...others])];
  return Object.assign(one, {
    names: both(one.names, more.names),
    identifiers: both(one.identifiers, more.identifiers),
    places: both(one.places, more.places),
    governmentBodies: both(one.governmentBodies, more.governmentBodies),
    awarded: one.awarded ?? more.awarded,
    locators: both(one.locators, more.locators),
    own: one.own,
  });
};

function listed<T>(lists: Map<string, Set<T>>, key: string): Set<T> {
  const list = lists.get(key) ?? new Set<T>();
  lists.set(key, list);
  return list;
}

/** Words that one query of an index may look for; Lucene takes 1,024. */
const WORDS = 1_000;

/** Texts as queries of an index that holds each as one word. */
function anyOf(texts: readonly string[]): string[] {
  const words = [...new Set(texts.map(indexWord))];
  const parts = Array.from({ length: Math.ceil(words.length / WORDS) }, (_, at) =>
    words.slice(at * WORDS, (at + 1) * WORDS),
  );
  return parts.map((part) => part.join(' OR '));
}
