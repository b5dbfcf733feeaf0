import { readConfig } from '../../src/config.js';
import { type Connection, Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { launched } from '../../src/neo4j/launcher.js';
import { createServer } from '../../src/server.js';
import { post } from '../http/support.js';

/** Milliseconds beyond a deadline: a question waits up to one second for the ids that were given up before it asks, the rest is for a busy machine. */
export const SLACK = 1_000 + 1_000;

/** The whole server over a database, as `govchain start` makes it, and its graph. */
export async function serve(
  connection: Connection,
  queryTimeoutMs: number,
): Promise<{ graph: Graph; server: Server; stop: () => Promise<void> }> {
  const graph = Graph.connect(connection, { timeout: queryTimeoutMs });
  const env = { PORT: '0', LOG_LEVEL: 'silent', QUERY_TIMEOUT_MS: String(queryTimeoutMs) };
  const server = await createServer(graph, readConfig(env), { browserUrl: null });
  const stop = async () => {
    await server.stop();
    await graph.close();
  };
  return { graph, server, stop };
}

/** The Java of a folder's database. */
export function javaOf(home: string): number {
  const pids = launched(home);
  // Of process 0 a signal reaches all of ours.
  if (!pids) throw new Error(`No database runs on ${home}.`);
  return pids.java;
}

/** What a client got, and after how many milliseconds. */
export interface Outcome {
  data: unknown;
  codes: unknown[];
  messages: string[];
  status: number;
  milliseconds: number;
}

/** What has nobody to know of: where the database is, and what its driver or our code say. */
const INNER = /127\.0\.0\.1|localhost|bolt|neo4j|driver|ECONN|socket|\.[jt]s\b|src\//i;

/** Asks a question as a client does, and holds what it is told of errors to the contract. */
export async function askFor(url: string, query: string): Promise<Outcome> {
  const began = performance.now();
  const { data, errors = [], status } = await post(url, { query });
  const milliseconds = Math.round(performance.now() - began);
  const messages = errors.map(({ message }) => message);
  for (const message of messages) expect(message).not.toMatch(INNER);
  return { data, codes: errors.map(({ extensions }) => extensions.code), messages, status, milliseconds };
}

/** Whether a client was told that the database is away, in the contract's codes, and nothing else. */
export const isAway = ({ codes }: Outcome): boolean =>
  codes.length > 0 && codes.every((code) => code === 'UNAVAILABLE' || code === 'TIMEOUT');

export const QUESTION = '{ applications(first: 3) { nodes { name suppliers { name } } } }';
