import { evidenceId } from './facts.js';
import { inPlace, placeOf } from './row/canonical.js';
import { SEPARATOR } from './row/column.js';
import { Row } from './row/row.js';
import { tableNamed } from './row/tables.js';
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

/** The row that a source came from; the way back. */
export const rowOfSource = (source: SourceRow): Row =>
  new Row(tableNamed('sources'), 0, cellsOf.sources({ ...source }));

/** @param rows of one claim: the one that says it, and any that are evidence alone */
export function claimOf(rows: readonly Row[]): ClaimRow {
  const [row, evidence] = mainOf(rows);
  return {
    id: row.id,
    subjects: listed(row, 'subjects'),
    statement: row.text('statement'),
    statementZh: row.text('statementZh'),
    asserted: row.number('asserted'),
    unit: row.value('unit'),
    period: row.value('period'),
    check: checkOf(row),
    evidence,
  };
}

const checkOf = (row: Row): ClaimCheck => ({
  counts: row.value('counts') as Counted | null,
  domains: listed(row, 'domain'),
  subdomains: listed(row, 'subdomain'),
  categories: listed(row, 'category'),
  statuses: listed(row, 'status'),
  events: listed(row, 'events'),
  suppliers: listed(row, 'suppliers'),
  minimumApplications: row.number('minimumApplications'),
  shareOf: row.value('shareOf'),
  oneReading: row.text('oneReading') === 'true',
});

export function gapOf(rows: readonly Row[]): GapRow {
  const [row, evidence] = mainOf(rows);
  return {
    id: row.id,
    description: row.text('description'),
    minimum: row.number('minimum') ?? 0,
    maximum: row.number('maximum'),
    mayBeListed: row.text('mayBeListed') === 'true',
    suppliers: listed(row, 'suppliers'),
    place: row.value('place'),
    domain: row.value('domain'),
    period: row.value('period'),
    evidence,
  };
}

/** The row that says it, and the evidence of all, its own first: in one order, whatever that of the rows is. */
function mainOf(rows: readonly Row[]): [Row, string[]] {
  const main = rows.find((row) => row.filled().length > 0);
  if (!main) throw new Error('A claim or gap without content should have been a fault.');
  const others = inPlace(
    rows.filter((row) => row !== main),
    (row) => placeOf(row.id, { source: row.text('source'), locator: row.text('locator'), basis: row.basis }),
  );
  return [main, [main, ...others].map(evidenceId)];
}

/** In the order of the canonical form, since a set in another order is the same set. */
const listed = (row: Row, column: string): string[] => row.entries(column).sort();

/** What was written of a source, a claim or a gap, as the JSON in its node has it. */
export type Written = Record<string, Value> & { evidence?: string[] };
type Value = string | number | boolean | null | string[] | undefined;
type Cells = Record<string, string>;

/** The cells that these statements came from; the way back from `sourceOf`, `claimOf` and `gapOf`. */
export const cellsOf: Record<'sources' | 'claims' | 'gaps', (written: Written) => Cells> = {
  sources: (written) => texts(written),
  claims: ({ about, domains, subdomains, categories, statuses, oneReading, ...rest }) =>
    texts({
      ...rest,
      subjects: about,
      domain: domains,
      subdomain: subdomains,
      category: categories,
      status: statuses,
      oneReading: oneReading === true ? true : null,
    }),
  gaps: ({ about = [], ...rest }) => {
    const of = (kind: string) => (about as string[]).filter((id) => id.startsWith(`${kind}:`));
    return texts({ ...rest, suppliers: of('supplier'), place: of('place'), domain: of('domain') });
  },
};

const texts = (written: Record<string, Value>): Cells =>
  Object.fromEntries(Object.entries(written).map(([column, value]) => [column, textOf(value)]));

const textOf = (value: Value): string => (Array.isArray(value) ? value.join(SEPARATOR) : String(value ?? ''));
