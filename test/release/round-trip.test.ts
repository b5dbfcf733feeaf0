import { jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadGroups } from '../../src/cli/load-release.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { silent } from '../../src/neo4j/progress.js';
import { groupsOf } from '../../src/release/groups.js';
import { loadWhole } from '../../src/release/load-whole.js';
import { openRelease } from '../../src/release/open-release.js';
import { edit } from '../../src/import/edit/edit.js';
import { writeRelease, type Written } from '../../src/release/write-release.js';
import { fromRoot } from '../../src/root.js';
import { noticed } from '../edit/editing.js';
import { replacing, withCopy } from '../support/changed-copy.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { fill, importRecords } from './filled.js';
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

  /** A start renews only what it has loaded itself. */
  const loaded = (): string[] => content.map((text) => text.replace('"builtIn":true', '"builtIn":false')).sort();

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
    expect(differing(await contentOf(graph), loaded())).toEqual([]);
    expect(textsIn((await release()).folder)).toEqual(textsIn(first.folder));
    expect(await loadWhole(graph, opened)).toMatchObject({ loaded: false, added: 0 });
  });

  const around = { report: silent, signal: new AbortController().signal };
  const sized =
    (small: string[]) =>
    ({ id }: { id: string }): number =>
      small.includes(id) ? 1 : 10;

  test('too large for one transaction is loaded part after part, and goes on where it was broken off', async () => {
    const opened = await openRelease(first.folder);
    const groups = groupsOf(opened.manifest.imports, sized(['import:tenders', 'import:register']), 5);
    expect(groups.map(({ imports, isLarge }) => [isLarge, imports.length])).toEqual([
      [true, 1],
      [true, 1],
      [false, 2],
    ]);
    await wipe(graph);
    const broken = AbortSignal.abort(new Error('broken off'));
    await expect(loadGroups(graph, opened, groups.slice(1), { ...around, signal: broken })).rejects.toThrow();
    await wipe(graph);
    await expect(loadGroups(graph, opened, groups.slice(0, 2), around)).rejects.toMatchObject({
      message: expect.stringContaining('It was loaded as it is.') as string,
    });
    expect(await loadGroups(graph, opened, groups, around)).toMatchObject({ loaded: true, changed: 0, removed: 0 });
    expect(differing(await contentOf(graph), loaded())).toEqual([]);
    expect(await loadGroups(graph, opened, groups, around)).toMatchObject({ loaded: false });
  });

  test('whose large imports need each other is refused', async () => {
    const { manifest } = await openRelease(first.folder);
    expect(await sentenceOf(() => groupsOf(manifest.imports, () => 10, 5))).toBe(
      'import:tenders and import:register speak of what the other alone names, and are too large to be loaded in one transaction. Nothing was loaded. Use a backup (govchain backup) to move such a graph.',
    );
  });

  test('an import may speak of what an editor has made, and a source be told of otherwise since it was cited', async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    const [editor, unmade] = [
      { name: 'editor', isAdmin: false },
      { kind: 'GovernmentBody', id: null, isAnother: false },
    ];
    const reason = { ...noticed(), source: 'source:hulianmaibo-2020' };
    const entity = { ...unmade, kind: 'GovernmentBody' as const, name: '链上市政府' };
    await edit(graph, editor, { kind: 'ADD', entity, states: [] }, reason);
    const lines = ['name,governmentBodies,locator', '链上通,链上市政府,n1'];
    expect(await importRecords(graph, folder, 'late', 'applications', lines)).toMatchObject({ new: 1, waiting: 0 });
    await withCopy({ 'sources.csv': replacing(',2020-03,', ',2020-04,') }, async (changed) => {
      await loadSeed(graph, await readSeed(changed));
    });
    content = await contentOf(graph);
    const opened = await openRelease((await release()).folder);
    await wipe(graph);
    expect(await loadWhole(graph, opened)).toMatchObject({ loaded: true });
    const withoutSaid = (text: string) => text.replace(/"written":"(?:[^"\\]|\\.)*"/, '');
    expect(differing((await contentOf(graph)).map(withoutSaid), loaded().map(withoutSaid))).toEqual([]);
  });

  test('large records are loaded after what they speak of, and refused without it', async () => {
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    const rows = ['application:jiangxi-e-licence,,BID_WON,,江西省,n1', ',赣州票据链,,赣江票链软件 BUILDER,赣州市,n2'];
    const header = 'id,name,status,suppliers,places,locator';
    await importRecords(graph, folder, 'records', 'applications', [header, ...rows]);
    const wanted = (await contentOf(graph)).map((text) => text.replace('"builtIn":true', '"builtIn":false')).sort();
    const opened = await openRelease((await release()).folder);
    const groups = groupsOf(opened.manifest.imports, () => 10, 5);
    await wipe(graph);
    const empty = await contentOf(graph);
    await expect(loadGroups(graph, opened, groups.slice(1), around)).rejects.toMatchObject({
      faults: expect.arrayContaining([
        expect.stringMatching(/applications\.csv:\d+ name: no import gives application:jiangxi-e-licence one$/),
        expect.stringMatching(/applications\.csv:\d+ places: no import gives place:cn-\d+ a name$/),
      ]) as unknown,
    });
    expect(
      differing(
        (await contentOf(graph)).filter((text) => !text.includes('GovchainGraph')),
        empty,
      ),
    ).toEqual([]);
    expect(await loadGroups(graph, opened, groups, around)).toMatchObject({ loaded: true, changed: 0, removed: 0 });
    expect(differing(await contentOf(graph), wanted)).toEqual([]);
  });
});
