import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { operationNameOf, type Question } from '../catalogue/catalogue.js';
import { type ApolloParts, createApollo, type Told } from './apollo.js';
import { type Caller, callerOf } from './caller.js';
import { AtMost } from './limits/concurrent.js';
import { refuseLongText, type TextLimits } from './limits/scan.js';
import { sendText } from './pages.js';

export interface GraphqlParts<Context extends Told> extends Omit<ApolloParts, 'saved'> {
  questions: readonly Question[];
  /** Called once for each request that asks something. */
  context: (caller: Caller) => Context;
  limits: ApolloParts['limits'] & TextLimits & { maxConcurrent: number };
}

/** `/graphql`, and the schema as text. */
export async function serveGraphql<Context extends Told>(
  app: FastifyInstance,
  parts: GraphqlParts<Context>,
): Promise<void> {
  const saved = new Set(parts.questions.map(operationNameOf));
  const apollo = createApollo<Context>({ ...parts, saved });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const handler = fastifyApolloHandler(apollo, {
    context: (request) => {
      const caller = callerOf(request, parts.explainCypher);
      return Promise.resolve(Object.assign(parts.context(caller), { caller }));
    },
  });
  const questions = new AtMost(parts.limits.maxConcurrent);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      if (isVisit(request)) return reply.redirect('playground/');
      refuseLongText(textOf(request), parts.limits);
      return questions.do(async () => await handler.call(app, request, reply));
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

/** A question in a body that is something else, or that none is in, is Apollo's to speak of. */
function textOf({ body, query }: FastifyRequest): string {
  const { query: text } = (body ?? query) as { query?: unknown };
  return typeof text === 'string' ? text : '';
}
