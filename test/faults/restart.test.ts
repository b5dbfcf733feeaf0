import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import type { Instance } from '../../src/neo4j/instance.js';
import { fromRoot } from '../../src/root.js';
import { startFilled } from '../support/bulk-load.js';
import { temporaryFolder } from '../support/folders.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { askFor, isAway, javaOf, type Outcome, QUESTION, serve, SLACK } from './support.js';

const RESTARTS = isProof ? 5 : 1;
const LIMIT = isProof ? 10_000 : 3_000;
const CLIENTS = 8;
const figures = {
  restarts: RESTARTS,
  limit: LIMIT,
  asked: 0,
  away: 0,
  worst: 0,
  secondsToRecovery: [] as number[],
  /** Of these, after the database itself answered. */
  secondsOfOurs: [] as number[],
};
tellAtEnd(figures);

describe('a database that is killed and started again while the server serves', () => {
  const home = join(temporaryFolder(), 'home');
  let instance: Instance;
  let served: Awaited<ReturnType<typeof serve>>;
  let right: unknown;

  beforeAll(async () => {
    instance = await startFilled(home);
    const graph = Graph.connect(instance, { timeout: 60_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
    served = await serve(instance, LIMIT);
    right = (await ask()).data;
  });

  afterAll(async () => {
    await served.stop();
    await instance.stop();
  });

  const ask = (): Promise<Outcome> => askFor(served.server.url, QUESTION);

  it(
    'clients are told that it is away, and then answered rightly again, without a start of the server',
    async () => {
      for (let at = 0; at < RESTARTS; at++) await restarted();
      expect(figures.away).toBeGreaterThan(0);
    },
    120_000 + RESTARTS * 60_000,
  );

  async function restarted(): Promise<void> {
    const over = new AbortController();
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => askUntil(over.signal)));
    await sleep(500 + Math.random() * 500);
    const killed = Date.now();
    const back = await killedAndStarted();
    await recovers(killed, back);
    over.abort();
    await clients;
  }

  /** All that a client may meet: the right answer, or in time that there is none. */
  async function askUntil(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const outcome = await ask();
      figures.asked++;
      if (isAway(outcome)) figures.away++;
      else expect(outcome).toMatchObject({ codes: [], data: right });
      figures.worst = Math.max(figures.worst, outcome.milliseconds);
      expect(outcome.milliseconds).toBeLessThan(LIMIT + SLACK);
    }
  }

  /** When it answers again. */
  async function killedAndStarted(): Promise<number> {
    process.kill(javaOf(home), 'SIGKILL');
    await instance.stop();
    instance = await startFilled(home, { bolt: Number(new URL(instance.uri).port), browser: 0 });
    return Date.now();
  }

  async function recovers(killed: number, back: number): Promise<void> {
    while ((await ask()).codes.length > 0) expect(Date.now() - back).toBeLessThan(LIMIT + SLACK);
    expect((await fetch(`${served.server.url}/health/ready`)).status).toBe(200);
    figures.secondsToRecovery.push((Date.now() - killed) / 1000);
    figures.secondsOfOurs.push((Date.now() - back) / 1000);
  }
});
