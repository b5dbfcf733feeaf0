import { jest } from '@jest/globals';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../src/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { modelVersion } from '../../src/import/write/model.js';
import { loadWhole } from '../../src/release/load-whole.js';
import { type Manifest, releaseSchemas, sumsOf, textOf } from '../../src/release/manifest.js';
import { filesIn, openRelease } from '../../src/release/open-release.js';
import { refuseVersion } from '../../src/release/version.js';
import { writeRelease } from '../../src/release/write-release.js';
import { fromRoot } from '../../src/root.js';
import { sha256Of } from '../../src/sha256.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { wipe } from './support.js';

jest.setTimeout(400_000);

/** What an operator reads when `work` fails. */
async function told(work: () => Promise<unknown>): Promise<{ message: string; faults: readonly string[] }> {
  try {
    await work();
  } catch (error) {
    if (error instanceof OperatorError) return { message: error.message, faults: error.faults };
    throw error;
  }
  throw new Error('It did not fail.');
}

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('A release', () => {
  let graph: Graph;
  let whole: string;
  let empty: string[];
  const folder = temporaryFolder();
  let count = 0;
  const wanted = { version: '1.0.0', date: '2026-11-30', previous: null };
  const next = (): string => {
    const path = join(folder, String(++count));
    mkdirSync(path);
    return path;
  };

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    whole = (await writeRelease(graph, next(), wanted)).folder;
    await wipe(graph);
    await expect(writeRelease(graph, next(), wanted)).rejects.toThrow('nothing to release');
    empty = await contentOf(graph);
  });
  afterAll(async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  /** A copy that somebody has been at. */
  async function copied(change: (folder: string) => unknown): Promise<string> {
    const copy = join(folder, `copy-${++count}`);
    cpSync(whole, copy, { recursive: true });
    await change(copy);
    return copy;
  }

  /** One whose maker knew how it is sealed. */
  const resealed = (change: (manifest: Manifest, folder: string) => unknown): Promise<string> =>
    copied(async (copy) => {
      const file = join(copy, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      change(manifest, copy);
      for (const one of manifest.files) {
        one.sha256 = await sha256Of([join(copy, one.path)]);
        one.bytes = readFileSync(join(copy, one.path)).length;
      }
      writeFileSync(file, textOf(manifest));
      writeFileSync(
        join(copy, 'SHA256SUMS'),
        sumsOf([...manifest.files, { path: 'manifest.json', sha256: await sha256Of([file]) }]),
      );
    });

  const load = async (path: string): Promise<unknown> => loadWhole(graph, await openRelease(path));

  async function refused(path: string): Promise<{ message: string; faults: readonly string[] }> {
    const found = await told(() => load(path));
    expect(differing(await contentOf(graph), empty)).toEqual([]);
    return found;
  }

  test('has a schema that is up to date, and files that are all told of', () => {
    for (const [file, text] of Object.entries(releaseSchemas()))
      expect(readFileSync(fromRoot(`schema/${file}`), 'utf8')).toBe(text);
    expect(filesIn(whole).filter((path) => !path.includes('/'))).toEqual(
      ['CHANGES.md', 'LICENCE.md', 'LICENSE', 'SHA256SUMS', 'changes.json', 'manifest.json'].sort(),
    );
    expect(filesIn(whole)).toEqual(
      expect.arrayContaining(['facts.jsonl', 'graph.jsonld', 'suppliers.csv'].map((file) => `exports/${file}`)),
    );
    expect(readFileSync(join(whole, 'LICENCE.md'), 'utf8')).toMatch(/^# Licence of the data\n\n## How sure it is\n/);
  });

  const file = 'imports/seed/applications.csv';
  const changes: [string, (copy: string) => unknown, string][] = [
    ['a file that was changed', (copy) => { writeFileSync(join(copy, 'LICENSE'), readFileSync(join(copy, 'LICENSE'), 'utf8').replace('a', 'b')); }, 'LICENSE was changed'],
    ['a file that has grown', (copy) => { appendFileSync(join(copy, file), '\n'); }, `${file} has `],
    ['a file that is missing', (copy) => { rmSync(join(copy, file)); }, `${file} is missing`],
    ['a file too many', (copy) => { writeFileSync(join(copy, 'imports/seed/notes.txt'), ''); }, 'imports/seed/notes.txt is no part of it'],
    ['checksums that are missing', (copy) => { rmSync(join(copy, 'SHA256SUMS')); }, 'SHA256SUMS is missing'],
    ['a manifest that was changed', (copy) => {
      const path = join(copy, 'manifest.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('2026-11-30', '2026-11-29'));
    }, 'SHA256SUMS says something else than manifest.json, or of another manifest.json'],
  ]; // prettier-ignore
  test.each(changes)('with %s is not loaded', async (_, change, fault) => {
    const { message, faults } = await refused(await copied(change));
    expect(message).toMatch(/^The release in \S+ is not as it was written \(one fault\); nothing was done with it\./);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  test('of a later model version, or another form, wants another program', async () => {
    const later = await resealed((manifest) => (manifest.modelVersion = modelVersion + 1));
    expect((await refused(later)).message).toMatch(
      /^The release in \S+ is of model version \d+; this program works with version \d+\. .* Use a newer govchain-graph\.$/,
    );
    const odd = await resealed((manifest) => Object.assign(manifest, { licence: 1, more: true }));
    const { message, faults } = await refused(odd);
    expect(message).toMatch(/^manifest\.json of the release in \S+ is of another form than this program knows;/);
    expect(faults.length).toBeGreaterThan(1);
    expect((await refused(join(folder, 'nowhere'))).message).toMatch(
      /is no release of govchain-graph: .* there is none\./,
    );
  });

  test('whose manifest leads out of its folder is no release', async () => {
    for (const path of ['../x', '/etc/passwd', 'a/../../x', './x', 'a\u0000', 'a\nb'])
      expect(
        (
          await refused(
            await copied((copy) => {
              const at = join(copy, 'manifest.json');
              const manifest = JSON.parse(readFileSync(at, 'utf8')) as Manifest;
              manifest.files.push({ path, bytes: 0, sha256: '0'.repeat(64) });
              writeFileSync(at, textOf(manifest));
            }),
          )
        ).message,
      ).toContain('of another form');
  });

  test('that does not hold what its manifest says is not loaded', async () => {
    const { message, faults } = await refused(await resealed(({ counts }) => (counts.Application = 39)));
    expect(message).toBe(
      'What the tables of the release make is something else than its manifest says. Nothing was loaded.',
    );
    expect(faults).toEqual(['Application: the manifest says 39, the tables make 38']);
  });

  test('that speaks of what nothing names is not loaded', async () => {
    const path = await resealed((_, copy) => {
      const at = join(copy, 'imports/seed/government-bodies.csv');
      writeFileSync(at, readFileSync(at, 'utf8').split('\n').slice(0, 1).concat('').join('\n'));
    });
    const { message, faults } = await refused(path);
    expect(message).toMatch(/^The data set in \S+\/imports\/seed\/ has \d+ faults; nothing was loaded\.$/);
    expect(faults).toContainEqual(
      expect.stringMatching(/claims\.csv:\d+ subjects: body:\S+ is not in government-bodies/),
    );
  });

  test('of a program before a column was there is loaded', async () => {
    const path = await resealed((_, copy) => {
      const at = join(copy, 'imports/seed/government-bodies.csv');
      const text = readFileSync(at, 'utf8');
      expect(text).toContain(',identifiers,');
      writeFileSync(at, text.replace(',identifiers,', ',').replaceAll(',,source:', ',source:'));
    });
    expect(await load(path)).toMatchObject({ loaded: true });
    await wipe(graph);
    await expect(writeRelease(graph, next(), wanted)).rejects.toThrow('nothing to release');
  });

  test('is loaded into an empty graph only', async () => {
    await loadSeed(graph, await readSeed(fromRoot('seed/')), 'import:other');
    const before = await contentOf(graph);
    expect((await told(() => load(whole))).message).toBe(
      'The graph holds imports already (import:other), and a release is loaded into an empty one. Nothing was changed. Set GOVCHAIN_HOME to a new folder, or NEO4J_URI or NEO4J_DATABASE to an empty database.',
    );
    expect(differing(await contentOf(graph), before)).toEqual([]);
  });

  test('is not written of an import that is not finished, nor while others write', async () => {
    let rounds = 0;
    const progress = () => {
      rounds++;
      void graph.define('MATCH (m:GovchainGraph) SET m.writes = m.writes + 1');
    };
    const busy = await sentenceOf(() => writeRelease(graph, next(), { ...wanted, progress }));
    expect(busy).toBe(
      'The graph was written to 5 times while it was released; nothing was written. Try again when nobody imports.',
    );
    expect(rounds).toBe(5);
    await graph.define("MATCH (i:Import {id: 'import:other'}) SET i.unfinished = true REMOVE i.checksum");
    expect(await sentenceOf(() => writeRelease(graph, next(), wanted))).toMatch(
      /^The graph holds an import that is not finished \(import:other\), so that nothing was released\./,
    );
  });

  test.each(['1', 'v1.0.0', '1.0', ' 1.0.0', '1.0.0 ', '01.0.0', 'latest', ''])(
    'has a semantic version, not %j',
    async (version) => {
      expect(
        await sentenceOf(() => {
          refuseVersion(version, null);
        }),
      ).toContain('expected a semantic version such as 1.2.0 or 2.0.0-rc.1.');
    },
  );

  test('has a later version than the one before', async () => {
    for (const version of ['1.0.0', '0.9.9', '1.0.0-rc.1'])
      expect(
        await sentenceOf(() => {
          refuseVersion(version, { version: '1.0.0' });
        }),
      ).toBe(`--release-version: got ${version}, expected a later one than that of the release before, 1.0.0.`);
    refuseVersion('1.0.1-rc.1', { version: '1.0.0' });
    refuseVersion('1.0.0', { version: '1.0.0-rc.1' });
  });
});
