import {
  type Context,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Watch } from '../graph/graph.js';
import type { Logger } from '../logger.js';
import { version } from '../version.js';
import type { RequestTrace, Tracing } from './tracing.type.js';

/** Milliseconds that a stop waits for whoever takes the spans. */
const PATIENCE = 2_000;

/** Sends spans to where OpenTelemetry's own variables say: OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS and so on. */
export function startTracing(logger: Logger): Tracing {
  const tell = (message: string) => {
    logger.warn({ detail: message }, 'traces could not be sent');
  };
  const silent = () => undefined;
  diag.setLogger({ error: tell, warn: tell, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
  const { OTEL_SERVICE_NAME: given = '' } = process.env;
  const name = given.trim() === '' ? 'govchain-graph' : given;
  const about = resourceFromAttributes({ 'service.name': name, 'service.version': version });
  const provider = new TracerProvider({
    resource: defaultResource().merge(about),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('govchain-graph', version);
  return {
    begin: (request) => new Traced(tracer, request),
    stop: async () => {
      const sent = provider.shutdown().catch((error: unknown) => {
        tell(error instanceof Error ? error.message : String(error));
      });
      await Promise.race([sent, setTimeout(PATIENCE, undefined, { ref: false })]);
      diag.disable();
    },
  };
}

/** Spans with the names of OpenTelemetry's conventions for HTTP, GraphQL and databases. */
class Traced implements RequestTrace {
  private readonly span: Span;
  private readonly inside: Context;

  constructor(
    private readonly tracer: Tracer,
    { method, path, headers }: { method: string; path: string; headers: IncomingHttpHeaders },
  ) {
    const attributes = { 'http.request.method': method, 'url.path': path };
    this.span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, callerContext(headers));
    this.inside = trace.setSpan(ROOT_CONTEXT, this.span);
  }

  readonly watch: Watch = ({ query, text }) => {
    const attributes = { 'db.system.name': 'neo4j', 'db.query.summary': query, 'db.query.text': text };
    const span = this.tracer.startSpan(query, { kind: SpanKind.CLIENT, attributes }, this.inside);
    return (error) => {
      if (error !== undefined) fail(span, error);
      span.end();
    };
  };

  operation(type: string, name: string | null): void {
    this.span.updateName(name === null ? type : `${type} ${name}`);
    this.span.setAttributes({
      'graphql.operation.type': type,
      ...(name !== null && { 'graphql.operation.name': name }),
    });
  }

  end(status: number): void {
    this.span.setAttribute('http.response.status_code', status);
    if (status >= 500) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

function fail(span: Span, error: unknown): void {
  if (error instanceof Error) span.recordException(error);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

const propagator = new W3CTraceContextPropagator();
const header = { get: (headers: IncomingHttpHeaders, name: string) => headers[name], keys: Object.keys };

const callerContext = (headers: IncomingHttpHeaders): Context => propagator.extract(ROOT_CONTEXT, headers, header);
