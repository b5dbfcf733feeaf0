import { type Difference, type Kind, KINDS } from '../import/repair/compare.js';

const SHOWN = 20;

const isForeign = ({ kind }: Difference): boolean => kind === 'foreign';

/** What an import has to answer for. */
export const ours = (found: Difference[]): Difference[] => found.filter((one) => !isForeign(one));

/** What is somebody's own affair. */
export const foreign = (found: Difference[]): Difference[] => found.filter(isForeign);

/** How many there are of each kind. */
export const counted = (found: Difference[]): Record<Kind, number> =>
  Object.fromEntries(KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind).length])) as Record<
    Kind,
    number
  >;

/** The first of them, one a line. */
export function listed(found: Difference[]): string[] {
  const lines = found.slice(0, SHOWN).map(({ kind, what }) => `  ${kind.padEnd(7)}  ${what}`);
  return found.length > SHOWN ? [...lines, `  and ${found.length - SHOWN} more (--json lists all)`] : lines;
}
