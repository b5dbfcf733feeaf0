import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Faults } from './faults.js';

const RELEASE_FILE = 'release.json';
const releaseSchema = z.strictObject({ release: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** The release of the data set in a folder; where it tells none, a fault. */
export async function readRelease(folder: URL, faults: Faults): Promise<string> {
  try {
    return releaseSchema.parse(JSON.parse(await readFile(new URL(RELEASE_FILE, folder), 'utf8'))).release;
  } catch {
    faults.add(RELEASE_FILE, null, 'is missing or not of the form { "release": "1.0.0" }');
    return '';
  }
}
