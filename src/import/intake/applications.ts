import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import type { InputRecord } from '../incoming.js';
import { Lists } from '../match/lists.js';
import type { Candidate } from '../match/match.js';
import { indexWord, normalName } from '../names.js';
import { SEPARATOR } from '../row/column.js';
import { fromIdentifier, own, ownIds } from '../row/identifier.js';
import type { Found } from './found.js';
import { formsOf } from './new-id.js';
import { likeness, reasons } from './sameness.js';

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
  private readonly byName = new Lists<Application>();
  private readonly byIdentifier = new Lists<Application>();
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
    const identifiers = of('identifiers');
    const ids = [...of('id'), ...ownIds(identifiers)];
    const forms = cells.flatMap(({ cells: { name = '', locator = '' } }) => formsOf(name, this.importId, locator));
    const found = await this.graph.survey((transaction) =>
      transaction.run<Application>('import/namesakes', {
        import: this.importId,
        names: anyOf(names.map(normalName)),
        identifiers: anyOf([...identifiers, ...[...ids, ...forms].map(asMerged)]),
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
    const { names = [], identifiers = [] } = { ...known };
    const one = known ? joined(known, application) : application;
    this.byId.set(one.id, one);
    for (const name of one.names) if (!names.includes(name)) this.byName.add(name, one);
    for (const text of one.identifiers) if (!identifiers.includes(text)) this.byIdentifier.add(text, one);
  }

  get(id: string): Application | undefined {
    return this.byId.get(id);
  }

  /** The application that answers for an id: its own, or the one that it was merged into. */
  answering(id: string): string | undefined {
    if (this.byId.has(id)) return id;
    const [survivor, ...others] = this.byIdentifier.of(asMerged(id));
    return others.length === 0 ? survivor?.id : undefined;
  }

  freeId(name: string, locator: string, drawn: ReadonlySet<string>): string {
    const forms = formsOf(name, this.importId, locator);
    const free = forms.find((id) => this.answering(id) === undefined && !this.taken.has(id) && !drawn.has(id));
    if (free !== undefined) return free;
    throw new OperatorError(`${forms[1]} is there already; give the application at ${locator} an id of its own.`);
  }

  /** The application that `wanted` is, where that is certain; its id and locator do not count but for this import's own. */
  find(wanted: About): Found {
    const [one, ...others] = new Set(wanted.identifiers.flatMap((text) => this.byIdentifier.of(text)));
    if (one && others.length === 0) return { id: one.id, by: 'identifier' };
    if (one) return { candidates: [one, ...others].map((each) => candidate(each, 'has one of its identifiers')) };
    return this.named(wanted);
  }

  private named(wanted: About): Found {
    const namesakes = [...new Set(wanted.names.flatMap((name) => this.byName.of(name)))];
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

/** Under what identifier an application answers for an id that was given up. */
export const asMerged = (id: string): string => fromIdentifier(own(id));

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

/** Words that one query of an index may look for; Lucene takes 1,024. */
const WORDS = 1_000;

/** Texts as queries of an index that holds each as one word. */
export function anyOf(texts: readonly string[]): string[] {
  const words = [...new Set(texts.map(indexWord))];
  const parts = Array.from({ length: Math.ceil(words.length / WORDS) }, (_, at) =>
    words.slice(at * WORDS, (at + 1) * WORDS),
  );
  return parts.map((part) => part.join(' OR '));
}
