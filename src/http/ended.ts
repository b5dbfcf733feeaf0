import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Client, clientOf } from './limits/client.js';

/** How a request ended. */
export interface Ended {
  /** As it was when it came: whoever has left has no address any more. */
  client: Client;
  /** 499 where the client left before all of its answer was sent. */
  status: number;
  milliseconds: number;
}

/** Tells of the end of each request, also of those that were left; Fastify's own hook tells of answered ones alone. */
export function onEnd(app: FastifyInstance, tell: (request: FastifyRequest, ended: Ended) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    const client = clientOf(request);
    reply.raw.once('close', () => {
      const status = reply.raw.writableFinished ? reply.statusCode : 499;
      tell(request, { client, status, milliseconds: reply.elapsedTime });
    });
    done();
  });
}
