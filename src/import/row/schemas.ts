import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { fromRoot } from '../../root.js';
import { tables } from './tables.js';

/** The JSON Schemas of the data set's files by file name; each describes one row, every cell as text. */
export function seedSchemas(): Record<string, string> {
  return Object.fromEntries(
    tables.map((table) => [
      `${table.name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(table.schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

/** Writes them to `seed/schema/`; part of `npm run generate`. */
export async function writeSeedSchemas(folder: URL = fromRoot('seed/schema/')): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(seedSchemas())) await writeFile(new URL(file, folder), text);
}
