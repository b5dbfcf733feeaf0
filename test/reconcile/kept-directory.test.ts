import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { KeptDirectory } from '../../src/reconcile/kept-directory.js';
import { fromRoot } from '../../src/root.js';
import { adding, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { Service } from './support.js';

const newcomer = adding({
  ...{ id: 'supplier:newcomer', name: '新来者科技有限公司', source: 'source:hulianmaibo-2020' },
  ...{ locator: 'P1', basis: 'STATED' },
});

describe('names that are kept', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.open();
  });
  afterAll(async () => {
    await loadSeed(service.graph, await readSeed(fromRoot('seed/')));
    await service.stop();
  });

  const idOf = async (query: string) => (await service.one({ query, type: 'Supplier' })).find(({ match }) => match)?.id;

  it('are read again when the graph was written to', async () => {
    expect(await idOf('新来者科技有限责任公司')).toBeUndefined();
    await withCopy({ 'suppliers.csv': newcomer }, async (folder) => loadSeed(service.graph, await readSeed(folder)));
    const began = performance.now();
    while ((await idOf('新来者科技有限责任公司')) === undefined && performance.now() - began < 20_000) await sleep(100);
    expect(await idOf('新来者科技有限责任公司')).toBe('supplier:newcomer');
  });

  it('are one reading for all who ask at once, and none where nothing was written', async () => {
    const sent: string[] = [];
    const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    const kept = new KeptDirectory(
      graph.observe(({ query }) => {
        sent.push(query);
        return undefined;
      }),
    );
    const all = await Promise.all(Array.from({ length: 20 }, () => kept.current()));
    expect(new Set(all).size).toBe(1);
    expect(sent).toEqual(['import/held']);
    expect(await kept.current()).toBe(all[0]);
    await graph.close();
  });

  it('are told to be missing where the database cannot be reached', async () => {
    const graph = Graph.connect({ ...testDatabase(), uri: 'bolt://127.0.0.1:1' }, { timeout: 500 });
    await expect(new KeptDirectory(graph).current()).rejects.toThrow('The database cannot be reached at the moment.');
    await graph.close();
  });
});
