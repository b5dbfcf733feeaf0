import { dayRange } from '../edtf.js';
import type { ClaimRow, Content, EvidenceRow, FactRow, GapRow, SourceRow } from '../seed.type.js';

/** A node to write: the properties it gets, `written` among them, which tells the next import whether anything changed. */
export type Node = Record<string, unknown> & { id: string; written: string };

export function nodesOf(
  importId: string,
  seed: Pick<Content, 'sources' | 'evidence' | 'claims' | 'gaps'>,
): Record<'sources' | 'evidence' | 'claims' | 'gaps', Node[]> {
  const node = (id: string, properties: object): Node => ({
    ...properties,
    id,
    import: importId,
    written: JSON.stringify(properties),
  });
  return {
    sources: seed.sources.map((row: SourceRow) => node(row.id, { ...row, latest: lastDay(row) })),
    evidence: seed.evidence.map(({ id, source, ...row }: EvidenceRow) => node(id, { sourceId: source, ...row })),
    claims: seed.claims.map((row: ClaimRow) => node(row.id, claimProperties(row))),
    gaps: seed.gaps.map((row: GapRow) => node(row.id, gapProperties(row))),
  };
}

/** Dates as coarse as these cannot be compared as text; their last days can. */
function lastDay({ published, asOf }: SourceRow): string {
  const date = published ?? asOf;
  return date === null ? '' : dayRange(date).latest;
}

function claimProperties({ subjects, check, period, ...row }: ClaimRow): object {
  return { ...row, ...check, about: subjects, period, ...(period && dayRange(period)) };
}

function gapProperties({ suppliers, place, domain, period, ...row }: GapRow): object {
  return { ...row, about: [...suppliers, place, domain].filter(Boolean), period, ...(period && dayRange(period)) };
}

/** Relations of a claim or gap are relationships, not properties. */
export function nested({ about, evidence, ...properties }: Node): Node {
  return { id: properties.id, written: properties.written, properties, about, evidence };
}

export function factNode(fact: FactRow): Record<string, unknown> {
  const { key, subject, property, value, object, role, date } = fact;
  return { key, subjectId: subject, property, value, objectId: object, role, date, ...(date && dayRange(date)) };
}
