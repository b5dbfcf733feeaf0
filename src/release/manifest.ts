import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { fromRoot } from '../root.js';

/** What a release says of itself, which nothing of it is without. */
export const MANIFEST = 'manifest.json';
/** Checksums of all files but its own, as `sha256sum --check` reads them. */
export const SUMS = 'SHA256SUMS';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const semanticVersion = z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/);
const importId = z.string().regex(/^import:[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** Below the folder of the release, with slashes, and nowhere else. */
const path = z.string().regex(/^(?!\.{1,2}(?:\/|$))[^/\\\p{Cc}]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\\p{Cc}]+)*$/u);

const releasedImport = z.strictObject({
  id: importId,
  release: z.string().nullable().describe('The release of its data set; null where records were imported.'),
  checksum: z.string().describe('As the graph has it: of its tables, or where records were imported, of their files.'),
  needs: z.array(importId).describe('Imports that alone name something that this one speaks of.'),
});

export const manifest = z
  .strictObject({
    name: z.literal('govchain-graph'),
    version: semanticVersion,
    date: z.iso.date(),
    program: z.string().describe('The version of the govchain-graph that wrote it.'),
    modelVersion: count.describe(
      'Of the graph: a program loads releases of its own model version and of earlier ones.',
    ),
    licence: z.string().describe('As SPDX names it.'),
    previous: z
      .strictObject({ version: semanticVersion, manifest: sha256.describe('SHA-256 of its manifest.json.') })
      .nullable()
      .describe('The release that CHANGES.md compares it with.'),
    imports: z.array(releasedImport).describe('In an order in which they can be loaded one after the other.'),
    counts: z.record(z.string(), count).describe('How many nodes of each label the graph has.'),
    files: z
      .array(z.strictObject({ path, bytes: count, sha256 }))
      .describe('All files but this one and SHA256SUMS, by path.'),
  })
  .meta({ title: 'The manifest of a release of govchain-graph' });

export type Manifest = z.infer<typeof manifest>;
export type ReleasedImport = Manifest['imports'][number];
export type ReleasedFile = Manifest['files'][number];

/** The text of SHA256SUMS. */
export const sumsOf = (files: readonly Pick<ReleasedFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path: name, sha256: sum }) => `${sum}  ${name}\n`).join('');

export const textOf = (some: object): string => `${JSON.stringify(some, null, 2)}\n`;

export const releaseSchemas = (): Record<string, string> => ({
  'release-manifest.schema.json': textOf(z.toJSONSchema(manifest)),
});

/** Writes them to `schema/`; part of `npm run generate`. */
export async function writeReleaseSchemas(folder: URL = fromRoot('schema/')): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(releaseSchemas())) await writeFile(new URL(file, folder), text);
}
