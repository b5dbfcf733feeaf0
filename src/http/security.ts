import cors from '@fastify/cors';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import helmet from 'helmet';
import { isIP } from 'node:net';
import { answerWith } from './failures.js';

/** Pages ask nobody but us. Styles and images inline, and fonts as data, are what GraphiQL's editor is made of. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
};

export async function secure(app: FastifyInstance, host: string, corsOrigins: readonly string[]): Promise<void> {
  if (isLoopback(host)) refuseForeignHosts(app, corsOrigins);
  // Transport security belongs to whoever ends TLS; browsers complain of an opener policy over plain HTTP.
  const policies = { contentSecurityPolicy, strictTransportSecurity: false, crossOriginOpenerPolicy: false };
  app.addHook('onRequest', hookOf(helmet({ ...policies, originAgentCluster: false })));
  // Without an origin named there is no CORS at all: a foreign page cannot read what we answer.
  if (corsOrigins.length > 0) await app.register(cors, { ...corsRules, origin: [...corsOrigins] });
}

/** For a route whose pages those of `origins` may show in a frame of theirs. */
export function framedBy(origins: readonly string[]): onRequestHookHandler[] {
  const { directives } = contentSecurityPolicy;
  const framed = { ...directives, frameAncestors: [...directives.frameAncestors, ...origins] };
  return [
    (_request, reply, done) => {
      reply.raw.removeHeader('x-frame-options');
      done();
    },
    hookOf(helmet.contentSecurityPolicy({ ...contentSecurityPolicy, directives: framed })),
  ];
}

const hookOf =
  (protect: ReturnType<typeof helmet>): onRequestHookHandler =>
  (request, reply, done) => {
    protect(request.raw, reply.raw, () => {
      done();
    });
  };

const corsRules = { methods: ['GET', 'HEAD', 'POST'], exposedHeaders: ['x-request-id'], maxAge: 600 };

/**
 * A page of a foreign site can let its own name point at 127.0.0.1 and so be of our origin (DNS rebinding); the Host
 * header still says whom it meant. Bound to loopback, we answer to names of loopback and of the origins that are let in.
 */
function refuseForeignHosts(app: FastifyInstance, corsOrigins: readonly string[]): void {
  const trusted = new Set(corsOrigins.map((origin) => new URL(origin).hostname));
  app.addHook('onRequest', async (request, reply) => {
    // A proxy's word for the name stands beside the header that a page cannot choose.
    const names = [request.hostname, (request.headers.host ?? '').replace(/:\d+$/, '')].map((name) =>
      name.toLowerCase(),
    );
    if (names.every((name) => isLoopback(name) || trusted.has(name))) return;
    const way = 'Behind a proxy, let it pass on Host: localhost, or name its origin in CORS_ORIGINS.';
    await answerWith(reply, 421, `This server listens on this machine alone and answers to localhost only. ${way}`);
  });
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
}
