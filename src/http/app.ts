import compress from '@fastify/compress';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { Question } from '../catalogue/catalogue.js';
import type { Logger } from '../logger.js';
import type { Survivors } from '../merged/merged-ids.js';
import type { Soon } from '../shared/soon.js';
import { createApollo, type Told } from './apollo.js';
import { serveBrowser } from './browser.js';
import { CYPHER_HEADER, wantsCypher } from './cypher.js';
import { answerToError, answerToMalformed, handleFailures } from './failures.js';
import { serveHealth } from './health.js';
import type { Limits } from './limits/limits.js';
import { sendText, servePages, type Pages } from './pages.js';
import { serveQuestions } from './questions.js';
import { requestIdOf } from './request-id.js';
import { secure } from './security.js';

/** What a context may want to know of a request. */
export interface Caller {
  requestId: string;
  /** Where the caller found us, such as http://localhost:4000. */
  origin: string;
  /** It asks for the Cypher behind its answer, and may. */
  showCypher: boolean;
}

export interface AppParts<Context extends Told> {
  schema: GraphQLSchema;
  /** The saved ones. */
  questions: readonly Question[];
  /** Called once for each request that asks something. */
  context: (caller: Caller) => Context;
  /** A real read from the database; rejects when questions could not be answered. */
  ping: () => Promise<unknown>;
  host: string;
  corsOrigins: readonly string[];
  /** A request may ask for the Cypher behind its answer. */
  explainCypher: boolean;
  /** Whom ids that were given up mean. */
  survivors: () => Soon<Survivors>;
  limits: Limits;
  logger: Logger;
  pages: Pages;
}

const BODY_LIMIT = 256 * 1024;
/** For a request to arrive whole; one that dribbles in byte by byte would hold its connection for ever. */
const REQUEST_TIMEOUT = 30_000;

/** A page of rows shrinks to a tenth; the quickest level does most of it. Shorter answers go in a packet or two as they are, and no request is unpacked. */
const compression = {
  encodings: ['gzip' as const],
  zlibOptions: { level: 1 },
  threshold: 4096,
  globalDecompression: false,
};

/** All that is served, not listening yet. Closing it ends Apollo as well, after the requests in flight. */
export async function createApp<Context extends Told>(parts: AppParts<Context>): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = parts.logger;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    clientErrorHandler: answerToMalformed,
    frameworkErrors: (error, request, reply) => void answerToError(error, request, reply),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    genReqId: (request: IncomingMessage) => requestIdOf(request),
  });
  traceRequests(app);
  handleFailures(app);
  await app.register(compress, compression);
  await secure(app, parts.host, parts.corsOrigins);
  await serveGraphql(app, parts);
  serveHealth(app, parts.ping);
  serveQuestions(app, parts.questions);
  serveBrowser(app, parts.questions, parts.pages.browserUrl, parts.corsOrigins);
  await servePages(app, parts.questions, parts.pages);
  return app;
}

async function serveGraphql<Context extends Told>(app: FastifyInstance, parts: AppParts<Context>): Promise<void> {
  const apollo = createApollo<Context>(parts);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const handler = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(parts.context(callerOf(request, parts.explainCypher))),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      if (isVisit(request)) return reply.redirect('playground/');
      return handler.call(app, request, reply);
    },
  });

  // Sorting it takes a while, which a start should not wait for.
  let printed: string | undefined;
  app.get('/schema.graphql', (_request, reply) =>
    sendText(reply, (printed ??= printSchema(lexicographicSortSchema(parts.schema)))),
  );
}

/** Someone who typed the address into a browser means the playground, not a lecture on CSRF. */
const isVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');

const callerOf = ({ id, protocol, host, headers }: FastifyRequest, explainCypher: boolean): Caller => ({
  requestId: id,
  origin: `${protocol}://${host}`,
  showCypher: explainCypher && wantsCypher(headers[CYPHER_HEADER]),
});

/** One line of log for each request, without its query: questions are long, and the id finds the error. */
function traceRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const line = { method: request.method, path: request.url.replace(/\?.*/s, ''), status: reply.statusCode };
    request.log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}
