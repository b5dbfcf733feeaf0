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

  /** As an import or an edit leaves it. */
  const bear = () =>
    asker.graph.define(`MATCH (n:Supplier {id: 'supplier:webank'}) SET n.identifiers = ['GOVCHAIN ${ID}', 'USCC 1']
      CREATE (n)<-[:ABOUT]-(:Fact {key: 'test', subjectId: n.id, property: 'IDENTIFIERS', value: 'GOVCHAIN ${ID}', accepted: true})`);
  const restore = () =>
    asker.graph.define(
      "MATCH (n:Supplier {id: 'supplier:webank'})<-[:ABOUT]-(f:Fact {key: 'test'}) SET n.identifiers = [] DETACH DELETE f",
    );

  test('are read once for all questions of a second, and again before the first after it', async () => {
    let reads = 0;
    const merged = new MergedIds(
      asker.graph.observe(() => {
        reads++;
        return undefined;
      }),
    );
    expect(await Promise.all([merged.survivors(), merged.survivors()])).toEqual([new Map(), new Map()]);
    expect(reads).toBe(1);
    await bear();
    try {
      // A slow machine may have it read in vain at first: then what is known must do, for a second.
      for (let round = 0; (await merged.survivors()).size === 0 && round < 30; round++) await sleep(1_100);
      expect(await merged.survivors()).toEqual(new Map([[ID, 'supplier:webank']]));
      expect(merged.survivors()).toBeInstanceOf(Map);
    } finally {
      await restore();
    }
  });

  test('are none where the database cannot be read: questions fail by themselves', async () => {
    const connection = { ...testDatabase(), uri: 'bolt://127.0.0.1:1' };
    const graph = Graph.connect(connection, { timeout: 1_000 });
    expect(await new MergedIds(graph).survivors()).toEqual(new Map());
    await graph.close();
  });
});
