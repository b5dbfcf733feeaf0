import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Format } from '../../src/export/format.js';
import { chosen } from '../../src/export/formats.js';
import { exportTo } from '../../src/export/write.js';
import type { Graph } from '../../src/graph/graph.js';
import { parseCsv } from '../../src/import/row/csv.js';
import { fromRoot } from '../../src/root.js';

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
