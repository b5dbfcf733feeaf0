import type { Reference } from './cell.js';
import type { DrawnRow } from './drawn.js';

/** What an import must come to, worked out from its rows one after another. */
export interface Expected {
  /** Each piece of evidence with its facts, as text, sorted. */
  evidence: string[];
  /** By line of the file: what the reason must hold. */
  faulty: Map<number, string>;
  waiting: number;
  /** "Kind name", sorted. */
  questions: string[];
  taken: number;
  fresh: number;
}

interface Application {
  label: string;
  names: Set<string>;
  identifiers: Set<string>;
  places: Set<string>;
  bodies: Set<string>;
  /** "import locator" */
  named: Set<string>;
}

/** What the graph knows by now, as far as these rows can tell. */
export interface World {
  applications: Application[];
  /** New firms and bodies by name, with their codes. */
  made: Map<string, Set<string>>;
}

export const seedWorld = (): World => ({
  applications: [
    {
      label: 'application:guangzhou-arbitration-chain',
      names: new Set(['仲裁链']),
      identifiers: new Set(),
      places: new Set(['place:cn-440100']),
      bodies: new Set(),
      named: new Set(),
    },
  ],
  made: new Map(),
});

/** Main names of the data set's; what else they are called is one more name. */
const MAIN = new Set(['微众银行', '济南市政府']);

export function expected(importId: string, rows: readonly DrawnRow[], lines: number[], world: World) {
  const run = new Run(importId, world);
  for (const [at, row] of rows.entries()) run.row(row, lines[at] ?? 0);
  return run.end();
}

type Subject = { application: Application | null } | 'waits';

class Run {
  private readonly faulty = new Map<number, string>();
  private readonly questions = new Set<string>();
  private readonly evidence = new Map<string, Set<string>>();
  private readonly said = new Set<string>();
  private readonly counts = { waiting: 0, taken: 0, fresh: 0 };

  constructor(
    private readonly importId: string,
    private readonly world: World,
  ) {}

  row(row: DrawnRow, line: number): void {
    const fault = this.earlyFault(row);
    if (fault !== null) return void this.faulty.set(line, fault);
    const { open, subject } = this.names(row);
    for (const question of open) this.questions.add(question);
    if (open.length > 0) this.counts.waiting++;
    else this.take(row, line, subject === 'waits' ? null : subject.application);
  }

  end(): Expected {
    const evidence = [...this.evidence].map(
      ([key, facts]) => `${key.split('|')[0] ?? ''}: ${[...facts].sort().join(', ')}`,
    );
    return { evidence: evidence.sort(), faulty: this.faulty, questions: [...this.questions].sort(), ...this.counts };
  }

  private earlyFault({ spoilt, cells, name }: DrawnRow): string | null {
    if (spoilt) return { ragged: 'row:', cut: 'line:', type: 'type:' }[spoilt];
    const wrong = cells.find((cell) => cell.wrong === 'faulty');
    if (wrong) return wrong.column;
    return name ? null : 'name:';
  }

  /** What only a person can say, and which application it is about. */
  private names(row: DrawnRow): { open: string[]; subject: Subject } {
    const mentioned = row.cells.flatMap((cell) => cell.references);
    const references = row.kind === 'Application' ? mentioned : [...mentioned, ...this.own(row)];
    const open = references.filter((one) => this.isOpen(one)).map(({ kind, text }) => `${kind} ${text}`);
    const subject: Subject = row.kind === 'Application' ? this.application(row) : { application: null };
    return { open: subject === 'waits' ? [...open, `Application ${row.name?.said ?? ''}`] : open, subject };
  }

  /** Whom a row of a register is about; it gives the code in a column of its own. */
  private own({ name, cells }: DrawnRow): Reference[] {
    const code = cells.find(({ column }) => column === 'identifiers')?.said.replace('USCC ', '');
    return (name?.references ?? []).map((one) => (code === undefined ? one : { ...one, code }));
  }

  /** No certain name, or one that has another code already. */
  private isOpen({ id, text, code }: Reference): boolean {
    const codes = this.world.made.get(text);
    return id === null || (code !== undefined && codes !== undefined && codes.size > 0 && !codes.has(code));
  }

  private application(row: DrawnRow): Subject {
    const name = row.name?.said ?? '';
    const { identifiers, places, bodies } = this.about(row);
    const identified = this.world.applications.filter((one) => identifiers.some((id) => one.identifiers.has(id)));
    if (identified.length > 0) return identified[1] ? 'waits' : { application: identified[0] ?? null };
    const namesakes = this.world.applications.filter((one) => one.names.has(name));
    const own = namesakes.filter((one) => one.named.has(`${this.importId} ${locatorOf(row)}`));
    if (own.length === 1) return { application: own[0] ?? null };
    const possible = namesakes
      .map((one) => ({ one, how: likeness(one, places, bodies) }))
      .filter(({ how }) => how !== 'other');
    const [first, second] = possible;
    if (!first) return { application: null };
    return first.how === 'same' && !second ? { application: first.one } : 'waits';
  }

