import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosen } from '../../src/export/formats.js';
import { exportTo } from '../../src/export/write.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { testDatabase } from '../support/database.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { linesOf } from './support.js';

const formats = chosen('jsonl');
let graph: Graph;
beforeAll(async () => {
  graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await graph.define('MATCH (n) DETACH DELETE n');
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
});
afterAll(() => graph.close());

/** Writes as every import does, so many times while an export reads. */
function disturbing(times: number) {
  const writes: Promise<void>[] = [];
  const progress = () => {
    if (writes.length >= times) return;
    const note = `changed ${writes.length + 1}`;
    writes.push(
      graph.define(
        `MATCH (m:GovchainGraph) SET m.writes = m.writes + 1 WITH m MATCH (s:Source) SET s.author = '${note}'`,
      ),
    );
  };
  return { writes, progress };
}

const to = (folder: string) => ({ folder, draft: temporaryFolder() });

test('an export during which the graph was written to begins anew, and holds one state', async () => {
  const folder = temporaryFolder();
  const { writes, progress } = disturbing(1);
  await exportTo(graph, to(folder), formats, { progress });
  await Promise.all(writes);
  const sources = linesOf<{ author?: string }>(readFileSync(join(folder, 'sources.jsonl'), 'utf8'));
  expect(new Set(sources.map(({ author }) => author))).toEqual(new Set(['changed 1']));
});

test('one that is never let read in peace says so, and leaves nothing', async () => {
  const folder = temporaryFolder();
  let last: Promise<unknown> = Promise.resolve();
  const progress = () => {
    last = last.then(() => graph.define('MATCH (m:GovchainGraph) SET m.writes = m.writes + 1'));
  };
  const said = await sentenceOf(() => exportTo(graph, to(folder), formats, { progress }));
  await last;
  expect(said).toBe(
    'The graph was changed while it was read, 4 times in a row. Let what writes to it finish, and try again.',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('one that is given up leaves nothing', async () => {
  const folder = temporaryFolder();
  const giving = new AbortController();
  const progress = () => {
    giving.abort(new Error('given up'));
  };
  await expect(exportTo(graph, to(folder), formats, { progress, signal: giving.signal })).rejects.toThrow('given up');
  expect(readdirSync(folder)).toEqual([]);
});

test('a database without a graph of ours is refused', async () => {
  const folder = temporaryFolder();
  await graph.define('MATCH (m:GovchainGraph) SET m.modelVersion = 3');
  expect(await sentenceOf(() => exportTo(graph, to(folder), formats))).toContain('The graph is of model version 3');
  await graph.define('MATCH (n) DETACH DELETE n');
  expect(await sentenceOf(() => exportTo(graph, to(folder), formats))).toContain('load one with govchain load');
  expect(readdirSync(folder)).toEqual([]);
});
