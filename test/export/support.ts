import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Format } from '../../src/export/format.js';
import { chosen } from '../../src/export/formats.js';
import { exportTo } from '../../src/export/write.js';
import type { Graph } from '../../src/graph/graph.js';
import { parseCsv } from '../../src/import/row/csv.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { adding, withCopy } from '../support/changed-copy.js';

/** Files of an export, by path. */
export type Texts = Record<string, string>;

/** Exports to a new folder within `within`. */
export async function exported(
  graph: Graph,
  within: string,
  names?: string,
): Promise<{ folder: string; texts: Texts; formats: readonly Format[] }> {
  const folder = mkdtempSync(join(within, 'export-'));
  const formats = chosen(names);
  const written = await exportTo(graph, { folder, draft: mkdtempSync(join(within, 'draft-')) }, formats);
  return {
    folder,
    texts: Object.fromEntries(written.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')])),
    formats,
  };
}

/** Records of a table by their headings, an apostrophe taken away where the README says so. */
export function recordsOf(text = ''): Record<string, string>[] {
  const [header, ...records] = parseCsv(text);
  const headings = header?.cells ?? [];
  return records.map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [headings[at] ?? '', unescaped(cell)])));
}

const unescaped = (cell: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

export const linesOf = <T>(text = ''): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** Names that a spreadsheet would run, and such as other formats give a meaning to. */
export const hostile = [
  `=cmd|' /C calc'!A1`,
  '=HYPERLINK("http://127.0.0.1/?x="&A1,"a")',
  '@SUM(1+1)',
  '+1',
  '-1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM(1)',
  `'=1`,
  `''+1`,
  `'quoted' and "quoted", with a comma`,
  '<b>&amp</b>]]><!--',
  '00123',
  '2020-03',
  '1e5',
  '微众\uFFFF银行',
  '"@value": 𠮷',
];

const evidence = { source: 'source:hulianmaibo-2020', locator: 'P34', basis: 'STATED', note: '=1+1' };

/** The seed with firms of these names, and with an application that has all that an application can have. */
export async function loadHostile(graph: Graph): Promise<void> {
  const firms = hostile.map((name, at) => ({ id: `supplier:hostile-${at}`, name, aliases: '-2; =3', ...evidence }));
  const named = { id: 'application:hostile', name: '=1+2', titled: 'true', ...evidence };
  const first = {
    ...named,
    status: 'BID_WON',
    domain: 'domain:tax',
    subdomain: 'subdomain:e-invoice',
    places: 'place:cn-440100; place:cn-440300',
    governmentBodies: 'body:jinan-government',
    suppliers: 'supplier:hostile-0 BID_WINNER 2020-02; supplier:hostile-1 PARTICIPANT 2020-33',
    events: 'BID_WON 2020-02; LAUNCHED 2020-33',
    possiblySameAs: 'application:tangleid',
    description: '-1 <i>&</i> "x"',
    contractValue: '1250000.5 CNY',
    notices: 'https://example.org/a?b=<c>|d; https://example.org/{e}',
    identifiers: 'OCID =ocds-1; USCC 91440300708461136T',
  };
  const second = { ...named, locator: 'P35', status: 'ONLINE' };
  const adds = { 'suppliers.csv': adding(...firms), 'applications.csv': adding(first, second) };
  await graph.define('MATCH (n) DETACH DELETE n');
  await withCopy(adds, async (folder) => loadSeed(graph, await readSeed(folder)));
}

const python = fileURLToPath(fromRoot('.venv/export/bin/python'));

/** Whether the Python packages are there that read an export. */
export const hasPython = spawnSync(python, ['-c', 'import followthemoney, networkx, pyld']).status === 0;
export const noPython =
  'Python packages that read exports are not there, so they were not asked. To have them: python3 -m venv .venv/export && .venv/export/bin/pip install -r test/export/requirements.txt';

export interface Checked {
  ftm: { schemata: Record<string, number>; faults: string[] };
  network: { directed: boolean; nodes: unknown[][]; edges: unknown[][] };
  ld: { quads: string[]; context: object };
}

/** What followthemoney, networkx and PyLD read in the folder of an export. */
export function checked(folder: string): Checked {
  const { status, stdout, stderr } = spawnSync(python, [fileURLToPath(fromRoot('test/export/check.py')), folder], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Checked;
}
