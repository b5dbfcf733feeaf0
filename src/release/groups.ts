import { OperatorError } from '../errors.js';
import type { ReleasedImport } from './manifest.js';

/** Imports that are loaded together, or one that is large by itself. */
export interface Group {
  imports: ReleasedImport[];
  isLarge: boolean;
}

/**
 * Imports in groups that can be loaded one after another: small ones together, as long as they are small together.
 * Throws OperatorError where one needs what comes in a later group.
 */
export function groupsOf(
  imports: readonly ReleasedImport[],
  sizeOf: (one: ReleasedImport) => number,
  most: number,
): Group[] {
  const groups: Group[] = [];
  let size = 0;
  for (const one of imports) {
    const own = sizeOf(one);
    const last = groups.at(-1);
    if (last && !last.isLarge && size + own <= most) last.imports.push(one);
    else groups.push({ imports: [one], isLarge: own > most });
    size = groups.at(-1) === last ? size + own : own;
  }
  refuseCircles(groups);
  return groups;
}

function refuseCircles(groups: Group[]): void {
  const loaded = new Set<string>();
  for (const { imports } of groups) {
    for (const { id } of imports) loaded.add(id);
    for (const { id, needs } of imports) {
      const missing = needs.filter((other) => !loaded.has(other));
      if (missing.length > 0)
        throw new OperatorError(
          `${id} and ${missing.join(', ')} speak of what the other alone names, and are too large to be loaded in one transaction. Nothing was loaded. Use a backup (govchain backup) to move such a graph.`,
        );
    }
  }
}
