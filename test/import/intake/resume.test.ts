import { jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../../src/graph/graph.js';
import { runImport, type Wanted } from '../../../src/import/intake/intake.js';
import { loadSeed } from '../../../src/import/load.js';
import { listImports, retract } from '../../../src/import/retract.js';
import { readSeed } from '../../../src/import/seed.js';
import { lockImports } from '../../../src/neo4j/lock.js';
import { fromRoot } from '../../../src/root.js';
import { contentOf, differing } from '../../support/content.js';
import { testDatabase } from '../../support/database.js';
import { temporaryFolder } from '../../support/folders.js';
import { anyPorts, govchain, script } from '../../support/processes.js';

const SIZE = 30;
const BATCHES = 8;
const { uri, password } = testDatabase();
/** How often it is broken off, and how often killed. */
const [breaks, kills] = process.env.PROVE_MINUTES === undefined ? [3, 2] : [40, 30];
const importId = 'import:killed';

jest.setTimeout(400_000 + (breaks + kills) * 30_000);

/** Each has two suppliers, of which some are new and come again, a place and seven facts. */
const rows = Array.from({ length: SIZE * BATCHES }, (_, at) => {
  const firms = [
    `微众银行 BUILDER`,
    `${['鹤鸣九皋', '龙飞凤舞', '青梅煮酒'][at % 3] ?? ''}有限公司 BID_WINNER 2020-02`,
  ];
  const wrong = at % 40 === 7 ? 'ONLINE!' : 'ONLINE';
  return `项目第${at}号,${wrong},深圳,${firms.join('; ')},12万元,2020-02-03\n`;
});
const FACTS = 8;
const taken = rows.filter((row) => !row.includes('ONLINE!')).length;

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('an import that is broken off', () => {
  let graph: Graph;
  let seedAlone: string[];
  let whole: string[];
  let path: string;

  const wanted = (): Wanted => ({
    importId,
    files: [path],
    source: { publisher: 'a publisher' },
    read: { of: 'applications' },
    answers: null,
  });

  beforeAll(async () => {
    path = join(temporaryFolder(), 'killed.csv');
    writeFileSync(path, `name,status,places,suppliers,contractValue,awarded\n${rows.join('')}`);
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await graph.define('MATCH (n) DETACH DELETE n');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    seedAlone = await contentOf(graph);
    const odd = await seenMeanwhile(graph, async () => {
      expect(await runImport(graph, wanted(), { size: SIZE })).toMatchObject({ new: taken });
    });
    expect(odd).toEqual([]);
    whole = await contentOf(graph);
    await retract(graph, importId);
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
  });

  afterAll(async () => {
    if ((await own()) !== undefined) await retract(graph, importId);
    await graph.close();
  });

  const own = async () => (await listImports(graph)).find(({ id }) => id === importId);

  const applications = async (): Promise<number> =>
    (await graph.ask<{ count: number }>('x', COUNT, { import: importId }))[0]?.count ?? 0;

  /** What it has written is in whole batches, and it says so of itself. */
  async function isUnfinished(): Promise<boolean> {
    const written = await applications();
    const held = await own();
    expect(held === undefined).toBe(written === 0);
    if (held) expect(held.checksum).toBeNull();
    const ends = Array.from({ length: BATCHES + 1 }, (_, at) => takenOf(rows.slice(0, at * SIZE)));
    expect(ends).toContain(written);
    return written > 0;
  }

  async function resumed(): Promise<void> {
    const written = await applications();
    expect(await runImport(graph, wanted(), { size: SIZE })).toMatchObject({
      new: taken - written,
      unchanged: written,
    });
    expect(differing(await contentOf(graph), whole)).toEqual([]);
  }

  it('in this process leaves whole batches, and goes on', async () => {
    for (let at = 0; at < breaks; at++) {
      const control = new AbortController();
      const end = 0.5 + Math.random() / 2;
      const progress = (share: number) => {
        if (share >= end) control.abort(new Error('broken off'));
      };
      const running = runImport(graph, wanted(), { size: SIZE, progress, signal: control.signal });
      const isOver = await running.then(
        () => true,
        () => false,
      );
      if (!isOver) await isUnfinished();
      if (!isOver) await resumed();
      await retract(graph, importId);
    }
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
  });

  it('by a kill leaves whole batches, and goes on', async () => {
    for (let at = 0; at < kills; at++) {
      const odd = await seenMeanwhile(graph, async () => {
        await killed();
        await resumed();
      });
      expect(odd).toEqual([]);
      await retract(graph, importId);
    }
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
  });

  /** Some time after its first batch, perhaps when it has just ended. */
  async function killed(): Promise<void> {
    const env = { NEO4J_URI: uri, NEO4J_PASSWORD: password, FILE: path, SIZE: String(SIZE) };
    const running = script('test/import/intake/importing.ts', env);
    await running.firstLine();
    await sleep(Math.random() * 1_000);
    running.child.kill('SIGKILL');
    const { code } = await running.end();
    await settled();
    if (code !== 0) await isUnfinished();
  }

  /** The database undoes what a dead client has left open. */
  async function settled(): Promise<void> {
    for (let round = 0; round < 100; round++) {
      const [open] = await graph.ask<{ count: number }>('x', OPEN, {});
      if (open?.count === 0) return;
      await sleep(50);
    }
  }

  describe('on the command line', () => {
    const home = temporaryFolder();
    const env = { ...anyPorts, NEO4J_URI: uri, NEO4J_PASSWORD: password, GOVCHAIN_HOME: home };
    const command = () => govchain(['import', path, '--publisher', 'a publisher', '--as', 'killed', '--json'], env);

    it('is told of as unfinished; a second waits for nobody who is dead, and for nobody who lives', async () => {
      const unlock = lockImports(home);
      const refused = await command().end();
      expect(refused).toMatchObject({ code: 1 });
      expect(`${refused.stderr}${refused.stdout}`).toContain(
        `Another import is under way, process ${process.pid}; nothing was imported. Try again when it has ended.`,
      );
      expect(await own()).toBeUndefined();
      unlock();
      const running = command();
      while ((await applications()) === 0) await sleep(20);
      running.child.kill('SIGKILL');
      await running.end();
      await settled();
      await graph.define(`MATCH (i:Import {id: '${importId}'}) SET i.unfinished = true REMOVE i.checksum`);
      const { stdout } = await govchain(['imports'], env).end();
      expect(stdout).toMatch(
        /^import:killed\s+not finished: run the command that was broken off again, or take it back with govchain retract/m,
      );
      expect(await command().end()).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`"records":${rows.length}`) as unknown,
      });
      expect(differing(await contentOf(graph), whole)).toEqual([]);
      await retract(graph, importId);
    });

    it('two at once: one imports, the other says in one sentence that it does not', async () => {
      const ends = await Promise.all([command().end(), command().end()]);
      expect(ends.map(({ code }) => code).sort()).toEqual([0, 1]);
      const failed = ends.find(({ code }) => code === 1);
      expect(`${failed?.stderr ?? ''}${failed?.stdout ?? ''}`).toMatch(
        /Another import is under way, process \d+; nothing was imported\./,
      );
      expect(differing(await contentOf(graph), whole)).toEqual([]);
      await retract(graph, importId);
    });
  });
});

