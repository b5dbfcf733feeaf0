import { compile } from '@fastify/proxy-addr';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Metrics } from '../telemetry/metrics.js';
import { onEnd } from './ended.js';
import { answerWith } from './failures.js';
import { isForwarded } from './limits/client.js';

/** `/metrics`, and what it tells of requests. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, from: readonly string[]): void {
  const may = compile([...from]);
  onEnd(app, ({ method, routeOptions }, { status, milliseconds }) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(status) };
    metrics.requests.observe(labels, milliseconds / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    // For whom a proxy asks that is not trusted, nobody knows.
    const isHidden = isForwarded(request.headers) && request.ip === request.socket.remoteAddress;
    if (isHidden || !may(request.ip, 0))
      return answerWith(
        reply,
        403,
        'Metrics are not told to your address; the operator can allow it with METRICS_FROM.',
      );
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

/** Tells metrics of questions: how long each took, and of what errors. */
export function metricsPlugin(metrics: Metrics, saved: ReadonlySet<string>): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      const began = performance.now();
      let executed = false;
      return Promise.resolve({
        // The last that Apollo calls before it executes.
        responseForOperation() {
          executed = true;
          return Promise.resolve(null);
        },
        willSendResponse({ operation, response: { body } }) {
          if (operation && executed)
            metrics.operations.observe({ operation: labelOf(operation, saved) }, (performance.now() - began) / 1000);
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const { extensions } of errors) metrics.errors.inc({ code: String(extensions?.code) });
          return Promise.resolve();
        },
      });
    },
  };
}

/** Names and aliases are the client's, and could be ever others. */
function labelOf({ name, selectionSet }: OperationDefinitionNode, saved: ReadonlySet<string>): string {
  if (name && saved.has(name.value)) return name.value;
  const fields = selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : 'fragment'));
  const [first = 'fragment'] = fields;
  return fields.every((field) => field === first) ? first : 'several';
}
