import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';
import { type AccessSettings, algorithms, allOrNone, keySet } from './access/settings.js';
import {
  addresses,
  databaseUri,
  endpoint,
  folder,
  origins,
  port,
  type Rate,
  rate,
  text,
  whole,
  yesOrNo,
} from './config-values.js';
import { OperatorError } from './errors.js';
import { fromRoot } from './root.js';

/** What can be set from outside; `docs/running.md` explains each variable. */
export interface Config {
  host: string;
  port: number;
  corsOrigins: string[];
  /** Proxies whose word of who is asking is taken, as Fastify's `trustProxy` wants them. */
  trustProxy: string[];
  /** Who may read the metrics. */
  metricsFrom: string[];
  access: AccessSettings;
  neo4j: {
    uri: string | undefined;
    username: string;
    password: string | undefined;
    database: string;
    home: string | undefined;
  };
  /** Where the private Neo4j keeps its data: an absolute path. */
  govchainHome: string;
  /** Where downloads are kept, shared by all checkouts of this user: an absolute path. */
  cache: string;
  boltPort: number;
  browserPort: number;
  /** A graph of an earlier model version is changed though govchain has made no backup of it. */
  migrateWithoutBackup: boolean;
  queryTimeoutMs: number;
  /** What takes longer is logged. */
  slowQueryMs: number;
  /** Milliseconds that requests in flight have to finish, once a stop is asked for. */
  shutdownGraceMs: number;
  maxDepth: number;
  maxCost: number;
  maxAliases: number;
  maxDirectives: number;
  /** Words and signs of a question. */
  maxTokens: number;
  maxBodyBytes: number;
  /** Questions that are answered at the same time. */
  maxConcurrent: number;
  /** Requests of one client. */
  rateLimit: Rate;
  /** Cost of what one client asks. */
  rateCost: Rate;
  /** Traces are sent; OpenTelemetry's own variables say where and how. */
  tracesEndpoint: string | undefined;
  /** A request may ask to see the Cypher behind its answer. */
  explainCypher: boolean;
  /** Seconds since 1970 that a release is dated by, where it is to be the same bytes again. */
  sourceDateEpoch: number | undefined;
  logLevel: (typeof logLevels)[number];
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const environment = z
  .object({
    HOST: text('127.0.0.1'),
    PORT: port(4000),
    CORS_ORIGINS: origins,
    TRUST_PROXY: addresses(''),
    METRICS_FROM: addresses('loopback'),
    ACCESS_READ: z.enum(['anyone', 'token'], 'anyone or token').default('anyone'),
    AUTH_ISSUER: z.string().optional(),
    AUTH_AUDIENCE: z.string().optional(),
    AUTH_KEYS: keySet,
    AUTH_ALGORITHMS: algorithms,
    AUTH_ROLE_CLAIM: text('role'),
    NEO4J_URI: databaseUri,
    NEO4J_USERNAME: text('neo4j'),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: text('neo4j'),
    NEO4J_HOME: z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    GOVCHAIN_HOME: folder(() => fileURLToPath(fromRoot('.govchain'))),
    GOVCHAIN_CACHE: folder(() => envPaths('govchain', { suffix: '' }).cache),
    GOVCHAIN_BOLT_PORT: port(7687),
    GOVCHAIN_BROWSER_PORT: port(7474),
    MIGRATE_WITHOUT_BACKUP: yesOrNo.default(false),
    QUERY_TIMEOUT_MS: whole(100, 600_000, 10_000, 'milliseconds'),
    SLOW_QUERY_MS: whole(1, 600_000, 1_000, 'milliseconds'),
    SHUTDOWN_GRACE_MS: whole(0, 600_000, 10_000, 'milliseconds'),
    MAX_DEPTH: whole(1, 100, 12, 'a depth'),
    MAX_COST: whole(1, 100_000_000, 400_000, 'a cost'),
    MAX_ALIASES: whole(0, 100_000, 100, 'a number'),
    MAX_DIRECTIVES: whole(0, 100_000, 50, 'a number'),
    MAX_TOKENS: whole(200, 100_000, 2_000, 'a number'),
    MAX_BODY_BYTES: whole(1_024, 64 * 1024 * 1024, 256 * 1024, 'bytes'),
    MAX_CONCURRENT: whole(1, 10_000, 100, 'a number'),
    RATE_LIMIT: rate(1_200, 'requests a minute'),
    RATE_COST: rate(20_000_000, 'a cost a minute'),
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint,
    EXPLAIN_CYPHER: yesOrNo.default(false),
    SOURCE_DATE_EPOCH: z
      .string()
      .regex(/^\d{1,11}$/, 'seconds since 1970, such as 1796083200')
      .transform(Number)
      .optional(),
    LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('warn'),
  })
  .superRefine(differentPorts)
  .superRefine(fittingRate)
  .superRefine(allOrNone);

/** A question that may cost so much must be answered some time. */
function fittingRate(env: { MAX_COST: number; RATE_COST: Rate }, context: z.RefinementCtx): void {
  const { perMinute, own } = env.RATE_COST;
  if (!own || perMinute === 0 || perMinute >= env.MAX_COST) return;
  const message = `at least MAX_COST, which is ${env.MAX_COST}, or 0 for no limit`;
  context.addIssue({ code: 'custom', path: ['RATE_COST'], message });
}

/** Two of our own listeners on one port would end in a riddle half a minute later. */
function differentPorts(env: Record<string, unknown>, context: z.RefinementCtx): void {
  const taken = new Map<unknown, string>();
  for (const name of ['PORT', 'GOVCHAIN_BOLT_PORT', 'GOVCHAIN_BROWSER_PORT']) {
    const other = taken.get(env[name]);
    if (other && env[name] !== 0)
      context.addIssue({ code: 'custom', path: [name], message: `another port than ${other}'s ${String(env[name])}` });
    taken.set(env[name], name);
  }
}

/** Reads the environment once. All faults of it come together, one a variable, in one OperatorError. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // `NAME=` in an env file means "not set", as in a shell's ${NAME:-default}.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (parsed.success) return toConfig(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => fault(String(path[0]), given, message));
  throw new OperatorError(`The environment cannot be used as it is: ${counted(faults.length)}.`, faults);
}

const counted = (faults: number) => (faults === 1 ? 'one variable is wrong' : `${faults} variables are wrong`);

function fault(name: string, env: NodeJS.ProcessEnv, expected: string): string {
  const value = env[name];
  const came = value === undefined ? 'is not set' : `got ${JSON.stringify(withoutPassword(value))}`;
  return `${name}: ${came}, expected ${expected}.`;
}

/** An address may carry `user:password@`, which is a fault here and must not reach a log by that. */
const withoutPassword = (value: string) => value.replace(/^([^/]*\/\/)?.*@/, '$1***@');

function accessIn(env: z.infer<typeof environment>): AccessSettings {
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_KEYS: keys } = env;
  const isKnown = issuer !== undefined && audience !== undefined && keys !== undefined;
  const what = { algorithms: env.AUTH_ALGORITHMS, roleClaim: env.AUTH_ROLE_CLAIM };
  return { read: env.ACCESS_READ, jwt: isKnown ? { issuer, audience, keys, ...what } : null };
}

