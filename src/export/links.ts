import type { LinkRow } from './rows.js';

/** The links that are kept with one entity, each given by a fact of its own. */
export function inOrder(links: readonly LinkRow[]): LinkRow[] {
  return [...links].sort((one, other) => (one.id < other.id ? -1 : 1));
}
