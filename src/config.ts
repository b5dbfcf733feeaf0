import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';
import { OperatorError } from './errors.js';
import { fromRoot } from './root.js';

/** What can be set from outside; `docs/running.md` explains each variable. */
export interface Config {
  host: string;
  port: number;
  corsOrigins: string[];
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
  maxDepth: number;
  maxCost: number;
  /** A request may ask to see the Cypher behind its answer. */
  explainCypher: boolean;
  logLevel: (typeof logLevels)[number];
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const text = (fallback: string) => z.string().default(fallback);
const folder = (fallback: () => string) =>
  z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));

function whole(min: number, max: number, fallback: number, what: string) {
  const expected = `${what} from ${min} to ${max}`;
  const inRange = (digits: string) => /^\d+$/.test(digits) && Number(digits) >= min && Number(digits) <= max;
  return z.string().refine(inRange, expected).default(String(fallback)).transform(Number);
}

const yesOrNo = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');

const port = (fallback: number) => whole(0, 65535, fallback, 'a port');

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

const origins = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine(
    (list) => list.every(isOrigin),
    'origins separated by commas, such as https://example.org,http://localhost:3000',
  );

const databaseUri = z
  .string()
  .refine(
    (uri) => schemes.some((scheme) => uri.startsWith(`${scheme}://`)) && URL.canParse(uri),
    `an address such as neo4j://localhost:7687, beginning with one of ${schemes.join(', ')}`,
  )
  .refine(
    (uri) => !uri.includes('@'),
    'an address without user name and password; those belong in NEO4J_USERNAME and NEO4J_PASSWORD',
  )
  .optional();

const environment = z
  .object({
    HOST: text('127.0.0.1'),
    PORT: port(4000),
    CORS_ORIGINS: origins,
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
    MAX_DEPTH: whole(1, 100, 12, 'a depth'),
    MAX_COST: whole(1, 100_000_000, 400_000, 'a cost'),
    EXPLAIN_CYPHER: yesOrNo.default(false),
    LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('warn'),
  })
  .superRefine(differentPorts);

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
const withoutPassword = (value: string) => value.replace(/\/\/.*@/, '//***@');

function toConfig(env: z.infer<typeof environment>): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    corsOrigins: env.CORS_ORIGINS,
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
    maxDepth: env.MAX_DEPTH,
    maxCost: env.MAX_COST,
    explainCypher: env.EXPLAIN_CYPHER,
    logLevel: env.LOG_LEVEL,
  };
}
