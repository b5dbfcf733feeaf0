import { jest } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { retract } from '../../src/import/retract.js';
import { readSeed } from '../../src/import/seed.js';
import { openRelease, type OpenRelease } from '../../src/release/open-release.js';
import { writeRelease } from '../../src/release/write-release.js';
import { fromRoot } from '../../src/root.js';
import { replacing, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { importRecords } from './filled.js';
import { wipe } from './support.js';

jest.setTimeout(400_000);

interface Changes {
  changed: { id: string }[];
  counts: Record<string, unknown>;
  [other: string]: unknown;
}

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('What changed between two releases', () => {
  let graph: Graph;
  let earlier: OpenRelease;
  const folder = temporaryFolder();
  let count = 0;

  const release = async (version: string, previous: OpenRelease | null): Promise<OpenRelease> => {
    const draft = join(folder, String(++count));
    mkdirSync(draft);
    return openRelease((await writeRelease(graph, draft, { version, date: '2026-11-30', previous })).folder);
  };
  const textOf = ({ folder: of }: OpenRelease, file: string) => readFileSync(join(of, file), 'utf8');
  const changesIn = (one: OpenRelease) => JSON.parse(textOf(one, 'changes.json')) as Changes;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await wipe(graph);
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    earlier = await release('1.0.0', null);
  });
  afterAll(async () => {
    await retract(graph, 'import:tenders');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  test('is nothing to tell of the first', () => {
    expect(changesIn(earlier)).toMatchObject({ changed: [], previous: null, facts: {}, entities: {} });
    expect(textOf(earlier, 'CHANGES.md')).toMatch(
      /^# Release 1\.0\.0\n\nCompared with no earlier release\.\n[^]*\| Application \| 38 \|/,
    );
  });

  test('is told by entity and by property, with the facts that lost and won', async () => {
    const edits = {
      'suppliers.csv': replacing(',微众银行,', ',微众链,'),
    };
    await withCopy(edits, async (set) => loadSeed(graph, await readSeed(set)));
    await importRecords(graph, folder, 'tenders', 'applications', [
      'id,name,status,suppliers,places,locator',
      'application:jiangxi-e-licence,,BID_WON,,江西省,n1',
      ',赣州票据链,ONLINE,赣江票链软件 BUILDER 2020-09,赣州市,n2',
    ]);
    const later = await release('1.1.0', earlier);
    const { changed, counts, ...rest } = changesIn(later);
    expect(changed).toEqual([
      { id: 'supplier:gan-jiang-piao-lian-ruan-jian', change: 'added', name: '赣江票链软件' },
      { id: 'supplier:webank', change: 'renamed', name: '微众链', before: '微众银行' },
      { id: 'application:gan-zhou-piao-ju-lian', change: 'added', name: '赣州票据链' },
    ]);
    expect(counts).toMatchObject({ Application: { before: 38, now: 39 }, Supplier: { before: 22, now: 23 } });
    expect(rest).toMatchObject({
      version: '1.1.0',
      previous: '1.0.0',
      imports: { added: ['import:tenders'], gone: [] },
      sources: { added: ['source:tenders'], gone: [] },
      entities: {
        Application: { added: 1, gone: 0, renamed: 0 },
        Supplier: { added: 1, gone: 0, renamed: 1 },
        Place: { added: 0, gone: 0, renamed: 0 },
      },
      facts: {
        NAME: { added: 3, gone: 1, nowAccepted: 0, noLongerAccepted: 0 },
        STATUS: { added: 2, gone: 0, nowAccepted: 0, noLongerAccepted: 1 },
      },
    });
    const page = textOf(later, 'CHANGES.md');
    expect(page).toContain('# What changed from 1.0.0 to 1.1.0\n');
    expect(page).toContain('| Application | 38 | 39 | +1 |');
    expect(page).toContain('- `supplier:webank` is called 微众链, before 微众银行\n');
    expect(page).toContain('| STATUS | 2 | 0 | 0 | 1 |');
    expect(later.manifest.previous).toEqual({ version: '1.0.0', manifest: earlier.sha256 });
  });

  test('is the other way round what came back', async () => {
    const later = await release('1.1.0', earlier);
    await retract(graph, 'import:tenders');
    const { changed, ...rest } = changesIn(await release('1.2.0', later));
    expect(changed).toEqual([
      { id: 'supplier:gan-jiang-piao-lian-ruan-jian', change: 'gone', name: '赣江票链软件' },
      { id: 'application:gan-zhou-piao-ju-lian', change: 'gone', name: '赣州票据链' },
    ]);
    expect(rest).toMatchObject({
      imports: { added: [], gone: ['import:tenders'] },
      facts: { STATUS: { added: 0, gone: 2, nowAccepted: 1, noLongerAccepted: 0 } },
    });
    await importRecords(graph, folder, 'tenders', 'applications', ['id,name,places,locator', ',赣州链,赣州市,n1']);
  });
});
