import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { parseCsv, formatCsv } from '../../src/import/row/csv.js';
import { tables } from '../../src/import/row/tables.js';
import { type Edit, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { loadHostile } from './hostile.js';
import { exported, type Texts } from './support.js';

/** The rows the other way round, and so the columns. */
const turned: Edit = (text) => {
  const [header, ...rows] = parseCsv(text).map(({ cells }) => [...cells].reverse());
  return formatCsv([header ?? [], ...rows.reverse()]);
};

const folder = temporaryFolder();
let graph: Graph;
beforeAll(() => {
  graph = Graph.connect(testDatabase(), { timeout: 30_000 });
});
afterAll(() => graph.close());

async function load(edits: Record<string, Edit>): Promise<Texts> {
  await withCopy(edits, async (seed) => loadSeed(graph, await readSeed(seed)));
  return (await exported(graph, folder)).texts;
}

const differing = (one: Texts, other: Texts): string[] => Object.keys(one).filter((path) => one[path] !== other[path]);

test('graphs that hold the same export the same bytes, however they came to it', async () => {
  await graph.define('MATCH (n) DETACH DELETE n');
  const one = await load({});
  expect(Object.keys(one)).toHaveLength(24);
  // Held other things before, which another load took away.
  await loadHostile(graph);
  expect(differing(one, await load({}))).toEqual([]);
  await graph.define('MATCH (n) DETACH DELETE n');
  expect(differing(one, await load(Object.fromEntries(tables.map(({ file }) => [file, turned]))))).toEqual([]);
});
