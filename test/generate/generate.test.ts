import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate as command } from '../../src/cli/generate.js';
import { generate } from '../../src/generate/generate.js';
import { statuses } from '../../src/generate/shares.js';
import { canonical } from '../../src/import/row/canonical.js';
import { tables } from '../../src/import/row/tables.js';
import { readSeed } from '../../src/import/seed.js';
import type { FactRow, Seed } from '../../src/import/seed.type.js';
import { fromRoot } from '../../src/root.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';

async function generated(applications: number, seed: number, after = 0): Promise<URL> {
  const folder = pathToFileURL(`${temporaryFolder()}/`);
  await generate({ applications, seed, after, folder }, () => undefined);
  return folder;
}

const textsIn = (folder: URL): [string, string][] =>
  readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);

describe('generated data sets', () => {
  it('are the same for the same seed, and others for another', async () => {
    const texts = textsIn(await generated(50, 7));
    expect(textsIn(await generated(50, 7))).toEqual(texts);
    const other = new Map(textsIn(await generated(50, 8)));
    for (const file of ['applications.csv', 'suppliers.csv', 'sources.csv', 'claims.csv'])
      expect(other.get(file)).not.toBe(new Map(texts).get(file));
  });

  it('are in the one canonical form', async () => {
    const folder = await generated(300, 1);
    for (const table of tables) {
      const text = readFileSync(new URL(table.file, folder), 'utf8');
      expect(text).toBe(canonical(table, text));
    }
  });

  it.each([1, 2, 21])('are without fault when they are small: %i', async (applications) => {
    const { entities } = await readSeed(await generated(applications, 3));
    expect(entities.filter(({ kind }) => kind === 'Application')).toHaveLength(applications);
  });
});

describe('a set to add to another', () => {
  it('has applications, sources, claims and gaps of its own, and the firms, bodies and places of the other', async () => {
    const first = await readSeed(await generated(400, 5));
    const added = await readSeed(await generated(60, 5, 400));
    const frame = new Set((await readSeed(fromRoot('seed/'))).sources.map(({ id }) => id));
    const ownIds = ({ sources, evidence, claims, gaps, entities }: Seed) => [
      ...[...sources, ...claims, ...gaps].map(({ id }) => id).filter((id) => !frame.has(id)),
      ...evidence.filter(({ source }) => !frame.has(source)).map(({ id }) => id),
      ...entities.filter(({ kind }) => kind === 'Application').map(({ id }) => id),
    ];
    const taken = new Set(ownIds(first));
    expect(ownIds(added).filter((id) => taken.has(id))).toEqual([]);
    const shared = ({ facts }: Seed) =>
      facts.map(({ key }) => key).filter((key) => /^(supplier|body|place|domain|subdomain):/.test(key));
    expect(shared(added).sort()).toEqual(shared(first).sort());
    expect(added.entities.find(({ kind }) => kind === 'Application')?.id).toBe('application:generated-00000401');
  });
});

