import type { Diff } from './diff.js';

/** What an import did, in statements: one piece of evidence for one fact is one. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

export const none: Changes = { added: 0, changed: 0, removed: 0 };

export const total = (all: Changes[]): Changes =>
  all.reduce(
    (sum, { added, changed, removed }) => ({
      added: sum.added + added,
      changed: sum.changed + changed,
      removed: sum.removed + removed,
    }),
    none,
  );

export const countOf = ({ added, changed, removed }: Diff): Changes => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
});
