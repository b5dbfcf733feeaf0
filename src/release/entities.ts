import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { rowsOf } from '../import/bulk/batches.js';
import { groupBy } from '../import/check/rows.js';
import type { KeptEdit } from '../import/edit/edit.type.js';
import { evidenceOf, factsOf } from '../import/facts.js';
import { Faults } from '../import/faults.js';
import { readTable } from '../import/row/read.js';
import type { Row } from '../import/row/row.js';
import type { Table } from '../import/row/table.js';
import { tables } from '../import/row/tables.js';
import type { Content, EvidenceRow } from '../import/seed.type.js';
import { sourceOf } from '../import/statements.js';
import { kindOf } from '../shared/kinds.js';
import { nodesOf } from '../import/write/nodes.js';
import type { Dates } from '../import/write/entities.js';
import { type HeldFact, type Verdict, weigh } from '../import/write/verdict.js';
import { datesOf } from '../import/write/sources.js';
import { holding } from './edits.js';
import { folderOf } from './table-files.js';

/** What a release holds: the tables of its imports, and what editors have said. */
export interface Tabled {
  folder: string;
  imports: readonly string[];
  edits: readonly KeptEdit[];
}

/** An entity by what all imports of a release say of it. */
export interface ReleasedEntity {
  id: string;
  facts: (HeldFact & Pick<Verdict, 'accepted'>)[];
}

/** All entities of a kind in the order of their ids, each by what is said under that id, worked out from the release alone. */
export async function* entitiesOf({ folder, imports, edits }: Tabled, table: Table, dates: Dates) {
  const streams = [...imports.map((importId) => groups(folder, importId, table)), editGroups(edits, table)];
  for await (const { id, said } of merged(streams)) yield { id, facts: judged(said, dates) } satisfies ReleasedEntity;
}

/** Dates of all sources of a release, by which facts are weighed. */
export async function datesIn({ folder, imports, edits }: Tabled): Promise<Dates> {
  const [table] = tables;
  const faults = new Faults(folder);
  const read = imports.map((importId) => readTable(urlOf(folder, importId), table, faults, true));
  const rows = (await Promise.all(read)).flatMap((file) => file?.rows ?? []);
  faults.throwIfAny();
  const sources = [...holding(edits).flatMap(({ content }) => content.sources), ...rows.map(sourceOf)];
  return datesOf(nodesOf('', { sources, evidence: [], claims: [], gaps: [] }).sources);
}

/** The folder of an import's tables. */
export const urlOf = (folder: string, importId: string): URL => pathToFileURL(`${join(folder, folderOf(importId))}/`);

interface Group {
  id: string;
  /** Import by import, and edit by edit: two may cite the same place. */
  said: Said[];
}

type Said = Pick<Content, 'facts' | 'evidence'>;

const saidBy = (rows: Row[]): Said => ({ facts: factsOf(rows), evidence: rows.map(evidenceOf) });

/** What editors say of entities of a kind. */
async function* editGroups(edits: readonly KeptEdit[], { kind }: Table): AsyncGenerator<Group> {
  const said = holding(edits).flatMap(({ content: { facts, evidence } }) =>
    [...groupBy(facts, ({ subject }) => subject)].map(([id, own]) => ({ id, said: { facts: own, evidence } })),
  );
  const groups = groupBy(
    said.filter(({ id }) => kindOf(id) === kind),
    ({ id }) => id,
  );
  for (const [id, own] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1)))
    yield await Promise.resolve({ id, said: own.map((one) => one.said) });
}

/** The rows of a table, those of one entity together. */
async function* groups(folder: string, importId: string, table: Table): AsyncGenerator<Group> {
  const faults = new Faults(folderOf(importId));
  let group: Row[] = [];
  for await (const row of rowsOf(urlOf(folder, importId), table, faults, { bytes: 0 }, true)) {
    const id = group[0]?.id;
    if (id !== undefined && row.id !== id) {
      yield { id, said: [saidBy(group)] };
      group = [];
    }
    group.push(row);
  }
  faults.throwIfAny();
  if (group[0]) yield { id: group[0].id, said: [saidBy(group)] };
}

/** Several streams in the order of ids as one; what has the same id comes together. */
async function* merged(streams: AsyncGenerator<Group>[]): AsyncGenerator<Group> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    const ids = heads.flatMap(({ done, value }) => (done ? [] : [value.id]));
    if (ids.length === 0) return;
    const id = ids.reduce((least, one) => (one < least ? one : least));
    const said: Said[] = [];
    for (const [at, { done, value }] of heads.entries()) {
      if (done || value.id !== id) continue;
      said.push(...value.said);
      heads[at] = (await streams[at]?.next()) ?? { done: true, value: undefined };
    }
    yield { id, said };
  }
}

function judged(said: Said[], dates: Dates): ReleasedEntity['facts'] {
  const facts = new Map<string, HeldFact>();
  for (const own of said) {
    const evidence = new Map(own.evidence.map((one) => [one.id, worthOf(one, dates)]));
    for (const { subject, object, evidence: ids, ...fact } of own.facts) {
      const days = { earliest: null, latest: null };
      const ends = { subjectId: subject, objectId: object, object };
      const held = facts.get(fact.key) ?? { ...fact, ...days, ...ends, evidence: [] };
      facts.set(fact.key, held);
      held.evidence.push(...ids.flatMap((id) => evidence.get(id) ?? []));
    }
  }
  const sorted = [...facts.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const { verdicts } = weigh(sorted[0]?.subjectId ?? '', sorted);
  return sorted.map((fact, at) => ({ ...fact, accepted: verdicts[at]?.accepted ?? false }));
}

function worthOf({ source, basis }: EvidenceRow, dates: Dates): HeldFact['evidence'][number] {
  const { asOf = null, latest = '' } = dates.get(source) ?? {};
  return { basis, source, asOf, latest };
}
