import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Who } from '../access/role.js';
import type { RequestTrace, Tracing } from '../telemetry/tracing.type.js';
import { CYPHER_HEADER, wantsCypher } from './cypher.js';
import { onEnd } from './ended.js';
import { type Client, clientOf } from './limits/client.js';

/** What is known of a request beside its question. */
export interface Caller {
  requestId: string;
  /** Where the caller found us, such as http://localhost:4000. */
  origin: string;
  /** It asks for the Cypher behind its answer, and may. */
  showCypher: boolean;
  client: Client;
  /** Whose token came with it. */
  who: Who | null;
  trace: RequestTrace | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** As it was when it came: whoever has left has no address any more. */
    client: Client;
    trace: RequestTrace | null;
  }
}

export const callerOf = (request: FastifyRequest, explainCypher: boolean): Caller => ({
  requestId: request.id,
  origin: `${request.protocol}://${request.host}`,
  showCypher: explainCypher && wantsCypher(request.headers[CYPHER_HEADER]),
  client: request.client,
  who: request.who,
  trace: request.trace,
});

/** A path without what a client asks of it, which may be long and is its own. */
export const pathOf = ({ url }: FastifyRequest): string => url.replace(/\?.*/s, '');

/** Each request is told of in the log in one line, without its query: questions are long, and the id finds the error. */
export function followRequests(app: FastifyInstance, tracing: Tracing | null): void {
  app.decorateRequest('client');
  app.decorateRequest('trace', null);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    request.client = clientOf(request);
    const { method, headers } = request;
    request.trace = tracing?.begin({ method, path: pathOf(request), headers }) ?? null;
  });
  app.addHook('onClose', () => tracing?.stop());
  onEnd(app, (request, { status, milliseconds }) => {
    request.trace?.end(status);
    const line = { method: request.method, path: pathOf(request), status, ms: Math.round(milliseconds) };
    request.log.info(request.who ? { ...line, who: request.who.name } : line, status === 499 ? 'left' : 'answered');
  });
}
