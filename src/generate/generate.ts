import { rm, writeFile } from 'node:fs/promises';
import type { TableName } from '../import/row/tables.js';
import { Applications } from './application.js';
import { Bodies } from './body.js';
import { readFrame } from './frame.js';
import { Places } from './place.js';
import { type Cells, ownOf } from './rows.js';
import { Sources } from './source.js';
import { claims, gaps } from './statement.js';
import { Suppliers } from './supplier.js';
import { writeTable } from './write.js';

export interface Wanted {
  applications: number;
  seed: number;
  /**
   * The set is to be added to one of so many applications of the same seed: it numbers its applications from there, its
   * firms, bodies and places are those of that set, and sources, claims and gaps are its own.
   */
  after?: number;
  /** Its URL ends in "/". */
  folder: URL;
}

/** Comes last, and without it the other files are no data set: one that was not finished is refused. */
const RELEASE_FILE = 'release.json';

/**
 * Writes a made-up data set of a chosen size, the same for the same seed, in the form of `seed/`. Only the small files
 * are held in memory. `progress` is told how many applications are written.
 */
export async function generate(
  { applications: count, seed, after = 0, folder }: Wanted,
  progress: (done: number) => void,
): Promise<void> {
  await rm(new URL(RELEASE_FILE, folder), { force: true });
  const frame = await readFrame();
  const own = ownOf(seed, after);
  const world = after || count;
  const sources = new Sources(own, count);
  const places = new Places(seed, world, frame, sources);
  const suppliers = new Suppliers(seed, world, places, sources);
  const bodies = new Bodies(seed, world, places, sources);
  const applications = new Applications(seed, after + count, frame, places, suppliers, bodies, sources);
  const small: [TableName, Cells[]][] = [
    ['sources', [...frame.rows.sources, ...sources.rows]],
    ['domains', frame.rows.domains],
    ['subdomains', frame.rows.subdomains],
    ['places', places.rows],
    ['government-bodies', bodies.rows],
    ['suppliers', suppliers.rows],
    ['claims', claims(own, count, suppliers, sources)],
    ['gaps', gaps(own, count, suppliers, places, sources)],
  ];
  for (const [name, rows] of small) await writeTable(folder, name, [rows]);
  await writeTable(folder, 'applications', rowsOf(applications, after, count, progress));
  await writeFile(new URL(RELEASE_FILE, folder), '{ "release": "0.0.0" }\n');
}

function* rowsOf(
  applications: Applications,
  after: number,
  count: number,
  progress: (done: number) => void,
): Generator<Cells[]> {
  for (let number = 1; number <= count; number += 1) {
    yield applications.rowsOf(after + number);
    if (number % 1000 === 0 || number === count) progress(number);
  }
}
