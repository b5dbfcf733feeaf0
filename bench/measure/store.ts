import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a file of Neo4j's store is for, by its path below `data`; the first that fits counts. */
const kinds: [string, RegExp][] = [
  ['transaction logs', /^transactions\/neo4j\//],
  ['full-text indexes', /^databases\/neo4j\/schema\/index\/fulltext/],
  ['range indexes', /^databases\/neo4j\/schema\/index\/range/],
  [
    'indexes of labels and types',
    /^databases\/neo4j\/(schema\/index\/token-lookup|neostore\.\w*(label|relationshiptype)scan)/,
  ],
  ['nodes', /^databases\/neo4j\/neostore\.nodestore/],
  ['relationships', /^databases\/neo4j\/neostore\.relationship(group)?store/],
  ['texts', /^databases\/neo4j\/neostore\.propertystore\.db\.strings/],
  ['lists', /^databases\/neo4j\/neostore\.propertystore\.db\.arrays/],
  ['properties', /^databases\/neo4j\/neostore\.propertystore/],
  ['everything else', /^databases\/neo4j\//],
];

/** Bytes that a stopped database of a folder takes, by kind. */
export function storeOf(home: string): Record<string, number> {
  const data = join(home, 'data');
  const bytes = Object.fromEntries(kinds.map(([kind]) => [kind, 0]));
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = kinds.find(([, pattern]) => pattern.test(relative(data, path)))?.[0];
    // The database of users and passwords is none of it.
    if (kind) bytes[kind] = (bytes[kind] ?? 0) + statSync(path).size;
  }
  return bytes;
}