const takenOf = (some: readonly string[]): number => some.filter((row) => !row.includes('ONLINE!')).length;

const COUNT = `
  MATCH (e:Evidence {import: $import})<-[:SUPPORTED_BY]-(f:Fact {property: 'NAME'})-[:ABOUT]->(a:Application)
  RETURN count(DISTINCT a) AS count`;

const OPEN = `
  SHOW TRANSACTIONS YIELD currentQuery, status
  WHERE NOT currentQuery CONTAINS 'SHOW TRANSACTIONS' AND NOT currentQuery CONTAINS '项目第' AND NOT status STARTS WITH 'Clos'
  RETURN count(*) AS count`;

/** Applications of the import of which a reader sees less than their record says. */
const HALF = `
  MATCH (a:Application)
  WHERE a.name STARTS WITH '项目第'
  WITH a, COUNT { (a)<-[:ABOUT]-(:Fact)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(:Source) } AS facts,
    COUNT { (a)<-[:SUPPLIES]-(:Supplier) } AS suppliers, COUNT { (a)-[:DEPLOYED_IN]->(:Place) } AS places
  WHERE facts <> $facts OR suppliers <> 2 OR places <> 1
  RETURN a.id AS id, facts, suppliers, places`;

/** Reads all the while, as a client does; answers what it has seen in part. */
async function seenMeanwhile(graph: Graph, work: () => Promise<void>): Promise<unknown[]> {
  const odd: unknown[] = [];
  const over = new AbortController();
  const reading = (async () => {
    while (!over.signal.aborted) {
      odd.push(...(await graph.ask('half', HALF, { facts: FACTS })));
      await sleep(5);
    }
  })();
  try {
    await work();
  } finally {
    over.abort();
    await reading;
  }
  return odd;
}
