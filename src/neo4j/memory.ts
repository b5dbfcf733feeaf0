import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type Memory, modest } from './conf.js';

const MB = 2 ** 20;
/** Up to here `modest` is plenty. */
const SMALL = 256 * MB;
const LARGE = 4096 * MB;

/** What the private database of a folder is given: more for a large graph, and never most of what the machine has. */
export function memoryOf(home: string, machine: number = totalmem()): Memory {
  const store = sizeOf(join(home, 'data/databases/neo4j'));
  if (store < SMALL) return modest;
  const heap = Math.min(store < LARGE ? 1024 : 2048, Math.floor(machine / 6 / MB));
  const pageCache = Math.ceil(Math.min(store * 1.2, machine / 4) / MB);
  return { heap: `${heap}m`, pageCache: `${pageCache}m` };
}

/** Bytes of all files in a folder and those inside it; 0 where there is none. */
export function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) =>
        entry.isDirectory() ? sizeOf(join(folder, entry.name)) : statSync(join(folder, entry.name)).size,
      )
      .reduce((all, size) => all + size, 0);
  } catch {
    return 0;
  }
}
