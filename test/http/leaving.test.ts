import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { startServer, type TestServer } from './support.js';

/** Answered after 300 milliseconds, and long enough to be compressed. */
const body = JSON.stringify({ query: '{ slow long }' });
const DEBUG = 20;

describe('a client that leaves before its answer is written', () => {
  const log: { level: number; msg: string; err?: { code: string } }[] = [];
  let server: TestServer;
  beforeAll(async () => {
    const write = (line: string) => void log.push(JSON.parse(line) as (typeof log)[number]);
    server = await startServer({ logger: pino({ level: 'debug' }, { write }) });
  });
  afterAll(() => server.stop());

  it('is no fault: only the debug log tells of it, and others are answered', async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const headers = `content-type: application/json\r\naccept-encoding: gzip\r\ncontent-length: ${body.length}`;
    socket.write(`POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\n${headers}\r\n\r\n${body}`);
    setTimeout(() => socket.destroy(), 100);
    await once(socket, 'close');
    while (!log.some(({ msg }) => msg === 'a client left')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log.find(({ msg }) => msg === 'a client left')).toMatchObject({
      level: DEBUG,
      err: { code: 'ERR_STREAM_PREMATURE_CLOSE' },
    });
    expect((await server.ask('{ requestId }')).status).toBe(200);
    expect(log.filter(({ level }) => level > 30)).toEqual([]);
  });
});
