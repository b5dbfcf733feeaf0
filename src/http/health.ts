import type { FastifyInstance } from 'fastify';

/** live: the process answers. ready: the database does, by a real read; connecting alone still works on a full disk. */
export function serveHealth(app: FastifyInstance, ping: () => Promise<unknown>): void {
  let stopping = false;
  // However many ask, the database is asked by one at a time.
  let asked: Promise<unknown> | null = null;
  const asking = () => (asked ??= ping().finally(() => (asked = null)));
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });

  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));

  app.get('/health/ready', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (stopping) return reply.code(503).send({ status: 'unready', message: 'The server is stopping.' });
    try {
      await asking();
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      const message = 'The database does not answer, so questions cannot be answered now. The log says why.';
      return reply.code(503).send({ status: 'unready', message });
    }
  });
}
