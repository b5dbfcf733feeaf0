import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Connection, Graph } from '../../src/graph/graph.js';
import { fromRoot } from '../../src/root.js';

export interface Large {
  graph: Graph;
  connection: Connection;
  /** Ends the connection; the database goes on until the run ends, for the next file that wants it. */
  stop: () => Promise<void>;
}

/**
 * A generated graph of 100,000 applications in a database of its own: built for the first test file of a run that asks
 * for it, ended with the run, however that ends. With NEO4J_LARGE_URI and NEO4J_LARGE_PASSWORD set, the one there.
 * To be read only.
 */
export async function largeGraph({ timeout = 60_000, applications = 100_000 } = {}): Promise<Large> {
  const connection = given() ?? running() ?? (await build(applications));
  const graph = Graph.connect(connection, { timeout });
  return { graph, connection, stop: () => graph.close() };
}

const folder = join(tmpdir(), `govchain-test-${process.pid}-large`);
const state = join(folder, 'large.json');

function given(): Connection | null {
  const { NEO4J_LARGE_URI: uri, NEO4J_LARGE_PASSWORD: password } = process.env;
  return uri && password ? { uri, password, username: 'neo4j', database: 'neo4j' } : null;
}

function running(): Connection | null {
  return existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as Connection) : null;
}

/** By a process of its own, which lives as long as our end of its input is open. */
async function build(applications: number): Promise<Connection> {
  mkdirSync(folder);
  const loader = fromRoot('test/support/typescript.js').href;
  const program = fileURLToPath(fromRoot('test/support/large-database.ts'));
  // Much is made and dropped at once: with more room for what is young, half the time for collecting it is saved.
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=64', '--import', loader, program, folder, String(applications)],
    {
      cwd: fileURLToPath(fromRoot('.')),
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const line = once(createInterface({ input: child.stdout }), 'line');
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`No large graph: ${complaint}`)));
  ended.catch(() => undefined);
  await Promise.race([line, ended]);
  letGo(child);
  return running() ?? (await ended);
}

/** Jest need not wait for it. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of child.stdio) (stream as Socket | null)?.unref();
}
