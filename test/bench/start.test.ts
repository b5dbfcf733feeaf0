import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { silent } from '../../src/neo4j/progress.js';
import { fromRoot } from '../../src/root.js';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';

// Three starts, the first of which fills a folder; the first use may build the program.
jest.setTimeout(900_000);

const isInstalled = existsSync(fromRoot('bench/node_modules'));
const missing = 'The bench is not installed, so its starts were not run. To have it: npm ci --prefix bench';

// Not by their names alone, since types of a package that may be missing would be looked for.
const load = async (file: string) => await import(`../../bench/${file}.js`);

/** That they run and what they tell, nothing about speed. */
describeWhere(isInstalled, missing)('The bench', () => {
  it('starts ours and Neo4j alone in turns, until each has answered', async () => {
    const { measureStart } = await load('start');
    const { ours, page, neo4j } = await measureStart(temporaryFolder(), 1, silent);
    for (const { count, median } of [ours, page, neo4j]) {
      expect(count).toBe(1);
      expect(median).toBeGreaterThan(0);
    }
    expect(page.median).toBeGreaterThan(ours.median);
  });

  it('loads a graph and adds to it, ours and without us, and all come to the same', async () => {
    const { measureLoad } = await load('load');
    const folder = temporaryFolder();
    const { bulk, added } = await measureLoad(200, folder, silent);
    const { nodes, relationships, store } = bulk;
    expect(nodes.Application).toBe(200);
    expect(nodes[''] - nodes.Entity - nodes.Fact).toBeGreaterThan(nodes.Evidence);
    const { '': all, ...byType } = relationships as Record<string, number>;
    expect(Object.values(byType).reduce((sum, count) => sum + count, 0)).toBe(all);
    for (const bytes of Object.values(store)) expect(bytes).toBeGreaterThan(0);
    expect(Object.keys(bulk.ours.phases)).toEqual(['converting', 'importing', 'indexing']);
    for (const figure of [bulk.ours.seconds, bulk.ours.memory, bulk.bare.importing, bulk.bare.indexing])
      expect(figure).toBeGreaterThan(0);
    expect(added.added).toBe(20);
    expect(added.nodes).toBeGreaterThan(200);
    expect(added.relationships).toBeGreaterThan(added.nodes);
    expect(added.ours.memory).toBeGreaterThan(10);
    expect(readdirSync(join(folder, '200')).sort()).toEqual(['complete', 'home']);
  });
});
