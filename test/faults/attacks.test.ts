import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { script } from '../support/processes.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { type Attack, attacks } from './attacks.js';
import { Load, quantile, savedQuestions, type Sent } from './load.js';
import { serveApart, type Served } from './process.js';

// `npm run prove` watches a calm client for half a minute; the tests of every day for seconds.
const seconds = isProof ? 30 : 3;
/** What comes from others through a proxy is held to limits. In the proof they are as by default; seconds want a lower one. */
const limits = { TRUST_PROXY: 'loopback', ...(!isProof && { RATE_LIMIT: '300' }) };
const from = (address: string) => ({ 'x-forwarded-for': address });

/** What a flood came to. */
interface Flood {
  requests: number;
  statuses: (number | null)[];
}

const figures = { attacks: attacks.length, seconds };
tellAtEnd(figures);

describe('attacks', () => {
  let served: Served;
  beforeAll(async () => {
    await (await Asker.open()).close();
    served = await serveApart(testDatabase(), limits);
  });
  afterAll(() => served.stop());

  test.each(attacks)('$name: is refused, by one sentence that tells nothing', async ({ send }) => {
    const { status, body } = await send(served.url);
    expect({ refused: isRefusal(status), status, body: body.slice(0, 500) }).toMatchObject({ refused: true });
    expect(body).toMatch(/"message":"[^"]{10,}"/);
    expect(body).not.toMatch(/node_modules|\/src\/|\bat .*:\d+|neo4j|lucene|MATCH/i);
  });

  test('one client’s flood costs others little: it is refused, they are answered', async () => {
    const calm = await watched();
    const { flood, meanwhile } = await flooded();
    expect(meanwhile.filter(({ status }) => status !== 200)).toEqual([]);
    expect(flood.statuses).toEqual([400, 429]);
    const [p99calm, p99meanwhile] = [quantile(calm, 0.99), quantile(meanwhile, 0.99)];
    Object.assign(figures, { floodRequests: flood.requests, p99calm, p99meanwhile, times: p99meanwhile / p99calm });
    if (!isProof) return;
    Object.assign(figures, await slowest(served.url));
    expect(p99meanwhile).toBeLessThanOrEqual(2 * p99calm);
  }, 300_000);

  /** A client that asks something now and then. */
  function watched(): Promise<Sent[]> {
    const questions = savedQuestions(['find']);
    const load = new Load(served.url, { clients: 1, questions, headers: from('192.0.2.1'), pause: 60 });
    return wait(seconds).then(() => load.end());
  }

  async function flooded(): Promise<{ flood: Flood; meanwhile: Sent[] }> {
    const flood = script('test/faults/flood.ts', {}, [served.url]);
    const meanwhile = await watched();
    flood.child.kill('SIGTERM');
    const { stdout } = await flood.end();
    return { flood: JSON.parse(stdout) as Flood, meanwhile };
  }
});

const isRefusal = (status: unknown) => typeof status === 'number' && status >= 400 && status < 500;
const wait = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration * 1000));

/** Of three turns each, the first of which finds the server's code cold. */
async function slowest(url: string): Promise<{ slowestRefusal: string; milliseconds: number }> {
  let most = { slowestRefusal: '', milliseconds: 0 };
  for (const { name, send } of [...attacks, ...attacks, ...attacks] satisfies Attack[]) {
    const { took } = await send(url);
    if (took > most.milliseconds) most = { slowestRefusal: name, milliseconds: Math.round(took) };
  }
  return most;
}
