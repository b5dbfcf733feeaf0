import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import type { Difference } from '../../src/import/repair/compare.js';
import { differences, repair } from '../../src/import/repair/repair.js';
import { readSeed, type Seed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';

/** What somebody may do in Neo4j Browser, and a difference that it makes. */
const changes: [string, string[], Difference][] = [
  [
    'a supplier deleted',
    ["MATCH (n {id: 'supplier:webank'}) DETACH DELETE n"],
    { kind: 'missing', what: 'Supplier supplier:webank (微众银行)' },
  ],
  [
    'a name changed',
    ["MATCH (n:Supplier {id: 'supplier:webank'}) SET n.name = '某银行'"],
    { kind: 'changed', what: 'Supplier supplier:webank (微众银行): name' },
  ],
  [
    'a property removed and one added',
    ["MATCH (n:Place {id: 'place:cn-110000'}) SET n.level = null, n.note = 'capital'"],
    { kind: 'changed', what: 'Place place:cn-110000 (北京市): level, note' },
  ],
  [
    'labels changed',
    ["MATCH (n:Supplier {id: 'supplier:webank'}) REMOVE n:Supplier SET n:Bank"],
    { kind: 'changed', what: 'Supplier supplier:webank (微众银行): label Supplier, label Bank' },
  ],
  [
    'an id changed',
    ["MATCH (n:Supplier {id: 'supplier:webank'}) SET n.id = 'supplier:other'"],
    { kind: 'added', what: 'Supplier supplier:other (微众银行)' },
  ],
  [
    'a link deleted',
    ["MATCH ({id: 'place:cn-440300'})-[r:WITHIN]->() DELETE r"],
    { kind: 'missing', what: 'WITHIN from place:cn-440300 to place:cn-440000' },
  ],
  [
    'a link moved',
    [
      `MATCH (a {id: 'place:cn-440300'})-[r:WITHIN]->(), (b {id: 'place:cn-110000'})
       CREATE (a)-[s:WITHIN]->(b) SET s = properties(r) DELETE r`,
    ],
    { kind: 'added', what: 'WITHIN from place:cn-440300 to place:cn-110000' },
  ],
  [
    'a link’s property changed',
    ["MATCH ({id: 'place:cn-440300'})-[r:WITHIN]->() SET r.basis = 'INFERRED'"],
    { kind: 'changed', what: 'WITHIN from place:cn-440300 to place:cn-440000: basis' },
  ],
  [
    'a link doubled',
    ["MATCH (a {id: 'place:cn-440300'})-[r:WITHIN]->(b) CREATE (a)-[s:WITHIN]->(b) SET s = properties(r)"],
    { kind: 'added', what: 'WITHIN from place:cn-440300 to place:cn-440000' },
  ],
  [
    'a supplier made up',
    ["MATCH (a:Application) WITH a LIMIT 1 CREATE (:Entity:Supplier {id: 'supplier:x', name: 'X'})-[:SUPPLIES]->(a)"],
    { kind: 'added', what: 'Supplier supplier:x (X)' },
  ],
  [
    'evidence and its facts deleted',
    ["MATCH (f:Fact {subjectId: 'supplier:webank'})-[:SUPPORTED_BY]->(e) DETACH DELETE f, e"],
    { kind: 'missing', what: 'Fact supplier:webank|NAME|微众银行' },
  ],
  [
    'our mark and the note of the import deleted',
    ['MATCH (n:GovchainGraph) DELETE n', 'MATCH (n:Import) DELETE n'],
    { kind: 'missing', what: 'GovchainGraph govchain-graph' },
  ],
  [
    'a constraint dropped and a node doubled',
    [
      'DROP CONSTRAINT entity_id',
      'DROP CONSTRAINT supplier_id',
      "MATCH (n:Supplier {id: 'supplier:webank'})-[r]->(b) CREATE (m:Entity:Supplier)-[:SERVES]->(b) SET m = properties(n)",
    ],
    { kind: 'missing', what: 'index supplier_id' },
  ],
  ['an index dropped', ['DROP INDEX entity_search'], { kind: 'missing', what: 'index entity_search' }],
  ['everything deleted', ['MATCH (n) DETACH DELETE n'], { kind: 'missing', what: 'Domain domain:tax (税务)' }],
];

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('repair', () => {
  let graph: Graph;
  let seed: Seed;
  let untouched: string[];
  let indexes: object[];

  const indexesOf = () => graph.ask('indexes', 'SHOW INDEXES YIELD name RETURN name ORDER BY name', {});

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    seed = await readSeed(fromRoot('seed/'));
    await loadSeed(graph, seed);
    untouched = await contentOf(graph);
    indexes = await indexesOf();
  });

  afterAll(async () => {
    await repair(graph, seed, true);
    await graph.close();
  });

  it('finds no difference after a load', async () => {
    expect(untouched.length).toBeGreaterThan(10_000);
    expect(await differences(graph, seed)).toEqual([]);
    expect(await repair(graph, seed, false)).toEqual([]);
  });

  it.each(changes)('brings back %s', async (_, statements, difference) => {
    for (const statement of statements) await graph.define(statement);
    expect(await repair(graph, seed, false)).toContainEqual(difference);
    expect(differing(await contentOf(graph), untouched)).toEqual([]);
    expect(await indexesOf()).toEqual(indexes);
  });

  it('leaves alone what is none of ours, unless it is to go', async () => {
    await graph.define("MATCH (n:Supplier {id: 'supplier:webank'}) CREATE (:Note {text: 'ask them'})-[:MINE]->(n)");
    const foreign = [
      { kind: 'foreign', what: 'Note' },
      { kind: 'foreign', what: 'MINE from another node to supplier:webank' },
    ];
    await graph.define("MATCH (n:Supplier {id: 'supplier:webank'}) SET n.name = '某银行'");
    expect(await repair(graph, seed, false)).toEqual(
      expect.arrayContaining([...foreign, { kind: 'changed', what: 'Supplier supplier:webank (微众银行): name' }]),
    );
    expect(await differences(graph, seed)).toEqual(foreign);
    expect(await repair(graph, seed, true)).toEqual(foreign);
    expect(differing(await contentOf(graph), untouched)).toEqual([]);
  });

  it('changes nothing where it cannot bring back all', async () => {
    await graph.define("MATCH (n:Supplier {id: 'supplier:webank'}) SET n.name = '某银行'");
    await graph.define('MATCH (n:Claim) DETACH DELETE n');
    await graph.define('CREATE CONSTRAINT in_the_way FOR (n:Claim) REQUIRE n.import IS UNIQUE');
    const before = await contentOf(graph);
    await expect(repair(graph, seed, false)).rejects.toThrow(/already exists/);
    expect(differing(await contentOf(graph), before)).toEqual([]);
    await graph.define('DROP CONSTRAINT in_the_way');
    await repair(graph, seed, false);
    expect(differing(await contentOf(graph), untouched)).toEqual([]);
  });
});
