import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Watch } from '../graph/graph.js';

/** Seconds: from what a look-up by id takes to the default deadline. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is counted of one server, for Prometheus. Labels take few values each, none of them a client's. */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'govchain_http_request_duration_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [this.registry],
  });

  readonly operations = new Histogram({
    name: 'govchain_graphql_operation_duration_seconds',
    help: 'How long questions took, by the saved question, or else by the root field, that was asked',
    labelNames: ['operation'],
    buckets,
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'govchain_graphql_errors_total',
    help: 'Errors in answers, by their code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly queries = new Histogram({
    name: 'govchain_cypher_query_duration_seconds',
    help: 'How long the database took, by the file of cypher/ that a query begins with',
    labelNames: ['query'],
    buckets,
    registers: [this.registry],
  });

  private readonly failures = new Counter({
    name: 'govchain_cypher_errors_total',
    help: 'Queries that had no answer, by the code that a client was told',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly underWay = new Gauge({
    name: 'govchain_cypher_queries_in_flight',
    help: 'Queries that hold or wait for one of the connections to the database',
    registers: [this.registry],
  });

  /** @param dataTime when the newest of what the graph holds was published; null where nothing says so */
  constructor(poolSize: number, dataTime: () => Promise<Date | null>) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('govchain_connection_pool_size', 'Connections to the database that there may be', () => poolSize);
    this.gauge(
      'govchain_data_age_seconds',
      'Since the newest source in the graph was published; NaN where nothing tells, or the database does not answer',
      async () => {
        const newest = await dataTime().catch(() => null);
        return newest ? (Date.now() - newest.getTime()) / 1000 : NaN;
      },
    );
  }

  readonly watch: Watch = ({ query }) => {
    const took = this.queries.startTimer({ query: query.replace(/[ ].*/s, '') });
    this.underWay.inc();
    return (error) => {
      this.underWay.dec();
      if (error === undefined) took();
      else this.failures.inc({ code: codeOf(error) });
    };
  };

  private gauge(name: string, help: string, value: () => number | Promise<number>): void {
    const registers = [this.registry];
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  }
}

const codeOf = (error: unknown): string =>
  (error as { extensions?: { code?: string } }).extensions?.code ?? 'INTERNAL_SERVER_ERROR';
