import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { rowsOf } from '../import/bulk/batches.js';
import { evidenceId, factsOf } from '../import/facts.js';
import { Faults } from '../import/faults.js';
import { readTable } from '../import/row/read.js';
import type { Row } from '../import/row/row.js';
import type { Table } from '../import/row/table.js';
import { tables } from '../import/row/tables.js';
import { sourceOf } from '../import/statements.js';
import { nodesOf } from '../import/write/nodes.js';
import type { Dates } from '../import/write/entities.js';
import { type HeldFact, judge, type Verdict } from '../import/write/project.js';
import { datesOf } from '../import/write/sources.js';
import { folderOf } from './table-files.js';

/** The tables of a release. */
export interface Tabled {
  folder: string;
  imports: readonly string[];
}

/** An entity by what all imports of a release say of it. */
export interface ReleasedEntity {
  id: string;
  facts: (HeldFact & Pick<Verdict, 'accepted'>)[];
}

/** All entities of a kind in the order of their ids, worked out from the tables alone. */
export async function* entitiesOf({ folder, imports }: Tabled, table: Table, dates: Dates) {
  const streams = imports.map((importId) => groups(folder, importId, table));
  for await (const { id, rows } of merged(streams)) yield { id, facts: judged(rows, dates) } satisfies ReleasedEntity;
}

/** Dates of all sources of a release, by which facts are weighed. */
export async function datesIn({ folder, imports }: Tabled): Promise<Dates> {
  const [table] = tables;
  const faults = new Faults(folder);
  const read = imports.map((importId) => readTable(urlOf(folder, importId), table, faults, true));
  const rows = (await Promise.all(read)).flatMap((file) => file?.rows ?? []);
  faults.throwIfAny();
  return datesOf(nodesOf('', { sources: rows.map(sourceOf), evidence: [], claims: [], gaps: [] }).sources);
}

/** The folder of an import's tables. */
export const urlOf = (folder: string, importId: string): URL => pathToFileURL(`${join(folder, folderOf(importId))}/`);

interface Group {
  id: string;
  /** Import by import: two may cite the same place. */
  rows: Row[][];
}

/** The rows of a table, those of one entity together. */
async function* groups(folder: string, importId: string, table: Table): AsyncGenerator<Group> {
  const faults = new Faults(folderOf(importId));
  let group: Row[] = [];
  for await (const row of rowsOf(urlOf(folder, importId), table, faults, { bytes: 0 }, true)) {
    const id = group[0]?.id;
    if (id !== undefined && row.id !== id) {
      yield { id, rows: [group] };
      group = [];
    }
    group.push(row);
  }
  faults.throwIfAny();
  if (group[0]) yield { id: group[0].id, rows: [group] };
}

/** Several streams in the order of ids as one; what has the same id comes together. */
async function* merged(streams: AsyncGenerator<Group>[]): AsyncGenerator<Group> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    const ids = heads.flatMap(({ done, value }) => (done ? [] : [value.id]));
    if (ids.length === 0) return;
    const id = ids.reduce((least, one) => (one < least ? one : least));
    const rows: Row[][] = [];
    for (const [at, { done, value }] of heads.entries()) {
      if (done || value.id !== id) continue;
      rows.push(...value.rows);
      heads[at] = (await streams[at]?.next()) ?? { done: true, value: undefined };
    }
    yield { id, rows };
  }
}

function judged(rows: Row[][], dates: Dates): ReleasedEntity['facts'] {
  const facts = new Map<string, HeldFact>();
  for (const own of rows) {
    const evidence = new Map(own.map((row) => [evidenceId(row), worthOf(row, dates)]));
    for (const { subject, object, evidence: ids, ...fact } of factsOf(own)) {
      const days = { earliest: null, latest: null };
      const held = facts.get(fact.key) ?? { ...fact, ...days, subjectId: subject, objectId: object, evidence: [] };
      facts.set(fact.key, held);
      held.evidence.push(...ids.flatMap((id) => evidence.get(id) ?? []));
    }
  }
  const sorted = [...facts.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const verdicts = judge(sorted);
  return sorted.map((fact, at) => ({ ...fact, accepted: verdicts[at]?.accepted ?? false }));
}

function worthOf(row: Row, dates: Dates): HeldFact['evidence'][number] {
  const source = row.text('source');
  const { asOf = null, latest = '' } = dates.get(source) ?? {};
  return { basis: row.basis, source, asOf, latest };
}
