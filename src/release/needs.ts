import { seedImport } from '../import/imports.js';
import type { HeldEntity } from './held-rows.js';

/** Which imports speak of what others alone name, found out while all entities pass by in the order of their ids. */
export class Needs {
  private readonly needs = new Map<string, Set<string>>();
  /** By entity that is spoken of: the imports that do. Applications go once they have passed. */
  private readonly spoken = new Map<string, Set<string>>();
  private readonly namers = new Map<string, Set<string>>();

  /** An import speaks of an entity. */
  speak(importId: string, id: string): void {
    const speakers = this.spoken.get(id) ?? new Set();
    this.spoken.set(id, speakers.add(importId));
  }

  pass({ id, rows }: HeldEntity): void {
    const named = new Set(rows.filter(isNaming).map((row) => row.import));
    const isLast = id.startsWith('application:');
    // Two applications that may be one are told of on the one with the smaller id, so that the other is still to come.
    for (const row of rows) {
      this.speak(row.import, id);
      for (const { object } of row.facts) if (object !== null) this.speak(row.import, object);
    }
    if (!isLast) {
      this.namers.set(id, named);
      return;
    }
    this.settle(this.spoken.get(id), named);
    this.spoken.delete(id);
  }

  /** What each import needs, when everything has passed. */
  end(): ReadonlyMap<string, ReadonlySet<string>> {
    for (const [id, speakers] of this.spoken) this.settle(speakers, this.namers.get(id));
    return this.needs;
  }

  private settle(speakers: ReadonlySet<string> = new Set(), namers: ReadonlySet<string> = new Set()): void {
    const [first] = [...namers].sort(seedFirst);
    for (const importId of speakers) {
      if (namers.has(importId) || first === undefined) continue;
      this.needs.set(importId, (this.needs.get(importId) ?? new Set()).add(first));
    }
  }
}

const isNaming = ({ facts }: HeldEntity['rows'][number]): boolean => facts.some(({ property }) => property === 'NAME');

/** The seed, then by id. */
export function seedFirst(one: string, other: string): number {
  const key = (id: string) => (id === seedImport ? '' : id);
  return key(one) < key(other) ? -1 : 1;
}

/** Imports in an order in which each comes after those that it needs, as far as these do not need each other. */
export function inOrder(ids: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const ordered = new Set<string>();
  const visited = new Set<string>();
  const visit = (id: string): void => {
    if (visited.has(id)) return;
    visited.add(id);
    for (const other of [...(needs.get(id) ?? [])].sort(seedFirst)) visit(other);
    ordered.add(id);
  };
  for (const id of [...ids].sort(seedFirst)) visit(id);
  return [...ordered];
}
