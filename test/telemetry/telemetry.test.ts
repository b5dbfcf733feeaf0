import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { createServer } from '../../src/server.js';
import { post } from '../http/support.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { Proxy } from '../support/proxy.js';

const about = { browserUrl: null };
const find = 'query Find($text: String!) { search(query: $text, first: 2) { nodes { id } } }';

/** A server over the seed, for a test to ask and to look behind. */
async function serving(env: Record<string, string> = {}, database = testDatabase()) {
  const log: Record<string, unknown>[] = [];
  const write = (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>);
  const config = readConfig({ PORT: '0', ...env });
  const graph = Graph.connect(database, { timeout: config.queryTimeoutMs });
  const server = await createServer(graph, config, about, { logger: pino({ level: 'warn' }, { write }) });
  return {
    ...server,
    log,
    ask: (query: string, variables = {}, headers = {}) => post(server.url, { query, variables }, headers),
    stop: async () => {
      await server.stop();
      await graph.close();
    },
  };
}

beforeAll(async () => {
  await (await Asker.open()).close();
});

describe('/metrics', () => {
  let server: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    server = await serving();
  });
  afterAll(() => server.stop());

  const figures = async (of: Server = server): Promise<Map<string, number>> => {
    const text = await (await fetch(`${of.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(/\S+$/.exec(line)?.[0])]));
  };
  const difference = async (work: () => Promise<unknown>) => {
    const before = await figures();
    await work();
    const after = await figures();
    return (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  };

  it('counts requests by route and status, questions by what was asked, and errors by code', async () => {
    const more = await difference(async () => {
      await server.ask(find, { text: '微众' });
      await server.ask('query Mine { domains { id } a: domains { id } }');
      await server.ask('{ node(id: "x") { id } domains { id } }');
      await server.ask('{ none }');
      await fetch(`${server.url}/none/${Math.random()}`);
    });
    const requests = 'govchain_http_request_duration_seconds_count';
    expect(more(`${requests}{method="POST",route="/graphql",status="200"}`)).toBe(3);
    expect(more(`${requests}{method="POST",route="/graphql",status="400"}`)).toBe(1);
    expect(more(`${requests}{method="GET",route="none",status="404"}`)).toBe(1);
    const operations = 'govchain_graphql_operation_duration_seconds_count';
    expect(['Find', 'domains', 'several'].map((name) => more(`${operations}{operation="${name}"}`))).toEqual([1, 1, 1]);
    expect(more('govchain_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  });

  it('has no label of a client’s making', async () => {
    await server.ask('query Zebra { zebra: domains { id } }');
    await fetch(`${server.url}/zebra`);
    expect([...(await figures()).keys()].filter((name) => /zebra/i.test(name))).toEqual([]);
  });

  it('counts queries by their file, none of which is under way when all is answered', async () => {
    const more = await difference(() => server.ask('{ about { counts { label } } }'));
    expect(more('govchain_cypher_query_duration_seconds_count{query="about/counts"}')).toBe(1);
    expect((await figures()).get('govchain_cypher_queries_in_flight')).toBe(1); // its own, of the data's age
    expect((await figures()).get('govchain_connection_pool_size')).toBe(100);
  });

  it('tells how old the newest source is', async () => {
    const age = (await figures()).get('govchain_data_age_seconds');
    const newest = Date.parse('2021-01-31');
    expect(age).toBeCloseTo((Date.now() - newest) / 1000, -3);
  });

  it('answers while the database does not, and counts that', async () => {
    const proxy = await Proxy.to(new URL(testDatabase().uri));
    const cut = await serving({ QUERY_TIMEOUT_MS: '500' }, proxy.before(testDatabase()));
    await cut.ask('{ about { counts { label } } }');
    await proxy.cut();
    await cut.ask('{ about { counts { label } } }');
    const seen = await figures(cut);
    await cut.stop();
    expect(seen.get('govchain_cypher_errors_total{code="UNAVAILABLE"}')).toBeGreaterThan(0);
    expect(seen.get('govchain_data_age_seconds')).toBeNaN();
  });

  it('is for those who may read it', async () => {
    const { status } = await fetch(`${server.url}/metrics`);
    const others = await serving({ METRICS_FROM: '10.0.0.0/8', TRUST_PROXY: 'loopback' });
    const from = async (ip: string) =>
      (await fetch(`${others.url}/metrics`, { headers: { 'x-forwarded-for': ip } })).status;
    const hidden = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
    const statuses = [status, await from('10.1.2.3'), await from('192.0.2.1'), hidden.status];
    await others.stop();
    expect(statuses).toEqual([200, 200, 403, 403]);
  });
});

describe('the slow-query log', () => {
  it('has the query and its request, not the values that a client gave', async () => {
    const server = await serving({ SLOW_QUERY_MS: '1' });
    const answer = await server.ask(find, { text: '微众银行' });
    await server.stop();
    const slow = server.log.filter(({ msg }) => msg === 'slow query');
    const requestId = answer.headers.get('x-request-id');
    expect(slow).toContainEqual(
      expect.objectContaining({
        requestId,
        answered: true,
        ms: expect.any(Number),
        text: expect.stringMatching(/RETURN/),
      }),
    );
    expect(JSON.stringify(slow)).not.toContain('微众银行');
  });

  it('says nothing of what is quick', async () => {
    const server = await serving({ SLOW_QUERY_MS: '60000' });
    await server.ask(find, { text: '微众' });
    await server.stop();
    expect(server.log).toEqual([]);
  });
});

interface Spans {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: SentSpan[] }[] }[];
}
interface SentSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Attribute[];
}
interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number };
}

describe('traces', () => {
  let collector: HttpServer;
  const bodies: string[] = [];

  beforeAll(async () => {
    collector = createHttpServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        if (request.url === '/v1/traces') bodies.push(body);
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    delete process.env.OTEL_EXPORTER_OTLP_TIMEOUT;
    collector.closeAllConnections();
    collector.close();
  });

  it('go from the caller’s span to the request to its Cypher, when an endpoint is set', async () => {
    const server = await serving({ OTEL_EXPORTER_OTLP_ENDPOINT: process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '' });
    const [trace, parent] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    await server.ask(find, { text: '微众银行' }, { traceparent: `00-${trace}-${parent}-01` });
    await server.stop();

    const sent = bodies.flatMap((body) => (JSON.parse(body) as Spans).resourceSpans);
    expect(sent[0]?.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'govchain-graph' },
    });
    const spans = sent.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
    const request = spans.find(({ name }) => name === 'query Find');
    expect(request).toMatchObject({ traceId: trace, parentSpanId: parent, kind: 2 });
    expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
    const queries = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(queries.length).toBeGreaterThan(0);
    for (const { kind, attributes } of queries) {
      expect(kind).toBe(3);
      expect(attributes).toContainEqual({ key: 'db.system.name', value: { stringValue: 'neo4j' } });
    }
    expect(bodies.join()).not.toContain('微众银行');
  });

  it('that nobody takes hold up neither an answer nor a stop, and the log says so', async () => {
    const nowhere = 'http://127.0.0.1:1';
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = nowhere;
    process.env.OTEL_EXPORTER_OTLP_TIMEOUT = '500';
    const server = await serving({ OTEL_EXPORTER_OTLP_ENDPOINT: nowhere });
    expect((await server.ask(find, { text: '微众' })).status).toBe(200);
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(server.log).toContainEqual(expect.objectContaining({ msg: 'traces could not be sent' }));
  });
});
