import formbody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '../client-errors.js';
import type { Context } from '../context.js';
import type { Directory } from '../import/intake/directory.js';
import type { Survivors } from '../merged/merged-ids.js';
import { type Extension, extend, extensionOf } from '../reconcile/extend.js';
import { manifestOf } from '../reconcile/manifest.js';
import { previewOf } from '../reconcile/preview.js';
import { batchSize, mostValuesAtOnce, queriesOf, type Query, valuesIn } from '../reconcile/query.js';
import { reconcile } from '../reconcile/reconcile.js';
import { proposed, suggestEntities, suggestProperties, suggestTypes, typed } from '../reconcile/suggest.js';
import { shortened } from '../shared/kinds.js';
import type { Soon } from '../shared/soon.js';
import { type Caller, callerOf } from './caller.js';
import { answerWith } from './failures.js';
import { AtMost } from './limits/concurrent.js';
import type { Rates } from './limits/rates.js';
import { framedBy } from './security.js';

/** What a request is answered from. */
export interface Reconciling {
  context: Context;
  directory: () => Promise<Directory>;
  survivors: () => Soon<Survivors>;
}

export interface ReconcileParts {
  reconciling: (caller: Caller) => Reconciling;
  limits: { maxConcurrent: number };
  rates: Rates;
  corsOrigins: readonly string[];
}

/** What one name or value costs of RATE_COST: looking it up takes about as long as a question of that cost. */
const COST = 1_000;

/** `/reconcile`, the Reconciliation Service API 0.2: OpenRefine and others match names with it. */
export async function serveReconcile(app: FastifyInstance, parts: ReconcileParts): Promise<void> {
  // Forms are taken here alone: to GraphQL, a page of a foreign site could send one.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(formbody);
    scope.setErrorHandler<FastifyError>((error) => {
      throw inWords(error);
    });
    serveService(scope, parts);
    serveSuggestions(scope, parts);
    servePreview(scope, parts);
  });
}

const form = 'Send a form, application/x-www-form-urlencoded, with queries={"q0": {"query": "微众银行"}}.';

/** What Fastify refuses by itself, told as GraphQL's clients would not need it. */
const inWords = (error: FastifyError): Error =>
  error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? new BadInput(`This is no form. ${form}`) : error;

function serveService(app: FastifyInstance, parts: ReconcileParts): void {
  const work = new AtMost(parts.limits.maxConcurrent);
  const answer = (request: FastifyRequest, reply: FastifyReply, sent: Record<string, unknown>) =>
    work.do(() => answered(request, reply, sent, parts));
  app.get<{ Querystring: Record<string, unknown> }>('/reconcile', (request, reply) => {
    const { queries, extend, callback } = request.query;
    if (callback !== undefined) throw new BadInput(noCallback);
    const isAsked = queries !== undefined || extend !== undefined;
    return isAsked ? answer(request, reply, request.query) : manifestOf(originOf(request));
  });
  app.post('/reconcile', (request, reply) => {
    const sent = (request.body ?? {}) as Record<string, unknown>;
    if (sent.queries === undefined && sent.extend === undefined)
      throw new BadInput(`The form has neither "queries" nor "extend". ${form}`);
    return answer(request, reply, sent);
  });
}

/** With it any page could read what CORS keeps from it. */
const noCallback =
  'JSONP is not answered here. Let the page ask by CORS: the operator names its origin, such as http://127.0.0.1:3333, in CORS_ORIGINS.';

const originOf = (request: FastifyRequest): string => callerOf(request, false).origin;

async function answered(
  request: FastifyRequest,
  reply: FastifyReply,
  { queries, extend: wanted }: Record<string, unknown>,
  parts: ReconcileParts,
): Promise<unknown> {
  if (queries === undefined) return extended(request, extensionOf(wanted), parts);
  const asked = queriesOf(queries);
  const values = valuesIn(asked);
  if (values > mostValuesAtOnce)
    return answerWith(
      reply,
      413,
      `${values} values of properties came; ${mostValuesAtOnce} can be given at once. Ask in several requests.`,
    );
  if (asked.size <= batchSize) return reconciled(request, asked, parts);
  const sentence = `${asked.size} queries came; ${batchSize} can be asked at once, as the manifest says. Ask in several requests.`;
  return answerWith(reply, 413, sentence);
}

async function reconciled(
  request: FastifyRequest,
  asked: ReadonlyMap<string, Query>,
  { reconciling, rates }: ReconcileParts,
): Promise<unknown> {
  await rates.spendCost(request.client, COST * (asked.size + valuesIn(asked)));
  const { context, directory, survivors } = reconciling(callerOf(request, false));
  return reconcile(asked, { context, directory: await directory(), survivors: await survivors() });
}

async function extended(
  request: FastifyRequest,
  asked: Extension,
  { reconciling, rates }: ReconcileParts,
): Promise<unknown> {
  await rates.spendCost(request.client, COST * asked.ids.length);
  const { context, survivors } = reconciling(callerOf(request, false));
  return extend(context.graph, asked, await survivors());
}

function serveSuggestions(app: FastifyInstance, { reconciling }: ReconcileParts): void {
  app.get('/reconcile/suggest/type', ({ query }) => suggestTypes(typed(query)));
  app.get('/reconcile/suggest/property', ({ query }) => suggestProperties(typed(query)));
  app.get('/reconcile/suggest/entity', async (request) => {
    const asked = typed(request.query);
    const { context, survivors } = reconciling(callerOf(request, false));
    return suggestEntities(context, asked, await survivors());
  });
  app.get('/reconcile/properties', ({ query }) => proposed(query));
}

function servePreview(app: FastifyInstance, { reconciling, corsOrigins }: ReconcileParts): void {
  // Clients show it in a frame of theirs, and those whose pages may ask us may do so.
  const onRequest = framedBy(corsOrigins);
  app.get<{ Querystring: { id?: unknown } }>('/reconcile/preview', { onRequest }, async (request, reply) => {
    const { id } = request.query;
    if (typeof id !== 'string') throw new BadInput('Say of whom: /reconcile/preview?id=supplier:webank.');
    const { context, survivors } = reconciling(callerOf(request, false));
    const page = await previewOf(context, (await survivors()).get(id) ?? id);
    if (page === null) return answerWith(reply, 404, `The graph has no entity ${shortened(id)}.`);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