function toConfig(env: z.infer<typeof environment>): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    corsOrigins: env.CORS_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    metricsFrom: env.METRICS_FROM,
    access: accessIn(env),
    neo4j: {
      uri: env.NEO4J_URI,
      username: env.NEO4J_USERNAME,
      password: env.NEO4J_PASSWORD,
      database: env.NEO4J_DATABASE,
      home: env.NEO4J_HOME,
    },
    govchainHome: env.GOVCHAIN_HOME,
    cache: env.GOVCHAIN_CACHE,
    boltPort: env.GOVCHAIN_BOLT_PORT,
    browserPort: env.GOVCHAIN_BROWSER_PORT,
    migrateWithoutBackup: env.MIGRATE_WITHOUT_BACKUP,
    queryTimeoutMs: env.QUERY_TIMEOUT_MS,
    slowQueryMs: env.SLOW_QUERY_MS,
    shutdownGraceMs: env.SHUTDOWN_GRACE_MS,
    maxDepth: env.MAX_DEPTH,
    maxCost: env.MAX_COST,
    maxAliases: env.MAX_ALIASES,
    maxDirectives: env.MAX_DIRECTIVES,
    maxTokens: env.MAX_TOKENS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    maxConcurrent: env.MAX_CONCURRENT,
    rateLimit: env.RATE_LIMIT,
    rateCost: env.RATE_COST.own
      ? env.RATE_COST
      : { perMinute: Math.max(env.RATE_COST.perMinute, env.MAX_COST), own: false },
    tracesEndpoint: env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT,
    explainCypher: env.EXPLAIN_CYPHER,
    sourceDateEpoch: env.SOURCE_DATE_EPOCH,
    logLevel: env.LOG_LEVEL,
  };
}
