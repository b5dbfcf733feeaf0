import { fileURLToPath } from 'node:url';
import { groupBy } from '../import/check/rows.js';
import { Faults } from '../import/faults.js';
import { SEPARATOR } from '../import/row/column.js';
import { readTable } from '../import/row/read.js';
import type { Row } from '../import/row/row.js';
import { tableNamed, type TableName } from '../import/row/tables.js';
import { fromRoot } from '../root.js';
import type { Cells } from './rows.js';

/** What generated data is hung on: the divisions of China, the domains and the fields of the project's own data set. */
export interface Frame {
  /** Their rows as they are, with the sources that they rest on. */
  rows: Record<FrameTable, Cells[]>;
  places: FramePlace[];
  /** Keys of fields by key of domain. */
  fields: ReadonlyMap<string, string[]>;
}

export interface FramePlace {
  id: string;
  /** As one says it, without its level: 广州. */
  short: string;
  shortEn: string;
  level: string;
  adcode: string;
  parent: string;
}

const frameTables = ['sources', 'domains', 'subdomains', 'places'] as const;
type FrameTable = (typeof frameTables)[number];

export async function readFrame(): Promise<Frame> {
  const [sources, domains, subdomains, places] = await Promise.all(frameTables.map(rowsOf));
  const all = { sources: sources ?? [], domains: domains ?? [], subdomains: subdomains ?? [], places: places ?? [] };
  return {
    rows: {
      sources: all.sources.map(cellsOf),
      domains: all.domains.map(cellsOf),
      subdomains: all.subdomains.map(cellsOf),
      places: all.places.map(cellsOf),
    },
    places: placesOf(all.places),
    fields: fieldsOf(all.subdomains),
  };
}

async function rowsOf(name: TableName): Promise<Row[]> {
  const folder = fromRoot('seed/');
  const faults = new Faults(fileURLToPath(folder));
  const file = await readTable(folder, tableNamed(name), faults);
  faults.throwIfAny();
  return file?.rows ?? [];
}

const cellsOf = (row: Row): Cells =>
  Object.fromEntries(Object.keys(row.table.columns).map((column) => [column, row.text(column)])) as Cells;

function placesOf(rows: Row[]): FramePlace[] {
  const places = groupBy(rows, (row) => row.id);
  return [...places].map(([id, group]) => {
    const first = (column: string) => group.map((row) => row.text(column)).find(Boolean) ?? '';
    return {
      id,
      short: (first('aliases').split(SEPARATOR)[0] ?? '') || first('name'),
      shortEn: first('nameEn'),
      level: first('level'),
      adcode: first('adcode'),
      parent: first('parent'),
    };
  });
}

function fieldsOf(rows: Row[]): Map<string, string[]> {
  const fields = groupBy(
    rows.filter((row) => row.has('domain')),
    (row) => row.text('domain').replace('domain:', ''),
  );
  return new Map([...fields].map(([domain, group]) => [domain, group.map(({ id }) => id.replace('subdomain:', ''))]));
}
