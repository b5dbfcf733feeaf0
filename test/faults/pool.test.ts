import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { Proxy } from '../support/proxy.js';
import { tellAtEnd } from '../support/proof.js';
import { askFor, QUESTION, serve } from './support.js';

/** As many connections as the driver's pool has, and milliseconds that one is waited for. */
const POOL = 100;
const ACQUISITION = 4_000;
/** For a busy machine. */
const SLACK = 1_000;
const LIMIT = 30_000;
const figures = { reads: POOL + 50, refused: 0, worst: 0, recovery: 0 };
tellAtEnd(figures);

describe('more slow reads than there are connections', () => {
  let proxy: Proxy;
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    await (await Asker.open()).close();
    const database = testDatabase();
    proxy = await Proxy.to(new URL(database.uri));
    // Reads that take so long on their way are all on it at once, each with a connection of its own.
    proxy.slow(100);
    served = await serve(proxy.before(database), LIMIT);
    await Promise.all(Array.from({ length: POOL }, read));
  });

  afterAll(async () => {
    await served.stop();
    await proxy.cut();
  });

  const ask = () => askFor(served.server.url, QUESTION);
  const read = () => served.graph.ask('one', 'RETURN 1 AS one', {});

  async function outcome(): Promise<'answered' | 'refused'> {
    const began = Date.now();
    try {
      expect(await read()).toEqual([{ one: 1 }]);
      return 'answered';
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
      figures.worst = Math.max(figures.worst, Date.now() - began);
      return 'refused';
    }
  }

  it('those beyond are refused in time, those within are answered, and then all are again', async () => {
    const right = (await ask()).data;
    proxy.hold();
    const reads = Array.from({ length: figures.reads }, outcome);
    const at = (path: string) => fetch(`${served.server.url}${path}`);
    const [question, ready, suggested] = await Promise.all([
      ask(),
      at('/health/ready'),
      at('/reconcile/suggest/entity?prefix=Ant'),
    ]);
    expect([question.codes, ready.status]).toEqual([['UNAVAILABLE'], 503]);
    const { errors } = (await suggested.json()) as { errors: { extensions: { code: string } }[] };
    expect([suggested.status, errors.map(({ extensions }) => extensions.code)]).toEqual([503, ['UNAVAILABLE']]);
    await sleep(ACQUISITION);
    proxy.release();
    const released = Date.now();
    const outcomes = await Promise.all(reads);
    figures.refused = outcomes.filter((one) => one === 'refused').length;
    expect(figures.refused).toBe(figures.reads - POOL);
    expect(figures.worst).toBeLessThan(ACQUISITION + SLACK);
    expect(await ask()).toMatchObject({ codes: [], data: right });
    figures.recovery = (Date.now() - released) / 1000;
  });
});
