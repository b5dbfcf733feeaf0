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
export function stretches(tiers: (string | null)[], kinds: string[], from: Place | null): Stretch[] {
  return tiers.flatMap((tier, at) => {
    if (tier === null || (from && at < from.tier)) return [];
    // What a better tier has is not told again.
    const better = tiers.slice(0, at).map((one) => (one === null ? '' : ` -(${one})`));
    const start = at === from?.tier ? { length: from.length, after: from.id } : { length: 0, after: '' };
    return { tier: at, hits: `+(${tier})${better.join('')}${among(kinds)}`, ...start };
  });
}

const among = (kinds: string[]): string =>
  kinds.length === 0 ? '' : ` +(${kinds.map((kind) => `K${kind}`).join(' ')})`;
