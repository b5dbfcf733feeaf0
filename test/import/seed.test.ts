import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonical } from '../../src/import/row/canonical.js';
import { parseCsv } from '../../src/import/row/csv.js';
import { seedSchemas } from '../../src/import/row/schemas.js';
import { tables } from '../../src/import/row/tables.js';
import { readSeed, type FactRow, type Seed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';

const read = (path: string): string => readFileSync(fromRoot(`seed/${path}`), 'utf8');

interface Expectations {
  entities: Record<string, number>;
  claimChecks: Record<string, unknown>;
  [count: string]: unknown;
}

describe('the data set', () => {
  const expected = JSON.parse(read('expectations.json')) as Expectations;
  let seed: Seed;
  beforeAll(async () => {
    seed = await readSeed(fromRoot('seed/'));
  });

  test.each(tables.map((table) => [table.file, table] as const))('%s is in canonical form', (file, table) => {
    expect(read(file)).toBe(canonical(table, read(file)));
  });

  test.each(Object.entries(seedSchemas()))('schema/%s is up to date', (file, text) => {
    expect(read(`schema/${file}`)).toBe(text);
  });

  test('has no schema that belongs to no file', () => {
    expect(readdirSync(fromRoot('seed/schema/')).sort()).toEqual(Object.keys(seedSchemas()).sort());
  });

  test.each(tables.map(({ name, file }) => [file, name] as const))('%s fits its JSON Schema', (file, name) => {
    const schema = z.fromJSONSchema(JSON.parse(read(`schema/${name}.schema.json`)) as z.core.JSONSchema.JSONSchema);
    const [header, ...records] = parseCsv(read(file));
    for (const { cells } of records) {
      const row = Object.fromEntries(cells.map((cell, at) => [header?.cells[at] ?? '', cell]));
      expect(schema.safeParse(row).error?.issues ?? []).toEqual([]);
    }
  });

  test('has the entities expected', () => {
    expect(count(seed.entities.map(({ kind }) => kind))).toEqual(expected.entities);
    const { sources, claims, gaps } = seed;
    expect({ sources: sources.length, claims: claims.length, gaps: gaps.length }).toEqual(
      pick('sources', 'claims', 'gaps'),
    );
  });

  test('has the applications, supplies and statements expected', () => {
    const applications = ids('application:').length;
    const status = count(of('STATUS').map(({ value }) => value));
    const domain = count(of('DOMAIN', 'application:').map(({ object }) => object));
    const found = {
      applicationsByStatus: { ...status, UNKNOWN: applications - of('STATUS').length },
      applicationsByDomain: { ...domain, UNKNOWN: applications - of('DOMAIN', 'application:').length },
      applicationsByBasis: count(of('NAME', 'application:').map(basis)),
      applicationsTitled: of('TITLED').filter(({ value }) => value === 'true').length,
      possiblySameAs: of('POSSIBLY_SAME_AS').length,
      suppliesByBasis: count(of('SUPPLIERS').map(basis)),
      suppliersByCategory: count(of('CATEGORIES').map(({ value }) => value)),
      placesByLevel: count(of('LEVEL').map(({ value }) => value)),
      serves: of('SERVES').length,
      activities: of('ACTIVITIES').length,
    };
    expect(found).toEqual(pick(...Object.keys(found)));
  });

  test('expects something of the check of every claim', () => {
    expect(Object.keys(expected.claimChecks).sort()).toEqual(seed.claims.map(({ id }) => id).sort());
  });

  test('has nothing of the advertising around the article', () => {
    const words = /BTC|\bETH\b|Bitfinex|huobi|火币|Novogratz|Banque|法国银行|CoinTracker|吉宏|Steem|行情/i;
    for (const { file } of tables) expect(read(file)).not.toMatch(words);
    for (const name of ['比特大陆', '哈希科技', 'TangleID'])
      expect(seed.facts.some(({ value }) => value === name)).toBe(true);
  });

  const pick = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, expected[key]]));
  const ids = (prefix: string) => seed.entities.filter(({ id }) => id.startsWith(prefix));
  const of = (property: string, prefix = '') =>
    seed.facts.filter((fact) => fact.property === property && fact.subject.startsWith(prefix));
});

function basis({ evidence }: FactRow): string {
  const bases = evidence.map((id) => id.split('/')[2] ?? '').sort();
  return bases.at(-1) ?? '';
}

function count(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1;
  return counts;
}
