import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { Deadline } from './deadline.js';
import { again, forClients } from './failures.js';
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

/** Milliseconds after which a connection has been idle. */
const IDLE = 5_000;
/** Milliseconds that a write may take before the database undoes it. */
const writeTimeout = 300_000;

/**
 * The one way to the database. Every read has a deadline, within which it is tried again when its connection broke;
 * every write is one transaction, all or nothing.
 */
export class Graph {
  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly timeout: number,
    private readonly onSent: (sent: Sent) => void = () => undefined,
  ) {}

  /** @param options.timeout milliseconds that a read may take, network included */
  static connect(to: Connection, options: { timeout: number }): Graph {
    const driver = neo4j.driver(to.uri, neo4j.auth.basic(to.username, to.password), {
      disableLosslessIntegers: true,
      // A connection that went dead while idle hangs its next query until the deadline: ask it first, which takes a
      // round trip, so one that was in use just now is not asked.
      connectionLivenessCheckTimeout: IDLE,
      connectionAcquisitionTimeout: Math.min(4000, options.timeout),
    });
    return new Graph(driver, to.database, options.timeout);
  }

  /** The same graph, telling `onSent` of every query: for counting and explaining them. */
  observe(onSent: (sent: Sent) => void): Graph {
    return new Graph(this.driver, this.database, this.timeout, onSent);
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
    const until = new Deadline(Math.min(deadline, this.timeout));
    const sent: Sent = { query: name, text, params, milliseconds: null };
    this.onSent(sent);
    const began = performance.now();
    const { records } = await again(until, () => {
      const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
      return this.finish(session, session.run(text, whole(params), { timeout: until.left }), until);
    });
    sent.milliseconds = performance.now() - began;
    return records.map((row) => row.toObject() as T);
  }

  /** A real read, since a connection can be well while the database behind it is not. */
  async ping(): Promise<void> {
    await this.read('import/held');
  }

  /** Runs `work` in one transaction. The driver may run it twice, so it must be idempotent. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    const run = session.executeWrite((transaction) => work(new Transaction(transaction)), { timeout: writeTimeout });
    return this.finish(session, run);
  }

  /** Like `write` for what only reads, and reads so much that it may take as long as a write. */
  async survey<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    const run = session.executeRead((transaction) => work(new Transaction(transaction)), { timeout: writeTimeout });
    return this.finish(session, run);
  }

  /** One statement of the schema, such as a constraint: these cannot share a transaction with data. */
  async define(text: string): Promise<void> {
    const session = this.driver.session({ database: this.database });
    await this.finish(session, session.run(text));
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** What a session is asked for, or an error in the contract's codes by the deadline. */
  private async finish<T>(session: Session, work: PromiseLike<T>, deadline = new Deadline(writeTimeout)): Promise<T> {
    try {
      return await deadline.of(work);
    } catch (error) {
      throw forClients(error, deadline.limit);
    } finally {
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
