import { writeFile } from 'node:fs/promises';
import type { TableName } from '../import/row/tables.js';
import { Applications } from './application.js';
import { Bodies } from './body.js';
import { readFrame } from './frame.js';
import { Places } from './place.js';
import type { Cells } from './rows.js';
import { Sources } from './source.js';
import { claims, gaps } from './statement.js';
import { Suppliers } from './supplier.js';
import { writeTable } from './write.js';

export interface Wanted {
  applications: number;
  seed: number;
  /** Its URL ends in "/". */
  folder: URL;
}

/** Comes last, and without it the other files are no data set: one that was not finished is refused. */
export const RELEASE_FILE = 'release.json';

/**
 * Writes a made-up data set of a chosen size, the same for the same seed, in the form of `seed/`. Only the small files
 * are held in memory. `progress` is told how many applications are written.
 */
export async function generate(
  { applications: count, seed, folder }: Wanted,
  progress: (done: number) => void,
): Promise<void> {
  const frame = await readFrame();
  const sources = new Sources(seed, count);
  const places = new Places(seed, count, frame);
  const suppliers = new Suppliers(seed, count, places, sources);
  const bodies = new Bodies(seed, count, places, sources);
  const applications = new Applications(seed, count, frame, places, suppliers, bodies, sources);
  const small: [TableName, Cells[]][] = [
    ['sources', [...frame.rows.sources, ...sources.rows]],
    ['domains', frame.rows.domains],
    ['subdomains', frame.rows.subdomains],
    ['places', places.rows],
    ['government-bodies', bodies.rows],
    ['suppliers', suppliers.rows],
    ['claims', claims(seed, count, suppliers, sources)],
    ['gaps', gaps(seed, count, suppliers, places, sources)],
  ];
  for (const [name, rows] of small) await writeTable(folder, name, [rows]);
  await writeTable(folder, 'applications', rowsOf(applications, count, progress));
  await writeFile(new URL(RELEASE_FILE, folder), '{ "release": "0.0.0" }\n');
}

function* rowsOf(applications: Applications, count: number, progress: (done: number) => void): Generator<Cells[]> {
  for (let number = 1; number <= count; number += 1) {
    yield applications.rowsOf(number);
    if (number % 1000 === 0 || number === count) progress(number);
  }
}
