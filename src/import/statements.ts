import { evidenceId } from './facts.js';
import type { Row } from './row/row.js';
import type { ClaimCheck, ClaimRow, GapRow, SourceRow } from './seed.type.js';
import type { Counted, SourceKind } from './vocabulary.js';

export const sourceOf = (row: Row): SourceRow => ({
  id: row.id,
  title: row.text('title'),
  publisher: row.text('publisher'),
  author: row.value('author'),
  published: row.value('published'),
  asOf: row.value('asOf'),
  url: row.value('url'),
  kind: row.text('kind') as SourceKind,
});

/** @param rows of one claim: the one that says it, and any that are evidence alone */
export function claimOf(rows: readonly Row[]): ClaimRow {
  const row = mainOf(rows);
  return {
    id: row.id,
    subjects: row.entries('subjects'),
    statement: row.text('statement'),
    statementZh: row.text('statementZh'),
    asserted: row.number('asserted'),
    unit: row.value('unit'),
    period: row.value('period'),
    check: checkOf(row),
    evidence: rows.map(evidenceId),
  };
}

const checkOf = (row: Row): ClaimCheck => ({
  counts: row.value('counts') as Counted | null,
  domains: row.entries('domain'),
  subdomains: row.entries('subdomain'),
  categories: row.entries('category'),
  statuses: row.entries('status'),
  events: row.entries('events'),
  suppliers: row.entries('suppliers'),
  minimumApplications: row.number('minimumApplications'),
  shareOf: row.value('shareOf'),
  oneReading: row.text('oneReading') === 'true',
});

export function gapOf(rows: readonly Row[]): GapRow {
  const row = mainOf(rows);
  return {
    id: row.id,
    description: row.text('description'),
    minimum: row.number('minimum') ?? 0,
    maximum: row.number('maximum'),
    mayBeListed: row.text('mayBeListed') === 'true',
    suppliers: row.entries('suppliers'),
    place: row.value('place'),
    domain: row.value('domain'),
    period: row.value('period'),
    evidence: rows.map(evidenceId),
  };
}

function mainOf(rows: readonly Row[]): Row {
  const main = rows.find((row) => row.filled().length > 0);
  if (!main) throw new Error('A claim or gap without content should have been a fault.');
  return main;
}
