import { buildSchema, GraphQLError, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { Access } from '../../src/access/access.js';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { readConfig } from '../../src/config.js';
import type { Called } from '../../src/http/apollo.js';
import { createApp, type AppParts } from '../../src/http/app.js';
import type { CypherShown } from '../../src/http/cypher.js';
import { listen, type Server } from '../../src/http/listen.js';
import { Metrics } from '../../src/telemetry/metrics.js';

interface TestContext extends CypherShown, Partial<Called> {
  fault?: Error;
}

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, TestContext>>>;

/** A graph of the contract's shape, small enough to see at a glance what a question of it costs. */
const sdl = `
  type Query {
    "Fails as a resolver's own fault would."
    broken: String
    "Fails with one and the same error, as all who wait for one query do."
    brokenTogether: String
    refused: String
    slow: String
    long: String
    requestId: String
    needed(value: Int! = 1): Int
    filtered(filter: Filter): Int
    domain(id: ID!): Domain
    nodes(ids: [ID!]!): [Domain]!
    domains: [Domain!]!
    applications(first: Int, last: Int): ApplicationConnection!
    paths(limit: Int! = 5): [Path!]
    around(limit: Int! = 200): Subgraph
    serviceMatrix(supplierLimit: Int! = 50): ServiceMatrix
    applicationStatistics(limit: Int! = 1000): ApplicationStatistics
  }
  type Mutation { note(text: String!): String }
  type Path { nodes: [Domain!]! }
  type Subgraph { nodes: [Domain!]! truncated: Boolean! }
  type ServiceMatrix { suppliers: [Domain!]! places: [Domain!]! cells: [Domain!]! truncated: Boolean! }
  type ApplicationStatistics { applicationCount: Int! buckets: [Bucket!]! truncated: Boolean! }
  type Bucket { keys: [Key!]! }
  type Key { value: String }
  input Filter { and: [Filter!] not: Filter id: [ID!] }
  interface Named { name: String! }
  type Domain implements Named { id: ID! name: String! parent: Domain applications(first: Int, last: Int): ApplicationConnection! }
  type Application implements Named { id: ID! name: String! domain: Domain evidence(limit: Int! = 10): [Evidence!]! aliases: [String!]! }
  type Evidence { id: ID! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ApplicationConnection { edges: [ApplicationEdge!]! nodes: [Application!]! pageInfo: PageInfo! totalCount: Int! }
  type ApplicationEdge { cursor: String! node: Application! }
`;

const resolvers: Resolvers = {
  Query: {
    broken: () => {
      throw new Error('bolt://neo4j:hunter2@db said no');
    },
    brokenTogether: (_source, _args, context) => {
      throw (context.fault ??= new Error('one fault'));
    },
    refused: () => {
      throw new GraphQLError('Wrong.', { extensions: { code: 'BAD_USER_INPUT', secret: 'hunter2' } });
    },
    slow: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          resolve('done');
        }, 300),
      ),
    long: () => '省'.repeat(10_000),
    requestId: (_source, _args, context) => context.caller?.requestId,
    needed: (_source, args) => (args as { value: number }).value,
    filtered: () => 1,
    domains: () => [{ id: 'domain:identity', name: '身份' }],
  },
  Mutation: {
    note: (_source, args, context) => `${context.caller?.who?.name ?? 'nobody'}: ${(args as { text: string }).text}`,
  },
};

export function testSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [type, fields] of Object.entries(resolvers)) resolveWith(schema, type, fields);
  return schema;
}

function resolveWith(schema: GraphQLSchema, typeName: string, fields: Resolvers[string]): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  for (const [name, resolve] of Object.entries(fields)) Object.assign(type.getFields()[name] ?? {}, { resolve });
}

export interface TestServer extends Server {
  /** What was logged, a parsed line each. */
  log: Record<string, unknown>[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** What a server is made of where a test does not care. */
export const quiet = {
  context: () => ({}),
  ping: () => Promise.resolve(),
  host: '127.0.0.1',
  corsOrigins: [],
  trustProxy: [],
  explainCypher: false,
  survivors: () => new Map(),
  access: new Access('anyone', []),
  reconciling: () => {
    throw new Error('These tests have no graph.');
  },
  limits: { ...readConfig({}), maxCost: 10_000 },
  metrics: new Metrics(1, () => Promise.resolve(null)),
  metricsFrom: ['loopback'],
  tracing: null,
  pages: { web: new URL('./no-such-folder/', import.meta.url), browserUrl: () => null },
};

/** The real server on a free port, over a schema of the test's own. */
export async function startServer(parts: Partial<AppParts<TestContext>> = {}): Promise<TestServer> {
  const log: Record<string, unknown>[] = [];
  const app = await createApp<TestContext>({
    schema: testSchema(),
    questions: readCatalogue(),
    ...quiet,
    logger: pino(
      { level: 'info' },
      { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    ...parts,
  });
  const server = await listen(app, '127.0.0.1', 0);
  return { ...server, log, ask: (query, variables) => post(server.url, { query, variables }) };
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = { 'content-type': 'application/json' };
  return read(await fetch(`${url}/graphql`, { method: 'POST', body: text, headers: { ...type, ...headers } }));
}

export async function read(response: Response): Promise<Answer> {
  const body = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  return { ...body, status: response.status, headers: response.headers };
}

export const codes = (answer: Answer) => answer.errors?.map(({ extensions }) => extensions.code);
