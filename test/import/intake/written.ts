import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Cell } from './cell.js';
import type { DrawnFile, DrawnRow } from './drawn.js';

const TABLES = { Application: 'applications', Supplier: 'suppliers', GovernmentBody: 'government-bodies' } as const;

export interface WrittenFile {
  path: string;
  of: (typeof TABLES)[keyof typeof TABLES];
  /** The line on which each row begins. */
  lines: number[];
}

/** Headings that are known besides ours, of all tables or of applications. */
const chinese: Record<string, string> = { aliases: '别名', nameEn: '英文名称', note: '备注' };

export function written(file: DrawnFile, folder: string, name: string): WrittenFile {
  const texts = file.format === 'csv' ? csv(file) : file.rows.map(jsonLine);
  const path = join(folder, `${name}.${file.format}${file.zipped ? '.gz' : ''}`);
  const content = texts.join('');
  writeFileSync(path, file.zipped ? gzipSync(content) : content);
  const ends = texts.map((_, at) => texts.slice(0, at).join('').split('\n').length);
  const of = TABLES[file.rows[0]?.kind ?? 'Application'];
  return { path, of, lines: file.format === 'csv' ? ends.slice(1) : ends };
}

/** All that a row writes. */
const cellsOf = ({ name, cells, locator }: DrawnRow): Cell[] => [
  ...(name ? [name] : []),
  ...(locator === null
    ? []
    : [{ column: 'locator', csv: locator, json: locator, said: '', facts: [], references: [] }]),
  ...cells,
];

function csv({ rows, headings }: DrawnFile): string[] {
  const columns = [...new Set(['name', 'note', ...rows.flatMap((row) => cellsOf(row).map(({ column }) => column))])];
  const header = columns.map((column) => (headings === 'Chinese' ? (chinese[column] ?? column) : column));
  const body = rows.map((row) => {
    const cells = new Map(cellsOf(row).map(({ column, csv: text }) => [column, text]));
    const line = columns.map((column) => quoted(cells.get(column) ?? ''));
    return [...line, ...(row.spoilt === 'ragged' ? ['one too many'] : [])].join(',');
  });
  return [header.join(','), ...body].map((line) => `${line}\n`);
}

const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function jsonLine(row: DrawnRow): string {
  const type = row.spoilt === 'type' ? 'Thing' : row.kind;
  const cells = Object.fromEntries(cellsOf(row).map(({ column, json }) => [column, json]));
  const text = JSON.stringify({ type, ...cells });
  return `${row.spoilt === 'cut' ? text.slice(0, -1) : text}\n`;
}
