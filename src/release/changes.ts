import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityKind } from '../import/vocabulary.js';
import { tables } from '../import/row/tables.js';
import { mergedBy } from './edits.js';
import { datesIn, entitiesOf, type ReleasedEntity, type Tabled } from './entities.js';
import type { Manifest } from './manifest.js';

/** How an entity differs from what the release before had. */
export interface EntityChange {
  id: string;
  change: 'added' | 'gone' | 'renamed';
  /** As it is called now, or where it is gone as it was. */
  name: string | null;
  /** As a renamed one was called. */
  before?: string | null;
}

/** How many facts of a property are new, gone, or otherwise accepted than before though they were there. */
export interface FactChanges {
  added: number;
  gone: number;
  nowAccepted: number;
  noLongerAccepted: number;
}

/** What differs between two releases, but for the list of entities, which may be long. */
export interface Changes {
  version: string;
  previous: string | null;
  counts: Record<string, { before: number | null; now: number }>;
  imports: Listed;
  sources: Listed;
  entities: Partial<Record<EntityKind, Record<EntityChange['change'], number>>>;
  facts: Record<string, FactChanges>;
}

interface Listed {
  added: string[];
  gone: string[];
}

type Described = Pick<Manifest, 'version' | 'counts'>;
export type Released = Described & Tabled;

/** How many entities CHANGES.md names of each kind of change. */
const SHOWN = 20;

/**
 * Writes changes.json, which names every entity that is new, gone or called otherwise, and comes to its figures with the
 * first of these. Both releases pass by once, entity by entity.
 */
export async function writeChanges(
  now: Released,
  before: Released | null,
): Promise<{ changes: Changes; first: EntityChange[] }> {
  const file = await open(join(now.folder, 'changes.json'), 'w');
  const [first, shown] = [[] as EntityChange[], new Map<string, number>()];
  const changes = begun(now, before);
  try {
    const list = new JsonList(file);
    await file.appendFile('{\n"changed": [');
    for await (const change of before ? compared(now, before, changes) : []) {
      const count = (shown.get(change.change) ?? 0) + 1;
      shown.set(change.change, count);
      if (count <= SHOWN) first.push(change);
      await list.add(change);
    }
    await list.end();
    if (before) await compareSources(now, before, changes.sources);
    changes.facts = Object.fromEntries(Object.entries(changes.facts).sort(([one], [other]) => (one < other ? -1 : 1)));
    await file.appendFile(`],\n${JSON.stringify(changes, null, 2).replace(/^\{\n/, '')}\n`);
  } finally {
    await file.close();
  }
  return { changes, first };
}

function begun(now: Released, before: Released | null): Changes {
  const counts = Object.entries(now.counts).map(([label, count]) => [
    label,
    { before: before?.counts[label] ?? null, now: count },
  ]);
  return {
    version: now.version,
    previous: before?.version ?? null,
    counts: Object.fromEntries(counts) as Changes['counts'],
    imports: before ? listed(now.imports, before.imports) : { added: [], gone: [] },
    sources: { added: [], gone: [] },
    entities: {},
    facts: {},
  };
}

/** Entities that changed, of each kind in the order of their ids; counts what did. */
async function* compared(now: Released, before: Released, changes: Changes): AsyncGenerator<EntityChange> {
  const [datesNow, datesBefore] = [await datesIn(now), await datesIn(before)];
  const [goneNow, goneBefore] = [mergedBy(now.edits), mergedBy(before.edits)];
  for (const table of tables) {
    if (table.kind === null) continue;
    const figures = { added: 0, gone: 0, renamed: 0 };
    for await (const pair of paired(entitiesOf(now, table, datesNow), entitiesOf(before, table, datesBefore))) {
      countFacts(pair, changes.facts);
      const { id } = pair;
      const change = changeOf({
        id,
        now: goneNow.has(id) ? null : pair.now,
        before: goneBefore.has(id) ? null : pair.before,
      });
      if (!change) continue;
      figures[change.change]++;
      yield change;
    }
    changes.entities[table.kind] = figures;
  }
}

interface Pair {
  id: string;
  now: ReleasedEntity | null;
  before: ReleasedEntity | null;
}

type Entities = AsyncGenerator<ReleasedEntity>;

/** Two streams in the order of ids, side by side. */
async function* paired(nows: Entities, befores: Entities): AsyncGenerator<Pair> {
  let [now, before] = [await nows.next(), await befores.next()];
  while (!now.done || !before.done) {
    const [one, other] = [now.done ? null : now.value, before.done ? null : before.value];
    const id = one && other ? (one.id < other.id ? one.id : other.id) : ((one ?? other)?.id ?? '');
    const pair = { id, now: one?.id === id ? one : null, before: other?.id === id ? other : null };
    yield pair;
    if (pair.now) now = await nows.next();
    if (pair.before) before = await befores.next();
  }
}

function changeOf({ id, now, before }: Pair): EntityChange | null {
  const [name, former] = [now && nameOf(now), before && nameOf(before)];
  if (!now && !before) return null;
  if (!before) return { id, change: 'added', name };
  if (!now) return { id, change: 'gone', name: former };
  return name === former ? null : { id, change: 'renamed', name, before: former };
}

const nameOf = ({ facts }: ReleasedEntity): string | null =>
  facts.find(({ property, accepted }) => property === 'NAME' && accepted)?.value ?? null;

function countFacts({ now, before }: Pair, counted: Changes['facts']): void {
  const former = new Map(before?.facts.map((fact) => [fact.key, fact]));
  for (const { key, property, accepted } of now?.facts ?? []) {
    const fact = former.get(key);
    former.delete(key);
    if (!fact) count(counted, property, 'added');
    else if (fact.accepted !== accepted) count(counted, property, accepted ? 'nowAccepted' : 'noLongerAccepted');
  }
  for (const { property } of former.values()) count(counted, property, 'gone');
}

function count(counted: Changes['facts'], property: string, what: keyof FactChanges): void {
  counted[property] ??= { added: 0, gone: 0, nowAccepted: 0, noLongerAccepted: 0 };
  counted[property][what]++;
}

async function compareSources(now: Released, before: Released, sources: Listed): Promise<void> {
  Object.assign(sources, listed([...(await datesIn(now)).keys()], [...(await datesIn(before)).keys()]));
}

function listed(now: readonly string[], before: readonly string[]): Listed {
  const [ids, former] = [new Set(now), new Set(before)];
  const beyond = (some: Set<string>, others: Set<string>) => [...some].filter((id) => !others.has(id)).sort();
  return { added: beyond(ids, former), gone: beyond(former, ids) };
}

/** Lines of a list in JSON, written some at a time. */
class JsonList {
  private text = '';
  private separator = '\n';

  constructor(private readonly file: FileHandle) {}

  async add(item: object): Promise<void> {
    this.text += this.separator + JSON.stringify(item);
    this.separator = ',\n';
    if (this.text.length > 1 << 16) await this.flush();
  }

  async end(): Promise<void> {
    this.text += '\n';
    await this.flush();
  }

  private async flush(): Promise<void> {
    await this.file.appendFile(this.text);
    this.text = '';
  }
}
