import { once } from 'node:events';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { anyPorts, govchain } from '../support/processes.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { Load } from './load.js';

// `npm run prove` sets minutes; the tests of every day restart once.
const restarts = isProof ? 5 : 1;
const clients = 20;
/** Asks for everything, so that some are always under way. */
const query =
  '{ applications(first: 100) { totalCount nodes { id domain { id } governmentBodies { id } evidence { id } } } }';
/** Milliseconds within which a request that was sent has surely come: all is on one machine. */
const cameWithin = 100;

const tally = { restarts: 0, underWay: 0, answered: 0, dropped: 0, slowestStop: 0 };

tellAtEnd(tally);

describe('SIGTERM under load', () => {
  beforeAll(async () => {
    await (await Asker.open()).close();
  });

  it('drops nothing that was taken', async () => {
    for (let restart = 0; restart < restarts; restart++) await stopOne();
    // Else there was no load that could be dropped.
    expect(tally.underWay).toBeGreaterThanOrEqual(restarts * 3);
    expect(tally.dropped).toBe(0);
  }, 300_000);
});

async function stopOne(): Promise<void> {
  const { uri, password } = testDatabase();
  const server = govchain(['start', '--json'], { ...anyPorts, NEO4J_URI: uri, NEO4J_PASSWORD: password });
  const { url } = JSON.parse(await server.firstLine()) as { url: string };
  const load = new Load(url, { clients, questions: [{ query }] });
  await new Promise((resolve) => setTimeout(resolve, 2_000 + Math.random() * 1_000));
  const told = performance.now();
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await load.end();
  expect(await server.end()).toMatchObject({ code: 0 });
  const taken = load.sent.filter(({ at, begun }) => begun || at < told - cameWithin);
  const dropped = taken.filter(({ status }) => status !== 200);
  tally.restarts++;
  tally.underWay += taken.filter(({ at, took }) => at < told && at + took > told).length;
  tally.answered += taken.length - dropped.length;
  tally.dropped += dropped.length;
  tally.slowestStop = Math.max(tally.slowestStop, Math.round(performance.now() - told));
}
