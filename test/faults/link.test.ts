import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { Proxy } from '../support/proxy.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { askFor, isAway, type Outcome, QUESTION, serve, SLACK } from './support.js';

/** Milliseconds that a query may take: in the proof what a server has that is told nothing else. */
const LIMIT = isProof ? 10_000 : 2_000;
const CLIENTS = 50;
const figures = {
  clients: CLIENTS,
  limit: LIMIT,
  /** Milliseconds until the last was told. */
  worst: {} as Record<string, number>,
  /** Seconds until the first was answered again. */
  recovery: {} as Record<string, number>,
};
tellAtEnd(figures);

describe('the link to the database', () => {
  let proxy: Proxy;
  let stop: () => Promise<void>;
  let ask: () => Promise<Outcome>;
  let right: unknown;

  beforeAll(async () => {
    await (await Asker.open()).close();
  });

  beforeEach(async () => {
    const database = testDatabase();
    proxy = await Proxy.to(new URL(database.uri));
    const served = await serve(proxy.before(database), LIMIT);
    ({ stop } = served);
    ask = () => askFor(served.server.url, QUESTION);
    right = (await ask()).data;
    expect(right).toMatchObject({ applications: { nodes: { length: 3 } } });
  });

  afterEach(async () => {
    await proxy.cut().catch(() => undefined);
    await stop();
  });

  const askAll = (): Promise<Outcome[]> => Promise.all(Array.from({ length: CLIENTS }, ask));

  /** All were told in time that the database is away. */
  function areTold(name: string, outcomes: Outcome[]): void {
    expect(outcomes.filter((outcome) => !isAway(outcome))).toEqual([]);
    const worst = Math.max(...outcomes.map(({ milliseconds }) => milliseconds));
    figures.worst[name] = worst;
    expect(worst).toBeLessThan(LIMIT + SLACK);
  }

  /** Comes when it is answered rightly again, without a new start of ours. */
  async function recovers(name: string): Promise<void> {
    const began = Date.now();
    let answer = await ask();
    while (answer.codes.length > 0 && Date.now() - began < 5 * LIMIT) answer = await ask();
    figures.recovery[name] = (Date.now() - began) / 1000;
    expect(answer).toMatchObject({ codes: [], data: right });
    for (const one of await askAll()) expect(one).toMatchObject({ codes: [], data: right });
  }

  /** Questions that are on their way when `happens` does. */
  async function asked(happens: () => Promise<void> | void): Promise<Outcome[]> {
    proxy.hold();
    const outcomes = askAll();
    await sleep(200);
    await happens();
    return await outcomes;
  }

  it('breaks while questions are on their way: nobody notices', async () => {
    const outcomes = await asked(() => {
      proxy.forget();
      proxy.sever();
    });
    for (const one of outcomes) expect(one).toMatchObject({ codes: [], data: right });
  });

  it('is cut while questions are on their way: all are told so soon; then it is there again', async () => {
    areTold('cut', await asked(() => proxy.cut()));
    expect(figures.worst.cut).toBeLessThan(LIMIT);
    await proxy.mend();
    proxy.forget();
    await recovers('cut');
  });

  it('is slow: answers are right; slower than a question may be: all are told in time', async () => {
    proxy.slow(20);
    proxy.sever();
    const answer = await ask();
    expect(answer).toMatchObject({ codes: [], data: right });
    expect(answer.milliseconds).toBeGreaterThan(40);
    proxy.slow(LIMIT);
    proxy.sever();
    areTold('slow', await askAll());
    proxy.slow(0);
    proxy.sever();
    await recovers('slow');
  });

  it('swallows everything: all are told in time; then it is there again', async () => {
    for (const one of await askAll()) expect(one.data).toEqual(right);
    proxy.hold();
    areTold('black hole', [...(await askAll()), ...(await askAll()), ...(await askAll())]);
    proxy.release();
    await recovers('black hole');
  });

  it('has forgotten the few connections that there were: they are given up one by one', async () => {
    proxy.hold();
    areTold('forgotten', [await ask()]);
    proxy.forget();
    await recovers('forgotten');
  });
});
