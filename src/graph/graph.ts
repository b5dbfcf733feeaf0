import neo4j, { type Driver, type Record as Answered, type Session } from 'neo4j-driver';
import { Crowd } from './crowd.js';
import { Deadline } from './deadline.js';
import { again, forClients } from './failures.js';
import type { Composed } from './list.js';
import { queryFile } from './query-files.js';
import { rowOf, Transaction, whole } from './transaction.js';

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

/** What all that is asked and written for one request has in common. */
interface Request {
  /** The graph that it shares with others. */
  shared: Graph;
  until: Deadline;
  /** What a copy of the graph in a cluster must have before it may answer: the bookmarks of what the request wrote. */
  written: string[];
}

/** Sends a query without a note of the place in the program that it is sent from, which takes the driver longer than the query. */
function unplaced<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Tells of a query while its answer is waited for. */
async function told<T>({ name, text, params }: Composed, watches: readonly Watch[], ask: () => Promise<T>): Promise<T> {
  const sent: Sent = { query: name, text, params, milliseconds: null };
  const ends = watches.map((watch) => watch(sent));
  const began = performance.now();
  try {
    const answer = await ask();
    sent.milliseconds = performance.now() - began;
    for (const end of ends) end?.();
    return answer;
  } catch (error) {
    for (const end of ends) end?.(error);
    throw error;
  }
}

/** Connections to the database that there may be. */
export const poolSize = 100;
/** Milliseconds after which a connection has been idle. */
const IDLE = 5_000;
/** Milliseconds that a write may take before the database undoes it. */
const writeTimeout = 300_000;

/**
 * The one way to the database. Every read has a deadline, within which it is tried again when its connection broke;
 * every write is one transaction, all or nothing.
 */
export class Graph {
  private crowd?: Crowd;

  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly timeout: number,
    private readonly watches: readonly Watch[] = [],
    /** Of the request that it is for. */
    private readonly request?: Request,
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
    return new Graph(this.driver, this.database, this.timeout, [...this.watches, watch], this.request);
  }

  /** The same graph for one request: all its reads together take no longer than one may, and see what it has written. */
  forRequest(): Graph {
    const request = { shared: this, until: new Deadline(this.timeout), written: [] };
    return new Graph(this.driver, this.database, this.timeout, this.watches, request);
  }

  /** Rows of `cypher/<name>.cypher`. Throws Timeout or Unavailable. */
  read<T extends object = Row>(name: string, params: Params = {}, deadline?: number): Promise<T[]> {
    return this.ask<T>(name, queryFile(name).text, params, deadline);
  }

  /** Rows of a query composed at run time; `name` tells what it is made of. A `deadline` can only be shorter than all reads'. */
  async ask<T extends object = Row>(name: string, text: string, params: Params, deadline?: number): Promise<T[]> {
    const until = (this.request?.until ?? new Deadline(this.timeout)).within(deadline);
    const records = await told({ name, text, params }, this.watches, () => this.records(text, params, until));
    return records.map((record) => rowOf(record) as T);
  }

  /**
   * The same for rows by `anchor`, one of the query's `ids`: what other requests ask at the same time about others is read
   * along with it. A request that has written reads by itself, since it is to see what it wrote.
   */
  async askAmong<T extends object = Row>(query: Composed): Promise<T[]> {
    const { name, text, params } = query;
    const { request } = this;
    if (!request || request.written.length > 0) return this.ask<T>(name, text, params);
    const { shared, until } = request;
    const crowd = (shared.crowd ??= new Crowd((all) => shared.ask(all.name, all.text, all.params)));
    // What is told of all queries is told of the one that is sent.
    const own = this.watches.slice(shared.watches.length);
    return (await told(query, own, () => until.of(crowd.ask(query)))) as T[];
  }

  private async records(text: string, params: Params, until: Deadline): Promise<Answered[]> {
    const { records } = await again(until, () => {
      const session = this.driver.session({
        database: this.database,
        defaultAccessMode: neo4j.session.READ,
        bookmarks: [...(this.request?.written ?? [])],
      });
      const run = unplaced(() => session.run(text, whole(params), { timeout: until.left }));
      return this.finish(session, run, until);
    });
    return records;
  }

  /** A real read, since a connection can be well while the database behind it is not. */
  async ping(): Promise<void> {
    await this.read('import/held');
  }

  /**
   * Runs `work` in one transaction. The driver may run it twice, so it must be idempotent. What a request writes has the
   * time that the request has; all else has minutes.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const until = this.request?.until ?? new Deadline(writeTimeout);
    const session = this.driver.session({ database: this.database });
    const run = session.executeWrite((transaction) => work(new Transaction(transaction)), { timeout: until.left });
    const done = await this.finish(session, run, until);
    this.request?.written.push(...session.lastBookmarks());
    return done;
  }

  /** Like `write` for what only reads, and reads so much that it may take as long as a write. */
  async survey<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    const run = session.executeRead((transaction) => work(new Transaction(transaction)), { timeout: writeTimeout });
    return this.finish(session, run);
  }

  /** One statement that commits as it goes (`IN TRANSACTIONS`): for what is too much for one transaction, where nobody else looks. */
  async sweep<T extends object = Row>(name: string, params: Params): Promise<T[]> {
    const session = this.driver.session({ database: this.database });
    const { records } = await this.finish(session, session.run(queryFile(name).text, whole(params)));
    return records.map((record) => rowOf(record) as T);
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
