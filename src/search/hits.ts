import type { Tier } from './tiers.js';

/** A hit's place in the order of all hits: how it was hit, how long its name is, its id. */
export interface Place {
  tier: number;
  length: number;
  id: string;
}

/** What one tier has from a place on. */
export interface Stretch {
  tier: number;
  /** The index query for all hits of the tier. */
  hits: string;
  length: number;
  after: string;
}

/** What is behind a place, or all there is, in order. */
export function stretches(tiers: Tier[], kinds: string[], from: Place | null): Stretch[] {
  return tiers.flatMap(({ hits }, at) => {
    if (hits === null || (from && at < from.tier)) return [];
    // What a better tier has is not told again.
    const better = queries(tiers.slice(0, at)).map((one) => ` -(${one})`);
    const start = at === from?.tier ? { length: from.length, after: from.id } : { length: 0, after: '' };
    return { tier: at, hits: `+(${hits})${better.join('')}${among(kinds)}`, ...start };
  });
}

/** The index query for the hits of all tiers. */
export const anyHit = (tiers: Tier[], kinds: string[]): string =>
  `+(${queries(tiers)
    .map((one) => `(${one})`)
    .join(' ')})${among(kinds)}`;

const queries = (tiers: Tier[]): string[] => tiers.flatMap(({ hits }) => hits ?? []);

const among = (kinds: string[]): string =>
  kinds.length === 0 ? '' : ` +(${kinds.map((kind) => `K${kind}`).join(' ')})`;
