import compress from '@fastify/compress';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { Access } from '../access/access.js';
import type { Question } from '../catalogue/catalogue.js';
import type { Packed } from '../export/packed.js';
import type { Logger } from '../logger.js';
import type { Survivors } from '../merged/merged-ids.js';
import type { Soon } from '../shared/soon.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { Tracing } from '../telemetry/tracing.type.js';
import { identify } from './access.js';
import type { Told } from './apollo.js';
import { serveBrowser } from './browser.js';
import { type Caller, followRequests } from './caller.js';
import { serveDownload } from './download.js';
import { onEnd } from './ended.js';
import { answerToError, answerToMalformed, handleFailures } from './failures.js';
import { serveGraphql } from './graphql.js';
import { serveHealth } from './health.js';
import type { Limits } from './limits/limits.js';
import { type RateLimits, Rates } from './limits/rates.js';
import type { TextLimits } from './limits/scan.js';
import { serveMetrics } from './metrics.js';
import { servePages, type Pages } from './pages.js';
import { serveQuestions } from './questions.js';
import { type ReconcileParts, serveReconcile } from './reconcile.js';
import { requestIdOf } from './request-id.js';
import { secure } from './security.js';

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
  /** Who may do what. */
  access: Access;
  /** What reconciliation is answered from, for one request. */
  reconciling: ReconcileParts['reconciling'];
  limits: RequestLimits;
  /** Proxies whose word of who is asking is taken. */
  trustProxy: readonly string[];
  metrics: Metrics;
  /** Who may read the metrics. */
  metricsFrom: readonly string[];
  tracing: Tracing | null;
  logger: Logger;
  pages: Pages;
  /** The graph as one file; none: it is not handed out. */
  packed?: Packed;
}

export type RequestLimits = Limits & TextLimits & RateLimits & { maxBodyBytes: number; maxConcurrent: number };

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
    bodyLimit: parts.limits.maxBodyBytes,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    // What comes over a connection that is open is answered while we stop, and closes it.
    return503OnClosing: false,
    trustProxy: parts.trustProxy.length > 0 && [...parts.trustProxy],
    genReqId: (request: IncomingMessage) => requestIdOf(request),
  });
  followRequests(app, parts.tracing);
  handleFailures(app);
  await app.register(compress, compression);
  await secure(app, parts.host, parts.corsOrigins);
  const rates = new Rates(parts.limits);
  limitRequests(app, rates);
  identify(app, parts.access);
  serveMetrics(app, parts.metrics, parts.metricsFrom);
  await serveGraphql(app, { ...parts, rates });
  serveHealth(app, parts.ping);
  serveQuestions(app, parts.questions);
  await serveReconcile(app, { ...parts, rates });
  if (parts.packed) serveDownload(app, parts.packed);
  serveBrowser(app, parts.questions, parts.pages.browserUrl, parts.corsOrigins);
  await servePages(app, parts.questions, parts.pages);
  return app;
}

/** Whoever watches over the server is not counted. */
const isWatched = ({ routeOptions }: FastifyRequest): boolean =>
  /^\/(health|metrics)(\/|$)/.test(routeOptions.url ?? '');

function limitRequests(app: FastifyInstance, rates: Rates): void {
  app.addHook('onRequest', async (request) => {
    if (!isWatched(request)) await rates.spendRequest(request.client);
  });
  onEnd(app, (request, { status }) => {
    const isRefusal = status >= 400 && status < 500 && status !== 429 && status !== 499;
    if (isRefusal && !isWatched(request)) void rates.chargeRefused(request.client);
  });
}