describe('a generated data set of 3,000 applications', () => {
  let made: Seed;
  let own: Seed;

  beforeAll(async () => {
    made = await readSeed(await generated(3_000, 1));
    own = await readSeed(fromRoot('seed/'));
  });

  /** The share of the entities of a kind that have some fact with the property. */
  const share = ({ facts, entities }: Seed, kind: string, property: string): number => {
    const ids = new Set(entities.filter((entity) => entity.kind === kind).map(({ id }) => id));
    const having = facts.filter((fact) => fact.property === property && ids.has(fact.subject));
    return new Set(having.map(({ subject }) => subject)).size / ids.size;
  };

  it.each([
    ...['DOMAIN', 'SUBDOMAIN', 'PLACES', 'SUPPLIERS', 'ALIASES', 'GOVERNMENT_BODIES', 'POSSIBLY_SAME_AS'],
    'STATUS',
  ])('leaves as much unknown of applications as the project’s own: %s', (property) => {
    expect(Math.abs(share(made, 'Application', property) - share(own, 'Application', property))).toBeLessThan(0.06);
  });

  it.each(['CATEGORIES', 'PARENT', 'SERVES', 'ACTIVITIES', 'BASED_IN', 'ALIASES'])(
    'and of suppliers: %s',
    (property) => {
      expect(Math.abs(share(made, 'Supplier', property) - share(own, 'Supplier', property))).toBeLessThan(0.15);
    },
  );

  const valuesOf = (property: string): Set<string> =>
    new Set(made.facts.filter((fact) => fact.property === property).map(({ value }) => value ?? ''));

  it('has every status, kind of event, basis and kind of source', () => {
    expect(valuesOf('STATUS')).toEqual(new Set(statuses.map(([status]) => status).filter(Boolean)));
    const kinds = made.facts.filter(({ role, property }) => role !== null && property !== 'SUPPLIERS');
    expect(new Set(kinds.map(({ role }) => role)).size).toBe(5);
    expect(new Set(made.evidence.map(({ basis }) => basis)).size).toBe(3);
    expect(new Set(made.sources.map(({ kind }) => kind)).size).toBe(5);
  });

  it('has dates as coarse as sources are, from 2016 to 2026', () => {
    const dates = made.facts.flatMap(({ date }) => date ?? []);
    for (const form of [/^\d{4}$/, /^\d{4}-(0\d|1[012])$/, /^\d{4}-3[3-6]$/, /^\d{4}-4[01]$/, /^\d{4}-\d\d-\d\d$/])
      expect(dates.some((date) => form.test(date))).toBe(true);
    expect(dates.every((date) => date >= '2016' && date < '2027')).toBe(true);
  });

  it('has few suppliers that supply much, and many that supply little', () => {
    const counts = new Map<string, number>();
    for (const { property, object } of made.facts)
      if (property === 'SUPPLIERS' && object) counts.set(object, (counts.get(object) ?? 0) + 1);
    const sorted = [...counts.values()].sort((one, other) => other - one);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    expect(sorted[0]).toBeGreaterThan(total / 10);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(total / 100);
  });

  it('has sources that disagree', () => {
    const byProperty = (facts: FactRow[]) =>
      facts.filter(({ property }) => property === 'STATUS').map((f) => f.subject);
    const subjects = byProperty(made.facts);
    const disagreeing = subjects.length - new Set(subjects).size;
    expect(disagreeing).toBeGreaterThan(10);
    expect(disagreeing).toBeLessThan(200);
  });

  it('says of everything it adds that it is made up', () => {
    const ownSources = new Set(own.sources.map(({ id }) => id));
    const added = made.sources.filter(({ id }) => !ownSources.has(id));
    expect(added.length).toBeGreaterThan(20);
    for (const { id, title } of added) {
      expect(id).toMatch(/^source:generated-/);
      expect(title).toContain('made up, no real source');
    }
    const ownPlaces = new Set(own.entities.map(({ id }) => id));
    for (const { id, source } of made.evidence) {
      const entity = id.slice(id.lastIndexOf('/') + 1);
      if (!ownPlaces.has(entity)) expect(source).toMatch(/^source:generated-/);
    }
  });
});

describe('govchain generate', () => {
  const run = (options: Partial<Parameters<typeof command>[0]>) =>
    sentenceOf(() => command({ applications: '5', seed: '1', out: temporaryFolder(), ...options }, { json: false }));

  it('refuses what is no number that it can take', async () => {
    expect(await run({ applications: '0' })).toBe(
      '--applications: got "0", expected a whole number from 1 to 10000000.',
    );
    expect(await run({ applications: '10000001' })).toContain('--applications: got "10000001"');
    expect(await run({ applications: '1e3' })).toContain('--applications: got "1e3"');
    expect(await run({ seed: '-1' })).toContain('--seed: got "-1"');
    expect(await run({ after: 'x' })).toContain('--after: got "x"');
  });

  it('refuses a folder that holds something, unless it is told to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(await run({ out: folder })).toContain('is not empty');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('refuses a folder that cannot be written', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await run({ out: join(file, 'set') })).toContain('cannot be written');
    expect(await run({ out: '/proc/no/set' })).toContain('cannot be written');
    expect(await run({ out: '' })).toContain('give --out a name');
  });
});
