import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a folder's database listens. */
export interface Running {
  uri: string;
  browserUrl: string;
}

const file = (home: string) => join(home, 'run/neo4j.json');

export function writeRunning(home: string, running: Running): void {
  writeFileSync(file(home), JSON.stringify(running));
}

export function forgetRunning(home: string): void {
  rmSync(file(home), { force: true });
}

/** As its last start wrote it; whether it still runs, the lock tells. */
export function readRunning(home: string): Running | null {
  try {
    return JSON.parse(readFileSync(file(home), 'utf8')) as Running;
  } catch {
    return null;
  }
}
