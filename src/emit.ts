import { mkdir, writeFile } from 'node:fs/promises';
import { writeSeedSchemas } from './import/row/schemas.js';
import { lookFiles } from './look.js';
import { writeReleaseSchemas } from './release/manifest.js';
import { fromRoot } from './root.js';
import { buildSchema, schemaText } from './schema.js';

// Writes every file that is made from the code. They are committed, and tests find them up to date.
await mkdir(fromRoot('schema/'), { recursive: true });
await writeFile(fromRoot('schema/schema.graphql'), schemaText(await buildSchema()));
await writeSeedSchemas();
await writeReleaseSchemas();
for (const [path, text] of Object.entries(lookFiles())) await writeFile(fromRoot(path), text);
