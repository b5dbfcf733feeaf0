import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import neo4j from 'neo4j-driver';
import { judge } from '../../src/claim/verdict.js';
import { fromRoot } from '../../src/root.js';
import { type Edit, adding, replacing, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';

/** This file changes the graph, and leaves the seed as it is in it. */
describe('A claim is held against the graph when asked', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });

  afterAll(async () => {
    await loadFrom(fromRoot('seed/'));
    await asker.close();
  });

  const claim = async (id: string): Promise<Record<string, unknown>> =>
    (
      await asker.data(
        'query ($id: ID!) { node(id: $id) { ... on Claim { asserted found foundAtLeast verdict explanation } } }',
        { id: `claim:${id}` },
      )
    ).node;

  const loadFrom = async (folder: URL): Promise<unknown> => loadSeed(asker.graph, await readSeed(folder));

  const changed = (edits: Record<string, Edit>): Promise<unknown> => withCopy(edits, (folder) => loadFrom(folder));

  test('a figure that the graph confirms is contradicted once the graph names one more', async () => {
    expect(await claim('zhongxiang-2')).toMatchObject({ asserted: 2, found: 2, foundAtLeast: 2, verdict: 'CONFIRMED' });
    await changed({
      'applications.csv': (text) =>
        text.replace(
          /(application:beijing-e-invoice,北京市[^\n]*place:cn-110000,),/,
          '$1,supplier:zhongxiang-bit PARTICIPANT',
        ),
    });
    const after = await claim('zhongxiang-2');
    expect(after).toMatchObject({ found: 3, foundAtLeast: 3, verdict: 'CONTRADICTED' });
    expect(after.explanation).toContain('3 applications');
  });

  test('a figure that the graph confirms is only consistent once the graph names one less', async () => {
    await changed({ 'applications.csv': replacing('supplier:zhongxiang-bit PARTICIPANT', '') });
    const after = await claim('zhongxiang-2');
    expect(after).toMatchObject({ found: 1, verdict: 'CONSISTENT' });
    expect(after.explanation).toContain('1 application that bears it out');
  });

  test("another source's records do not count for it", async () => {
    await changed({
      'sources.csv': adding({
        id: 'source:zz-notice',
        title: 'A notice',
        publisher: 'An office',
        published: '2021',
        asOf: '2021',
        kind: 'TENDER_NOTICE',
      }),
      'applications.csv': adding({
        id: 'application:zz-new',
        name: '某系统',
        titled: 'true',
        status: 'ONLINE',
        domain: 'domain:tax',
        places: 'place:cn-110000',
        suppliers: 'supplier:zhongxiang-bit BUILDER',
        source: 'source:zz-notice',
        locator: '1',
        basis: 'STATED',
      }),
    });
    const { applications } = await asker.data('{ applications(first: 0) { totalCount } }');
    expect(applications.totalCount).toBe(39);
    expect(await claim('total-96')).toMatchObject({ found: 38, foundAtLeast: 32, verdict: 'CONSISTENT' });
    expect(await claim('tax-9')).toMatchObject({ found: 9, foundAtLeast: 7 });
    expect(await claim('zhongxiang-2')).toMatchObject({ found: 2, verdict: 'CONFIRMED' });
  });

  test('a record whose link is taken out of the graph by hand no longer bears it out', async () => {
    await loadFrom(fromRoot('seed/'));
    const { uri, username, password } = testDatabase();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await driver.executeQuery(
      "MATCH (:Supplier {id: 'supplier:zhongxiang-bit'})-[r:SUPPLIES]->(:Application {id: 'application:shanghai-huicun'}) DELETE r",
    );
    expect(await claim('zhongxiang-2')).toMatchObject({ found: 1, verdict: 'CONSISTENT' });
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await driver.close();
    await loadFrom(fromRoot('seed/'));
    expect(await claim('zhongxiang-2')).toMatchObject({ found: 2, verdict: 'CONFIRMED' });
  });

  test('claims are filtered by the verdict that they have now', async () => {
    await loadFrom(fromRoot('seed/'));
    const confirmed = async (): Promise<string[]> => {
      const { claims } = await asker.data('{ claims(verdict: [CONFIRMED]) { nodes { id } } }');
      return (claims.nodes as { id: string }[]).map(({ id }) => id);
    };
    const before = await confirmed();
    expect(before).toContain('claim:zhongxiang-2');
    await changed({ 'applications.csv': replacing('supplier:zhongxiang-bit PARTICIPANT', '') });
    expect(await confirmed()).toEqual(before.filter((id) => id !== 'claim:zhongxiang-2'));
  });
});

describe('The fewest that records can be', () => {
  const fewest = (found: number, pairs: [string, string][]): number | null =>
    judge({ asserted: 1, counts: 'APPLICATIONS' }, { found, stated: found, kinds: [], pairs, whole: null })
      .foundAtLeast;

  test('sameness is not passed on: of three in a row two can be one', () => {
    expect(fewest(3, [['a', 'b'], ['b', 'c']])).toBe(2); // prettier-ignore
  });

  test('three of which each may be each other can be one', () => {
    expect(fewest(3, [['a', 'b'], ['b', 'c'], ['a', 'c']])).toBe(1); // prettier-ignore
  });

  test('groups apart from one another shrink on their own', () => {
    expect(fewest(10, [['a', 'b'], ['c', 'd']])).toBe(8); // prettier-ignore
  });
});

describe('A share', () => {
  const share = (asserted: number, whole: number, found: number): string =>
    judge({ asserted, counts: 'APPLICATIONS' }, { found, stated: found, kinds: [], pairs: [], whole }).verdict;

  test('is held against what it is a share of, without floating point being in the way', () => {
    expect(share(0.29, 100, 29)).toBe('CONFIRMED');
    expect(share(0.2, 96, 10)).toBe('CONSISTENT');
    expect(share(0.2, 96, 20)).toBe('CONTRADICTED');
  });
});
