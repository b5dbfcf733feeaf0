import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../src/graph/graph.js';
import { parseCsv } from '../../src/import/row/csv.js';
import { testDatabase } from '../support/database.js';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';
import { hostile, loadHostile } from './hostile.js';
import { exported, type Texts } from './support.js';

const isThere = spawnSync('ssconvert', ['--version']).status === 0;
const missing =
  'ssconvert, a part of the spreadsheet Gnumeric, is not there, so no table was opened. To have it: apt-get install gnumeric';

interface Opened {
  text: string;
  isFormula: boolean;
}

/** The cells of a table that Gnumeric has opened, by row and column. */
function opened(file: string): Map<string, Opened> {
  const xml = `${file}.xml`;
  const { status, stderr } = spawnSync('ssconvert', ['--export-type=Gnumeric_XmlIO:sax:0', file, xml], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const cells = readFileSync(xml, 'utf8').matchAll(/<gnm:Cell Row="(\d+)" Col="(\d+)"([^>]*)>([^<]*)<\/gnm:Cell>/g);
  return new Map(
    [...cells].map(([, row = '', column = '', attributes = '', text = '']) => [
      `${row} ${column}`,
      { text: decoded(text), isFormula: !attributes.includes('ValueType') },
    ]),
  );
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);

describeWhere(isThere, missing)('a spreadsheet that opens the tables', () => {
  const folder = temporaryFolder();
  let graph: Graph;
  let texts: Texts;
  let tables: string;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 30_000 });
    await loadHostile(graph);
    ({ texts, folder: tables } = await exported(graph, folder, 'csv'));
  });
  afterAll(() => graph.close());

  test('would run what is not escaped', () => {
    const file = join(folder, 'plain.csv');
    writeFileSync(file, 'name\r\n=1+1\r\n');
    expect(opened(file).get('1 0')).toEqual({ text: '=1+1', isFormula: true });
  });

  test('runs nothing of any of them, and shows as many rows as there are', () => {
    const files = Object.keys(texts).filter((path) => path.endsWith('.csv'));
    expect(files).toHaveLength(14);
    for (const path of files) {
      const cells = opened(join(tables, path));
      expect([path, [...cells.values()].filter(({ isFormula }) => isFormula)]).toEqual([path, []]);
      const rows = new Set([...cells.keys()].map((at) => at.split(' ')[0])).size;
      expect([path, rows]).toEqual([path, parseCsv(texts[path] ?? '').length]);
    }
  });

  test('shows names of formulas as text', () => {
    const cells = [...opened(join(tables, 'suppliers.csv')).values()].map(({ text }) => text);
    const formulas = hostile.filter((name) => /^[=+\-@＝＋－＠]/.test(name));
    // Gnumeric takes an apostrophe in front for what it is, and does not show it.
    expect(formulas.filter((name) => !cells.includes(name) && !cells.includes(`'${name}`))).toEqual([]);
  });
});
