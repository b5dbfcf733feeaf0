import { readFileSync } from 'node:fs';
import { ADDED, fields } from '../../../src/import/read/fields.js';
import { USUAL } from '../../../src/import/read/headings.js';

const page = readFileSync('docs/import-formats.md', 'utf8');

test('docs/import-formats.md has every field', () => {
  const names = [...Object.values(fields).flatMap((table) => Object.keys(table)), ...ADDED];
  expect([...new Set(names)].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('docs/import-formats.md has every heading that is known, and its table no other', () => {
  const rows = page.split('\n').filter((row) => /^\| [\u4e00-\u9fff]/.test(row));
  const told = rows.flatMap(
    (row) =>
      row
        .split('|')[1]
        ?.split(',')
        .map((heading) => heading.trim()) ?? [],
  );
  const known = Object.values(USUAL).flatMap((table) => Object.keys(table));
  expect(told.sort()).toEqual(known.sort());
});

test('every heading that is known is of a field', () => {
  for (const [table, headings] of Object.entries(USUAL))
    expect(Object.values(headings).filter((field) => !(field in fields[table as keyof typeof fields]))).toEqual([]);
});
