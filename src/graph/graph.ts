import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Record as Answered,
  type Session,
} from 'neo4j-driver';
import { ClientError, Timeout, Unavailable } from '../client-errors.js';
import { OperatorError } from '../errors.js';
import { queryFile } from './query-files.js';

export type Row = Record<string, unknown>;
export type Params = Record<string, unknown>;

export interface Connection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** What was sent to the database. */
export interface Sent {
  /** A file's name, or for a composed query the parts it was made of. */
  query: string;
  text: string;
  params: Params;
  /** How long its answer took; null while it is awaited, and for ever where there was none. */
  milliseconds: number | null;
}

/** Told of a query when it is sent; what it comes back with is told when its answer is there, or what it failed of. */
export type Watch = (sent: Sent) => ((error?: unknown) => void) | undefined;

/** Connections to the database that there may be. */
export const poolSize = 100;
/** Milliseconds after which a connection has been idle. */
const IDLE = 5_000;
/** Milliseconds that a write may take before the database undoes it. */
const writeTimeout = 300_000;

/** The one way to the database. Every read has a deadline; every write is one transaction, all or nothing. */
export class Graph {
  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly timeout: number,
    private readonly watches: readonly Watch[] = [],
    /** By performance.now(). */
    private readonly end = Infinity,
  ) {}

  /** @param options.timeout milliseconds that a read may take, network included */
  static connect(to: Connection, options: { timeout: number }): Graph {
    const driver = neo4j.driver(to.uri, neo4j.auth.basic(to.username, to.password), {
      disableLosslessIntegers: true,
      // A connection that went dead while idle hangs its next query until the deadline: ask it first, which takes a
      // round trip, so one that was in use just now is not asked.
      connectionLivenessCheckTimeout: IDLE,
      maxConnectionPoolSize: poolSize,
      connectionAcquisitionTimeout: Math.min(4000, options.timeout),
    });
    return new Graph(driver, to.database, options.timeout);
  }

  /** The same graph, telling `watch` of every query as well: for counting and explaining them. */
  observe(watch: Watch): Graph {
    return new Graph(this.driver, this.database, this.timeout, [...this.watches, watch], this.end);
  }

  /** The same graph for one request: all its reads together take no longer than one may. */
  forRequest(): Graph {
    return new Graph(this.driver, this.database, this.timeout, this.watches, performance.now() + this.timeout);
  }

  /** Rows of `cypher/<name>.cypher`. Throws Timeout or Unavailable. */
  read<T extends object = Row>(name: string, params: Params = {}, deadline?: number): Promise<T[]> {
    return this.ask<T>(name, queryFile(name).text, params, deadline);
  }

  /** Rows of a query composed at run time; `name` tells what it is made of. A `deadline` can only be shorter than all reads'. */
  async ask<T extends object = Row>(
    name: string,
    text: string,
    params: Params,
    deadline: number = this.timeout,
  ): Promise<T[]> {
    const sent: Sent = { query: name, text, params, milliseconds: null };
    const told = this.watches.map((watch) => watch(sent));
    const began = performance.now();
    try {
      const records = await this.records(sent, Math.min(deadline, this.timeout));
      sent.milliseconds = performance.now() - began;
      for (const tell of told) tell?.();
      return records.map((row) => row.toObject() as T);
    } catch (error) {
      for (const tell of told) tell?.(error);
      throw error;
    }
  }

  private async records({ text, params }: Sent, timeout: number): Promise<Answered[]> {
    const left = Math.ceil(Math.min(timeout, this.end - performance.now()));
    if (left <= 0) throw new Timeout(timeout);
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    const run = session.run(text, whole(params), { timeout: left });
    return (await this.finish(session, run, timeout, left)).records;
  }

  /** A real read, since a connection can be well while the database behind it is not. */
  async ping(): Promise<void> {
    await this.read('import/held');
  }

  /** Runs `work` in one transaction. The driver may run it twice, so it must be idempotent. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    const run = session.executeWrite((transaction) => work(new Transaction(transaction)), { timeout: writeTimeout });
    return this.finish(session, run, writeTimeout);
  }

  /** Like `write` for what only reads, and reads so much that it may take as long as a write. */
  async survey<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    const run = session.executeRead((transaction) => work(new Transaction(transaction)), { timeout: writeTimeout });
    return this.finish(session, run, writeTimeout);
  }

  /** One statement of the schema, such as a constraint: these cannot share a transaction with data. */
  async define(text: string): Promise<void> {
    const session = this.driver.session({ database: this.database });
    await this.finish(session, session.run(text), writeTimeout);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** What a session is asked for, or an error in the contract's codes, which tells `allowed`, after `milliseconds` at the latest. */
  private async finish<T>(session: Session, work: PromiseLike<T>, allowed: number, milliseconds = allowed): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Timeout(allowed));
      }, milliseconds);
    });
    try {
      return await Promise.race([work, deadline]);
    } catch (error) {
      throw forClients(error, allowed);
    } finally {
      clearTimeout(timer);
      // Closing waits for what is in flight, which on a dead link may be never.
      session.close().catch(() => undefined);
    }
  }
}

/** An open transaction, asked by the names of query files. */
export class Transaction {
  constructor(private readonly transaction: ManagedTransaction) {}

  async run<T extends object = Row>(name: string, params: Params = {}): Promise<T[]> {
    const { records } = await this.transaction.run(queryFile(name).text, whole(params));
    return records.map((row) => row.toObject() as T);
  }

  /** Rows one after another, for when there are too many to hold. */
  async *stream<T extends object = Row>(name: string, params: Params = {}): AsyncGenerator<T> {
    for await (const record of this.transaction.run(queryFile(name).text, whole(params))) yield record.toObject() as T;
  }
}

/** Whole numbers as Cypher's integers: the driver sends JavaScript's as floating point, which LIMIT refuses. */
export function whole(params: Params): Params {
  const convert = (value: unknown): unknown => {
    if (neo4j.isInt(value)) return value;
    if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
    if (Array.isArray(value)) return value.map(convert);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one)]));
    return value;
  };
  return convert(params) as Params;
}

const closed =
  'The database takes no writes: it was started with --read-only. Stop that govchain, and start it without, to change anything.';

/** Driver errors that somebody can do something about, for clients in the contract's codes; all others stay what they are. */
function forClients(error: unknown, timeout: number): unknown {
  if (error instanceof ClientError || !(error instanceof Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut')) return new Timeout(timeout);
  if (error.code.endsWith('.WriteOnReadOnlyAccessDatabase')) return new OperatorError(closed);
  if (error.code.startsWith('Neo.TransientError')) return new Unavailable();
  if (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired') return new Unavailable();
  if (error.message.includes('acquisition timed out')) return new Unavailable();
  return error;
}
