import type { Connection } from '../../src/graph/graph.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { largeGraph } from '../support/large.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { Load, quantile, savedQuestions } from './load.js';
import { serveApart, type Served } from './process.js';

// `npm run prove` sets minutes: three of them over 150,000 applications; the tests of every day ask the seed for seconds.
const seconds = isProof ? 180 : 8;
const applications = 150_000;
const clients = 50;

/** Look-ups, searches and pages, as analysts ask them; questions over everything take a second each, whoever asks. */
const names = [
  'applications-in-place',
  'busiest-suppliers',
  'facts-of-entity',
  'find',
  'group-and-members',
  'one-application',
  'places-of-supplier',
  'why-this-service',
  'worked-together',
];

async function database(): Promise<Connection> {
  if (isProof) {
    const { connection, stop } = await largeGraph({ applications });
    await stop();
    return connection;
  }
  await (await Asker.open()).close();
  return testDatabase();
}

const figures = { applications, clients, seconds };
tellAtEnd(figures);

describe('reads for minutes at 50 connections', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveApart(await database());
  }, 900_000);
  afterAll(() => served.stop());

  it('have no error, and take no more memory at the end', async () => {
    const load = new Load(served.url, { clients, questions: savedQuestions(names) });
    const memory = await watchMemory(served);
    const sent = await load.end();
    const wrong = sent.filter(({ status, body }) => status !== 200 || body.includes('"errors"'));
    expect(wrong.slice(0, 3).map(({ status, body }) => [status, body.slice(0, 300)])).toEqual([]);
    expect(sent.length).toBeGreaterThan(clients * 5);
    Object.assign(figures, {
      readsPerSecond: Math.round(sent.length / seconds),
      p50: quantile(sent, 0.5),
      p99: quantile(sent, 0.99),
      errors: wrong.length,
      ...memory,
    });
    // A leak of 100 bytes a question would be more.
    if (isProof) expect(memory.slopeMBPerMinute).toBeLessThan(5);
  }, 600_000);
});

/** Megabytes of the heap after each tenth, least of what was seen in it: what is not collected. The first two warm up. */
async function watchMemory(
  served: Served,
): Promise<{ heapFloorMB: number[]; slopeMBPerMinute: number; peakMB: number }> {
  const floors: number[] = [];
  let peak = 0;
  for (let part = 0; part < 10; part++) {
    let floor = Infinity;
    const until = Date.now() + seconds * 100;
    while (Date.now() < until) {
      floor = Math.min(floor, await served.figure('nodejs_heap_size_used_bytes'));
      peak = Math.max(peak, await served.figure('process_resident_memory_bytes'));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    floors.push(Math.round(floor / 1e5) / 10);
  }
  const slope = slopeOf(floors.slice(2)) / (seconds / 600);
  return { heapFloorMB: floors, slopeMBPerMinute: Math.round(slope * 10) / 10, peakMB: Math.round(peak / 1e6) };
}

/** Of the line through equally spaced values that lies nearest to them. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const product = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return product / values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
}
