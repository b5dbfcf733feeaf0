import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { Question } from '../catalogue/catalogue.js';
import { withCypher } from '../catalogue/cypher.js';
import { fromRoot } from '../root.js';
import { favourites } from './favourites.js';
import { guide } from './guide.js';

/** Neo4j Browser asks for a guide with these, so that its request is preceded by a question whether it may. */
const askedWith = 'cache-control, pragma';

/**
 * The guide, the style and the saved scripts of Neo4j Browser. It is served by the database and reads them from here,
 * which its page may do from no other origin than its own.
 */
export function serveBrowser(
  app: FastifyInstance,
  saved: readonly Question[],
  browserUrl: () => string | null,
  corsOrigins: readonly string[],
): void {
  const origins = () => new Set([...originsOf(browserUrl()), ...corsOrigins]);
  const questions = withCypher(saved);
  const style = readFileSync(fromRoot('browser/govchain.grass'), 'utf8');
  const serve = (path: string, type: string, body: (request: FastifyRequest) => string | Buffer) => {
    // The rules of CORS_ORIGINS would answer in our place.
    const config = { cors: false };
    app.get(path, { config }, (request, reply) => allow(origins(), request, reply).type(type).send(body(request)));
    app.options(path, { config }, (request, reply) => allow(origins(), request, reply).code(204).send());
  };
  serve('/browser/guide.html', 'text/html; charset=utf-8', (request) => guide(questions, originOf(request)));
  serve('/browser/govchain.grass', 'text/plain; charset=utf-8', () => style);
  serve('/browser/favourites.zip', 'application/zip', () => favourites(questions));
}

/** One address under both names of this machine. */
function originsOf(browserUrl: string | null): string[] {
  if (browserUrl === null) return [];
  const { origin } = new URL(browserUrl);
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}

const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

function allow(origins: Set<string>, { headers: { origin } }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('vary', 'origin').header('cache-control', 'no-cache');
  if (origin === undefined || !origins.has(origin)) return reply;
  return reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-methods', 'GET')
    .header('access-control-allow-headers', askedWith);
}