  private about({ cells }: DrawnRow) {
    const of = (column: string) => cells.filter((cell) => cell.column === column);
    const ids = (column: string) => of(column).flatMap(({ references }) => references.flatMap(({ id }) => id ?? []));
    return {
      identifiers: of('identifiers').map(({ said }) => said),
      places: ids('places'),
      bodies: ids('governmentBodies'),
    };
  }

  private take(row: DrawnRow, line: number, known: Application | null): void {
    const late = row.cells.find((cell) => cell.wrong);
    if (late) return void this.faulty.set(line, late.column);
    const name = row.name?.said ?? '';
    const label =
      row.kind === 'Application' ? (known?.label ?? this.labelOf(name)) : (row.name?.references[0]?.id ?? '');
    const [locator, basis] = [locatorOf(row), basisOf(row)];
    const key = [label, locator, basis].join(' ');
    if (this.said.has(key)) return void this.faulty.set(line, 'says of');
    this.said.add(key);
    this.counts.taken++;
    if (row.kind === 'Application') this.takeApplication(row, known, label);
    else this.takeOther(row, label);
    this.mention(row);
  }

  private takeApplication(row: DrawnRow, known: Application | null, label: string): void {
    const name = row.name?.said ?? '';
    if (!known) this.counts.fresh++;
    const { identifiers, places, bodies } = this.about(row);
    const one = known ?? {
      label,
      ...{ names: new Set<string>(), identifiers: new Set<string>(), places: new Set<string>() },
      bodies: new Set<string>(),
      named: new Set<string>(),
    };
    const isNamed = !known || known.names.has(name);
    this.state(row, label, isNamed ? [`NAME ${name}`, 'TITLED true'] : [`ALIASES ${name}`]);
    one.names.add(name);
    for (const id of identifiers) one.identifiers.add(id);
    for (const id of places) one.places.add(id);
    for (const id of bodies) one.bodies.add(id);
    one.named.add(`${this.importId} ${locatorOf(row)}`);
    if (!known) this.world.applications.push(one);
  }

  private takeOther(row: DrawnRow, label: string): void {
    const name = row.name?.said ?? '';
    if (label.startsWith('@') && !this.world.made.has(name)) this.counts.fresh++;
    const isNamed = label.startsWith('@') || MAIN.has(name);
    this.state(row, label, [`${isNamed ? 'NAME' : 'ALIASES'} ${name}`]);
    this.know(this.own(row));
  }

  /** What a row says of those that it only names. */
  private mention(row: DrawnRow): void {
    for (const one of row.cells.flatMap((cell) => cell.references)) {
      if (!one.id?.startsWith('@')) continue;
      const isNew = !this.world.made.has(one.text);
      const facts = [
        ...(isNew || one.code !== undefined ? [`NAME ${one.text}`] : []),
        ...(one.code === undefined ? [] : [`IDENTIFIERS USCC ${one.code}`]),
      ];
      if (facts.length > 0) this.rest(row, one.id, facts);
    }
    this.know(row.cells.flatMap((cell) => cell.references));
  }

  private know(references: readonly Reference[]): void {
    for (const { id, text, code } of references) {
      if (!id?.startsWith('@')) continue;
      const codes = this.world.made.get(text) ?? new Set();
      this.world.made.set(text, code === undefined ? codes : codes.add(code));
    }
  }

  private labelOf(name: string): string {
    const others = this.world.applications.filter(({ label }) => label.replace(/#\d+$/, '') === `@${name}`);
    return `@${name}${others.length === 0 ? '' : `#${others.length + 1}`}`;
  }

  private state(row: DrawnRow, subject: string, named: string[]): void {
    this.rest(row, subject, [...named, ...row.cells.flatMap(({ facts }) => facts)]);
  }

  private rest(row: DrawnRow, subject: string, facts: string[]): void {
    const locator = locatorOf(row);
    const shown = row.locator ?? '#';
    const key = `${subject} ${shown} ${basisOf(row)}|${locator}`;
    const before = this.evidence.get(key) ?? new Set();
    this.evidence.set(key, new Set([...before, ...facts]));
  }
}

const basisOf = ({ cells }: DrawnRow): string => cells.find(({ column }) => column === 'basis')?.said ?? 'STATED';

/** Where a row gives none, what it says is its place. */
const locatorOf = ({ kind, name, cells, locator }: DrawnRow): string =>
  locator ?? [kind, name?.said, ...cells.map(({ column, said }) => `${column}=${said}`).sort()].join(' ');

/** Of the same name: a place or body in common and neither at odds is the same; one at odds and none in common another. */
function likeness(one: Application, places: string[], bodies: string[]): 'same' | 'unsure' | 'other' {
  const province = (id: string) => id.slice(0, 'place:cn-44'.length);
  const isClose = places.some((id) => [...one.places].some((other) => province(id) === province(other)));
  const ways = [compared(one.places, places, isClose), compared(one.bodies, bodies, false)];
  if (ways.includes('different')) return ways.includes('same') ? 'unsure' : 'other';
  return ways.includes('same') ? 'same' : 'unsure';
}

function compared(some: ReadonlySet<string>, others: string[], isClose: boolean): 'same' | 'unknown' | 'different' {
  if (some.size === 0 || others.length === 0) return 'unknown';
  if (others.some((id) => some.has(id))) return 'same';
  return isClose ? 'unknown' : 'different';
}
