import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Prepared } from './admin-run.js';
import { fastStart } from './archive.js';
import { chooseDistribution } from './distribution.js';
import { startInstance } from './instance.js';
import { ownerOf } from './lock.js';
import { passwordFile, readPassword } from './password.js';
import { explain, probe, whyUnreachable } from './probe.js';
import type { Progress } from './progress.js';
import { hasStoreAt } from './replace.js';
import { readRunning } from './running.js';

export type { Progress } from './progress.js';

/** A Neo4j that answers, and how to reach it. */
export interface Database {
  uri: string;
  username: string;
  password: string;
  database: string;
  /** Neo4j Browser; null where it is not ours to know. */
  browserUrl: string | null;
  /** Comes when it answers; over Bolt the database is there a second earlier. */
  browserReady: Promise<void>;
  /** Where the password can be read; null where it came from the environment. */
  passwordFile: string | null;
  /** Whether it was started by us and ends with us. */
  managed: boolean;
  stop(): Promise<void>;
  /** Comes when a database of ours ends without having been asked to; for others never. */
  failure: Promise<OperatorError>;
}

const PROBE_MS = 5_000;
/** A stop takes half a second; after much was written, until all of it is in its place. */
const PATIENCE = 60_000;
const never = new Promise<never>(() => undefined);

/**
 * The database that the configuration names: an existing one (NEO4J_URI), or a private one, started here.
 * `signal` gives a start up; what was begun is undone before the promise is rejected. `meanwhile` is called when there is
 * nothing to do but to wait for the database.
 */
export async function openDatabase(
  config: Config,
  report: Progress,
  signal?: AbortSignal,
  meanwhile?: () => void,
): Promise<Database> {
  const { uri } = config.neo4j;
  if (!uri) return await started(config, { report, signal, meanwhile, readOnly: false });
  meanwhile?.();
  return await existing(config, uri);
}

/** The private database, closed to every write; only one that has been written once can be. */
export async function openReadOnly(
  config: Config,
  report: Progress,
  signal?: AbortSignal,
  meanwhile?: () => void,
): Promise<Database> {
  return await started(config, { report, signal, meanwhile, readOnly: true });
}

/** Whether the private database has ever been started. */
export const hasStore = ({ govchainHome }: Config): boolean => hasStoreAt(govchainHome);

/** Whether a process of ours works on the folder of the private database. */
export const isRunning = ({ govchainHome }: Config): boolean => ownerOf(govchainHome) !== null;

/** Like `openDatabase`, but where a server of ours runs on this folder already, its database is used. */
export async function joinDatabase(config: Config, report: Progress, signal?: AbortSignal): Promise<Database> {
  return (await runningDatabase(config)) ?? (await openDatabase(config, report, signal));
}

/** The database as it runs now, nothing started; null where it does not run. */
export async function runningDatabase(config: Config): Promise<Database | null> {
  if (config.neo4j.uri) return await existing(config, config.neo4j.uri);
  const home = config.govchainHome;
  const running = ownerOf(home) === null ? null : readRunning(home);
  const password = await readPassword(home);
  if (!running || !password) return null;
  const address = { uri: running.uri, username: 'neo4j', password, database: 'neo4j' };
  if (!('version' in (await probe(address, PROBE_MS)))) return null;
  return { ...address, browserUrl: running.browserUrl, passwordFile: passwordFile(home), ...notOurs };
}

const notOurs = { browserReady: Promise.resolve(), managed: false, stop: () => Promise.resolve(), failure: never };

async function existing({ neo4j }: Config, uri: string): Promise<Database> {
  const address = { uri, username: neo4j.username, password: neo4j.password ?? '', database: neo4j.database };
  const found = await probe(address, PROBE_MS);
  if ('trouble' in found) {
    const unreachable = found.trouble === 'unreachable';
    throw explain(address, found.trouble, unreachable ? await whyUnreachable(uri, PROBE_MS) : found.detail);
  }
  if (isOld(found.version))
    throw new OperatorError(`The Neo4j at ${uri} is version ${found.version}: 5.26 or newer is needed.`);
  return { ...address, browserUrl: null, passwordFile: null, ...notOurs };
}

/** Versions go 4.4, 5.1 to 5.26, then by year: 2025.01. */
function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 5 || (major === 5 && minor < 26);
}

interface Start {
  report: Progress;
  signal: AbortSignal | undefined;
  meanwhile: (() => void) | undefined;
  readOnly: boolean;
}

async function started(config: Config, { report, signal, meanwhile, readOnly }: Start): Promise<Database> {
  const { govchainHome: home, boltPort, browserPort } = config;
  const fetched = provider(config, report, signal);
  const prepare = async () => {
    const neo4j = await fetched();
    report.step(`Starting Neo4j ${neo4j.distribution.version} ...`);
    return neo4j;
  };
  const server = serverUrl(config);
  const wanted = {
    home,
    boltPort,
    browserPort,
    prepare,
    patience: PATIENCE,
    disposable: false,
    signal,
    meanwhile,
    server,
    readOnly,
  };
  const instance = await startInstance(wanted, report);
  return { ...instance, passwordFile: passwordFile(home), managed: true };
}

/** What finds or fetches the Neo4j to run, with what makes it start fast. */
export function provider(
  { cache, neo4j }: Config,
  report: Progress,
  signal: AbortSignal | undefined,
): () => Promise<Prepared> {
  const around = { cache, report, signal };
  const fetched = chooseDistribution(neo4j.home);
  return async () => {
    const distribution = await fetched(around);
    return { distribution, options: await fastStart(distribution, around) };
  };
}

/** Where Neo4j Browser finds our server: it may ask loopback alone. Null where the port is not known yet. */
function serverUrl({ host, port }: Config): string | null {
  const name = { '0.0.0.0': '127.0.0.1', '::': '127.0.0.1', '127.0.0.1': '127.0.0.1', localhost: 'localhost' }[host];
  return name === undefined || port === 0 ? null : `http://${name}:${port}`;
}
