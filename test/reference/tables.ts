import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const evidence = ['source', 'locator', 'basis', 'note'];
const names = ['id', 'name', 'nameEn', 'aliases'];

/** The files of a data set and their columns, as docs/data.md has them. */
export const columns = {
  sources: ['id', 'title', 'publisher', 'author', 'published', 'asOf', 'url', 'kind'],
  domains: [...names, ...evidence],
  subdomains: [...names, 'domain', ...evidence],
  places: [...names, 'level', 'kind', 'adcode', 'parent', ...evidence],
  'government-bodies': [...names, 'place', 'identifiers', ...evidence],
  suppliers: [...names, 'categories', 'parent', 'basedIn', 'serves', 'activities', 'identifiers', ...evidence],
  applications: [
    ...['id', 'name', 'titled', 'nameEn', 'aliases', 'status', 'domain', 'subdomain', 'places', 'governmentBodies'],
    ...['suppliers', 'events', 'possiblySameAs', 'description', 'contractValue', 'notices', 'identifiers', ...evidence],
  ],
  claims: [
    ...['id', 'subjects', 'statement', 'statementZh', 'asserted', 'unit', 'period', 'counts', 'domain', 'subdomain'],
    ...['category', 'status', 'events', 'suppliers', 'minimumApplications', 'shareOf', 'oneReading', ...evidence],
  ],
  gaps: [
    ...[
      'id',
      'description',
      'minimum',
      'maximum',
      'mayBeListed',
      'suppliers',
      'place',
      'domain',
      'period',
      ...evidence,
    ],
  ],
};

export type TableName = keyof typeof columns;
export const tableNames = Object.keys(columns) as TableName[];

/** A row of a file; a cell that is not there is empty. */
export type Cells = Partial<Record<string, string>>;
export type Tables = Record<TableName, Cells[]>;

/** The files' text: what a failure shows, and what is loaded. */
export const textOf = (name: TableName, rows: Cells[]): string =>
  [columns[name], ...rows.map((row) => columns[name].map((column) => quoted(row[column] ?? '')))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Runs `use` on a folder that holds the data set. */
export async function withFolder<T>(tables: Tables, use: (folder: URL) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'govchain-reference-'));
  try {
    for (const name of tableNames) await writeFile(join(path, `${name}.csv`), textOf(name, tables[name]));
    await writeFile(join(path, 'release.json'), '{ "release": "1.0.0" }\n');
    return await use(pathToFileURL(`${path}/`));
  } finally {
    await rm(path, { recursive: true });
  }
}
