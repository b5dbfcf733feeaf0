import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../src/graph/graph.js';
import { MergedIds } from '../../src/merged/merged-ids.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';

const ID = 'supplier:given-up';

/** This file writes to the graph, and takes it back. */
describe('Ids that were merged into others', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });
  afterAll(() => asker.close());

  const bear = (identifiers: string) =>
    asker.graph.define(`MATCH (n:Supplier {id: 'supplier:webank'}) SET n.identifiers = ${identifiers}`);

  test('are read once for all questions of a second, and no question after the first waits', async () => {
    let reads = 0;
    const merged = new MergedIds(asker.graph.observe(() => reads++));
    expect(await Promise.all([merged.survivors(), merged.survivors()])).toEqual([new Map(), new Map()]);
    expect(reads).toBe(1);
    await bear(`['GOVCHAIN ${ID}', 'USCC 1', 'GOVCHAIN supplier:alibaba']`);
    try {
      await sleep(1_100);
      // The next question has it read, the one after that knows.
      for (let rounds = 0; (merged.survivors() as ReadonlyMap<string, string>).size === 0 && rounds < 100; rounds++)
        await sleep(100);
      // Of an id that something bears nobody else is the survivor.
      expect(merged.survivors()).toEqual(new Map([[ID, 'supplier:webank']]));
    } finally {
      await bear('[]');
    }
  });

  test('are none where the database cannot be read: questions fail by themselves', async () => {
    const connection = { ...testDatabase(), uri: 'bolt://127.0.0.1:1' };
    const graph = Graph.connect(connection, { timeout: 1_000 });
    expect(await new MergedIds(graph).survivors()).toEqual(new Map());
    await graph.close();
  });
});
