import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How a request ended. */
export interface Ended {
  /** 499 where the client left before all of its answer was sent. */
  status: number;
  milliseconds: number;
}

/** Tells of the end of each request, also of those that were left; Fastify's own hook tells of answered ones alone. */
export function onEnd(app: FastifyInstance, tell: (request: FastifyRequest, ended: Ended) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => {
      const status = reply.raw.writableFinished ? reply.statusCode : 499;
      tell(request, { status, milliseconds: reply.elapsedTime });
    });
    done();
  });
}
