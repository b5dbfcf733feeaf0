import { nameOf, seedImport } from '../imports.js';
import type { Content } from '../seed.type.js';

/**
 * A data set as the import of this name has it. Two imports may cite the same place in the same source about the same
 * entity; each has an evidence of its own for it, so that either can change or take back what it says. The ids of all
 * but the first import end in the import's name.
 */
export function owned<T extends Pick<Content, 'evidence' | 'facts' | 'claims' | 'gaps'>>(
  importId: string,
  content: T,
): T {
  if (importId === seedImport) return content;
  const own = (id: string): string => ownId(importId, id);
  const resting = <R extends { evidence: string[] }>(row: R): R => ({ ...row, evidence: row.evidence.map(own) });
  return {
    ...content,
    evidence: content.evidence.map((row) => ({ ...row, id: own(row.id) })),
    facts: content.facts.map(resting),
    claims: content.claims.map(resting),
    gaps: content.gaps.map(resting),
  };
}

/** The id that a piece of evidence has as this import's own. */
export const ownId = (importId: string, id: string): string =>
  importId === seedImport ? id : `${id}@${nameOf(importId)}`;
