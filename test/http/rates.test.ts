import { clientOf } from '../../src/http/limits/client.js';
import { type Answer, codes, post, quiet, read, startServer, type TestServer } from './support.js';

const limits = (changed: object) => ({ limits: { ...quiet.limits, ...changed } });
const from = (...addresses: string[]) => ({ 'x-forwarded-for': addresses.join(', ') });

type Ask = (headers?: Record<string, string>, query?: string) => Promise<Answer>;

async function during(server: TestServer, work: (ask: Ask) => Promise<void>): Promise<void> {
  try {
    await work((headers = {}, query = '{ needed }') => post(server.url, { query }, headers));
  } finally {
    await server.stop();
  }
}

describe('the rate of a client', () => {
  const three = { rateLimit: { perMinute: 3, own: true } };

  it('is held to its limit, with the limit, when to come again, and what it is of', async () => {
    const server = await startServer(limits(three));
    await during(server, async (ask) => {
      for (let index = 0; index < 3; index++) expect((await ask()).status).toBe(200);
      const refused = await ask();
      expect([refused.status, codes(refused)]).toEqual([429, ['UNAVAILABLE']]);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(50);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(refused.errors?.[0]?.message).toBe(
        `More than 3 requests came from your address within a minute, which is the limit. Try again in ${seconds} s.`,
      );
      expect(refused.headers.get('x-request-id')).toBeTruthy();
      expect(refused.headers.get('content-security-policy')).toBeTruthy();
    });
  });

  it('counts pages and addresses that are not there, and nobody who watches over the server', async () => {
    const server = await startServer(limits(three));
    await during(server, async () => {
      const status = async (path: string) => (await fetch(server.url + path)).status;
      for (let index = 0; index < 5; index++) expect(await status('/health/live')).toBe(200);
      expect(await status('/metrics')).toBe(200);
      expect([await status('/'), await status('/questions'), await status('/none'), await status('/')]).toEqual([
        200, 200, 404, 429,
      ]);
    });
  });

  it('counts a refused request as twenty, under whatever status it is told', async () => {
    const server = await startServer(limits({ rateLimit: { perMinute: 45, own: true } }));
    await during(server, async (ask) => {
      const json = { accept: 'application/json' };
      expect([(await ask({}, '{ none }')).status, (await ask(json, '{ none }')).status]).toEqual([400, 200]);
      for (let index = 0; index < 5; index++) expect((await ask()).status).toBe(200);
      expect((await ask()).status).toBe(429);
    });
  });

  it('is by default no matter of programs on this machine, but of what a proxy on it hands on', async () => {
    const server = await startServer(limits({ rateLimit: { perMinute: 2, own: false } }));
    await during(server, async (ask) => {
      for (let index = 0; index < 5; index++) expect((await ask()).status).toBe(200);
      const handed = [await ask(from('192.0.2.1')), await ask(from('192.0.2.2')), await ask(from('192.0.2.3'))];
      // Not trusted, the proxy itself is who asks, whatever it says.
      expect(handed.map(({ status }) => status)).toEqual([200, 200, 429]);
    });
  });

  it('is each client its own behind a trusted proxy, and none can choose who it is', async () => {
    const server = await startServer({
      ...limits({ rateLimit: { perMinute: 1, own: false } }),
      trustProxy: ['loopback'],
    });
    await during(server, async (ask) => {
      const statuses = [
        await ask(from('192.0.2.1')),
        await ask(from('192.0.2.2')),
        await ask(from('192.0.2.1')),
        await ask(from('192.0.2.9', '192.0.2.1')),
        await ask(from('127.0.0.1', '192.0.2.2')),
        await ask(from('unknown')),
      ].map(({ status }) => status);
      expect(statuses).toEqual([200, 200, 429, 429, 429, 200]);
    });
  });

  it('is that of a network where addresses are of IPv6', () => {
    const key = (ip: string) => clientOf({ ip, headers: {} }).key;
    expect(key('2001:db8:1:2:3::1')).toBe(key('2001:db8:1:2:ffff::2'));
    expect(key('2001:db8:1:2::1')).not.toBe(key('2001:db8:1:3::1'));
    expect(key('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(key('fe80::1%eth0')).toBe(key('fe80::2'));
    expect([key('192.0.2.1:50000'), key('[2001:db8:1:2::1]:443')]).toEqual([key('192.0.2.1'), key('2001:db8:1:2::1')]);
    expect(clientOf({ ip: 'unknown', headers: {} })).toEqual({ key: 'unknown', own: false });
    expect(clientOf({ ip: '::1', headers: {} }).own).toBe(true);
    expect(clientOf({ ip: '192.0.2.1', headers: {} }).own).toBe(false);
  });
});

describe('the cost of what a client asks in a minute', () => {
  it('is held to its limit: dear questions are soon refused, cheap ones of others are not', async () => {
    const server = await startServer({
      ...limits({ rateCost: { perMinute: 500, own: false } }),
      trustProxy: ['loopback'],
    });
    await during(server, async (ask) => {
      const dear = '{ applications(first: 100) { nodes { id } } }';
      const asked = [
        await ask(from('192.0.2.1'), dear),
        await ask(from('192.0.2.1'), dear),
        await ask(from('192.0.2.1'), dear),
      ];
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(asked[2]?.errors?.[0]?.message).toMatch(
        /^What was asked from your address within a minute costs more than 500, which is the limit\. Try again in \d+ s\.$/,
      );
      expect(Number(asked[2]?.headers.get('retry-after'))).toBeGreaterThan(50);
      expect((await ask(from('192.0.2.2'))).status).toBe(200);
    });
  });
});

describe('a question refused by its cost', () => {
  it('takes no place from others, and counts as a refused request', async () => {
    const server = await startServer(
      limits({ maxConcurrent: 1, rateCost: { perMinute: 10, own: true }, rateLimit: { perMinute: 45, own: true } }),
    );
    await during(server, async (ask) => {
      const dear = '{ applications(first: 10) { nodes { id } } }';
      const both = await Promise.all([ask({}, dear), ask({}, dear).then(() => ask({}, dear))]);
      const statuses = [...both.map(({ status }) => status), (await ask()).status];
      expect(statuses).not.toContain(503);
      expect((await ask()).errors?.[0]?.message).toContain('requests came from your address');
    });
  });
});

describe('more questions at once than are answered', () => {
  it('are told so at once, not left waiting; then there is room again', async () => {
    const server = await startServer(limits({ maxConcurrent: 2 }));
    await during(server, async (ask) => {
      const slow = [ask({}, '{ slow }'), ask({}, '{ slow }')];
      await new Promise((resolve) => setTimeout(resolve, 100));
      const refused = await ask();
      expect([refused.status, refused.headers.get('retry-after'), codes(refused)]).toEqual([503, '1', ['UNAVAILABLE']]);
      expect(refused.errors?.[0]?.message).toBe(
        'The server answers 2 questions at the moment, as many as it takes. Try again in 1 s.',
      );
      expect((await read(await fetch(`${server.url}/health/ready`))).status).toBe(200);
      expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
      expect((await ask()).status).toBe(200);
    });
  });
});
