import { EventEmitter, once } from 'node:events';
import { jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientError } from '../../src/client-errors.js';
import { Graph } from '../../src/graph/graph.js';
import type { Transaction } from '../../src/graph/transaction.js';
import { loadSeed } from '../../src/import/load.js';
import { retract } from '../../src/import/retract.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { Proxy } from '../support/proxy.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { Importer } from './importer.js';

/** Milliseconds that the link flaps. */
const FLAPPING = isProof ? 25_000 : 5_000;
const WRITERS = isProof ? 12 : 4;
const ROWS = isProof ? 30 : 8;
/** Places that no record names. */
const COUNTED = 'place:cn-500000';
const OTHER = 'place:cn-540000';
const CROSSINGS = isProof ? 20 : 2;
const figures = {
  flapping: FLAPPING,
  writers: WRITERS,
  unheard: 0,
  acknowledged: 0,
  faults: 0,
  counted: 0,
  doubled: 0,
  deadlocks: 0,
  failures: {} as Record<string, number>,
};
tellAtEnd(figures);
jest.setTimeout(20 * FLAPPING + 240_000);

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('writers at once', () => {
  let graph: Graph;
  let proxy: Proxy;
  let linked: Graph;
  let seedAlone: string[];
  const folder = temporaryFolder();

  beforeAll(async () => {
    const database = testDatabase();
    graph = Graph.connect(database, { timeout: 60_000 });
    await graph.define('MATCH (n) DETACH DELETE n');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    seedAlone = await contentOf(graph);
    proxy = await Proxy.to(new URL(database.uri));
    linked = Graph.connect(proxy.before(database), { timeout: 60_000 });
  });

  afterAll(async () => {
    await proxy.cut();
    await linked.close();
    await graph.close();
  });

  it('through a link that flaps: what was acknowledged is there once, all else at most once', async () => {
    const importers = Array.from({ length: WRITERS }, (_, at) => new Importer(folder, `flapping-${at}`, ROWS));
    await flapped(importers);
    const faults = (await Promise.all(importers.map((one) => one.faults(graph)))).flat();
    figures.acknowledged = importers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    figures.faults = faults.length;
    expect(faults).toEqual([]);
    expect(figures.acknowledged).toBeGreaterThan(WRITERS);
    for (const one of importers) await one.run(graph);
    const content = await contentOf(graph);
    await takeBack(importers);
    for (const one of importers) await one.run(graph);
    expect(differing(await contentOf(graph), content)).toEqual([]);
    await takeBack(importers);
  });

  /** Lets all import through the link, which flaps from when each of them has written something. */
  async function flapped(importers: Importer[]): Promise<void> {
    const over = new AbortController();
    const begun = new Set<Importer>();
    const writers = importers.map((one) => importUntil(one, over.signal, () => begun.add(one)));
    while (begun.size < importers.length) await sleep(10);
    const ending = setTimeout(() => {
      over.abort(new Error('over'));
    }, FLAPPING);
    await Promise.all([...writers, countUntil(over.signal), flap(over.signal)]);
    clearTimeout(ending);
  }

  /** A connection lives for a second, more or less, and often ends with a commit. */
  async function flap(until: AbortSignal): Promise<void> {
    proxy.loseCommits(0.3);
    while (!until.aborted) {
      await sleep(Math.random() * 100);
      proxy.sever(0.02);
    }
    proxy.loseCommits(0);
    figures.unheard = proxy.unheard;
    expect(figures.unheard).toBeGreaterThan(0);
  }

  /** Again and again until it is whole, as somebody does who reads that it was broken off. */
  async function importUntil(one: Importer, until: AbortSignal, onWritten: () => void): Promise<void> {
    while (!until.aborted && !(await isDone(one.run(linked, until, onWritten), until)));
  }

  /** Adds one, again and again: a write that may not be done twice, as none of ours is, tells how often it was. */
  async function countUntil(until: AbortSignal): Promise<void> {
    const before = await countOf(COUNTED);
    let counted = 0;
    while (!until.aborted)
      if (
        await isDone(
          linked.write((one) => add(one, COUNTED, 1)),
          until,
        )
      )
        counted++;
    figures.counted = counted;
    figures.doubled = (await countOf(COUNTED)) - before - counted;
    await graph.write((one) => add(one, COUNTED, -figures.counted - figures.doubled));
  }

  it('that lock each other out: all have their turn, and are done once', async () => {
    const before = [await countOf(COUNTED), await countOf(OTHER)];
    for (let round = 0; round < CROSSINGS; round++) await crossing(1);
    const after = [await countOf(COUNTED), await countOf(OTHER)];
    expect(after).toEqual(before.map((count) => count + 2 * CROSSINGS));
    expect(figures.deadlocks).toBeGreaterThanOrEqual(CROSSINGS);
    for (let round = 0; round < CROSSINGS; round++) await crossing(-1);
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
  });

  /** Two take the same two places in opposite order, the second when both have their first. */
  async function crossing(more: number): Promise<void> {
    let awaited = 2;
    let tries = 0;
    const met = new EventEmitter();
    const take = (first: string, second: string): Promise<unknown> =>
      graph.write(async (one) => {
        tries++;
        await add(one, first, more);
        awaited--;
        if (awaited > 0) await once(met, 'all');
        else met.emit('all');
        return await add(one, second, more);
      });
    await Promise.all([take(COUNTED, OTHER), take(OTHER, COUNTED)]);
    figures.deadlocks += tries - 2;
  }

  const countOf = async (id: string): Promise<number> =>
    (await graph.ask<{ n: number }>('count', 'MATCH (n {id: $id}) RETURN n.applicationCount AS n', { id }))[0]?.n ?? 0;

  async function isDone(work: Promise<unknown>, until: AbortSignal): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      figures.failures[message] = (figures.failures[message] ?? 0) + 1;
      if (!(error instanceof ClientError) && !until.aborted) throw error;
      return false;
    }
  }

  async function takeBack(importers: Importer[]): Promise<void> {
    for (const { importId } of importers) await retract(graph, importId);
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
  }
});

const add = (one: Transaction, id: string, more: number): Promise<unknown> =>
  one.run('import/addCounts', { rows: [{ id, more }] });
