import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { testDatabase } from '../support/database.js';

export interface Candidate {
  id: string;
  name: string;
  description: string;
  type: { id: string; name: string }[];
  score: number;
  match: boolean;
  features: { id: string; value: number }[];
}

export type Results = Record<string, { result: Candidate[] }>;

/** The whole server over the seed, asked as clients of the protocol ask. */
export class Service {
  private constructor(
    readonly url: string,
    readonly graph: Graph,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(env: Record<string, string> = {}, seed: URL = fromRoot('seed/')): Promise<Service> {
    const graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await loadSeed(graph, await readSeed(seed));
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'error', ...env });
    const server = await createServer(graph, config, { browserUrl: null });
    return new Service(`${server.url}/reconcile`, graph, () => server.stop());
  }

  /** As OpenRefine sends it: a form of UTF-8, of one field. */
  post(field: string, value: unknown): Promise<Response> {
    const body = new URLSearchParams({ [field]: typeof value === 'string' ? value : JSON.stringify(value) });
    return fetch(this.url, { method: 'POST', body });
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`);
  }

  async json(path: string): Promise<unknown> {
    return (await this.get(path)).json();
  }

  async reconcile(queries: Record<string, unknown>): Promise<Results> {
    const response = await this.post('queries', queries);
    const body = (await response.json()) as Results;
    if (response.status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }

  /** Any number of queries, in batches of as many as may be. */
  async all(queries: readonly Record<string, unknown>[]): Promise<Candidate[][]> {
    const found: Candidate[][] = [];
    for (let at = 0; at < queries.length; at += 50) {
      const some = queries.slice(at, at + 50).map((one, nth) => [`q${nth}`, one] as const);
      const results = await this.reconcile(Object.fromEntries(some));
      found.push(...some.map(([key]) => results[key]?.result ?? []));
    }
    return found;
  }

  async one(query: Record<string, unknown>): Promise<Candidate[]> {
    return (await this.all([query]))[0] ?? [];
  }

  async stop(): Promise<void> {
    await this.end();
    await this.graph.close();
  }
}
