import { jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { loadWhole } from '../../src/release/load-whole.js';
import { openRelease } from '../../src/release/open-release.js';
import { writeRelease, type Written } from '../../src/release/write-release.js';
import { fromRoot } from '../../src/root.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { fill } from './filled.js';
import { textsIn, wipe } from './support.js';

jest.setTimeout(400_000);

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('A release of several imports', () => {
  let graph: Graph;
  let content: string[];
  let first: Written;
  const folder = temporaryFolder();
  let count = 0;
  const release = (version = '1.0.0'): Promise<Written> => {
    const draft = join(folder, `draft-${++count}`);
    mkdirSync(draft);
    return writeRelease(graph, draft, { version, date: '2026-11-30', previous: null });
  };

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await fill(graph, folder);
    content = await contentOf(graph);
    first = await release();
  });
  afterAll(async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  test('is the same bytes again', async () => {
    expect(textsIn((await release()).folder)).toEqual(textsIn(first.folder));
  });

  test('says what each import needs of others, and names them in an order', () => {
    const { imports, counts } = first.manifest;
    expect(imports.map(({ id, needs }) => [id, needs])).toEqual([
      ['import:seed', []],
      ['import:more', []],
      ['import:tenders', ['import:more', 'import:register', 'import:seed']],
      ['import:register', ['import:seed', 'import:tenders']],
    ]);
    expect(counts).toMatchObject({ Application: 38 + 40 + 2, GovernmentBody: expect.any(Number) as number });
  });

  test('loaded into an empty graph is the same graph, and released again the same bytes', async () => {
    await wipe(graph);
    const opened = await openRelease(first.folder);
    expect(await loadWhole(graph, opened)).toMatchObject({ loaded: true, changed: 0, removed: 0 });
    // Whose a source is that several cite is told by who came first; a start renews only what it has loaded itself.
    const wanted = content.map((text) => text.replace('"builtIn":true', '"builtIn":false'));
    expect(differing(await contentOf(graph), wanted.sort())).toEqual([]);
    expect(textsIn((await release()).folder)).toEqual(textsIn(first.folder));
    expect(await loadWhole(graph, opened)).toMatchObject({ loaded: false, added: 0 });
  });
});
