import { createHash } from 'node:crypto';

/** A fact as far as its change is a change of its entity. */
interface Held {
  key: string;
  accepted?: boolean;
  evidence: { id: string; written: string }[];
}

/**
 * Tells what is held about an entity from whatever was held about it before or after: 16 digits, of no meaning. It says
 * nothing of what other entities say of this one.
 */
export function revisionOf(facts: readonly Held[]): string {
  const texts = facts.map(({ key, accepted, evidence }) =>
    JSON.stringify([key, accepted, evidence.map(({ id, written }) => `${id} ${written}`).sort()]),
  );
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex').slice(0, 16);
}

export const isRevision = (text: string): boolean => /^[0-9a-f]{16}$/.test(text);
