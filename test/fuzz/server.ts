import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { Graph } from '../../src/graph/graph.js';
import { edit, undo } from '../../src/import/edit/edit.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { lookedAt, noticed, stated, withoutHistory } from '../edit/editing.js';
import { differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { tell } from '../support/proof.js';
import { anyPorts, govchain, type Running } from '../support/processes.js';
import { deadline, faultOf } from './faults.js';
import { type Answer, question, type Request, send, written } from './http.js';

/** What came of all requests so far. */
export interface Tally {
  cases: number;
  /** Of these, those that no error was the answer to. */
  answered: number;
  serverErrors: number;
  crashes: number;
  /** Edits that were made, and taken back. */
  undone: number;
  slowestMs: number;
}

/** The whole server as users start it, in a process of its own that can end, over the seed and nothing else. */
export class FuzzedServer {
  readonly tally: Tally = { cases: 0, answered: 0, serverErrors: 0, crashes: 0, undone: 0, slowestMs: 0 };
  private readonly began = performance.now();
  private logged = '';

  private constructor(
    private readonly graph: Graph,
    private readonly content: string[],
    private readonly running: Running,
    readonly url: string,
    /** Of an editor. */
    readonly token: string,
  ) {
    running.child.stderr?.on('data', (chunk: Buffer) => (this.logged += chunk.toString()));
  }

  static async start(): Promise<FuzzedServer> {
    const { uri, password } = testDatabase();
    const graph = Graph.connect({ ...testDatabase() }, { timeout: 60_000 });
    await graph.define('MATCH (n) DETACH DELETE n');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await makeHistory(graph);
    const env = { ...anyPorts, NEO4J_URI: uri, NEO4J_PASSWORD: password, LOG_LEVEL: 'error' };
    const home = { GOVCHAIN_HOME: temporaryFolder() };
    const { stdout } = await govchain(['token', 'add', 'fuzz', '--role', 'editor', '--json'], home).end();
    const { token } = JSON.parse(stdout) as { token: string };
    const running = govchain(['start', '--json'], { ...env, ...home });
    const { url } = JSON.parse(await running.firstLine()) as { url: string };
    return new FuzzedServer(graph, await withoutHistory(graph), running, url, token);
  }

  /** The answer to a calm question. */
  async answer(request: Request): Promise<string> {
    return (await send(this.url, request, deadline)).body;
  }

  async schema(): Promise<GraphQLSchema> {
    const body = await this.answer(question(getIntrospectionQuery()));
    return buildClientSchema((JSON.parse(body) as { data: IntrospectionQuery }).data);
  }

  /** Sends one, and throws where its answer is not as every answer should be, or the server is not what it was. */
  async check(request: Request): Promise<Answer> {
    this.logged = '';
    this.tally.cases++;
    try {
      const answer = await send(this.url, request, deadline);
      this.count(answer);
      const fault = faultOf(request, answer) ?? (await this.restless());
      if (fault !== undefined) throw new Error(fault);
      return answer;
    } catch (error) {
      // That it ends and what it logs comes by another way than its answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.hasEnded()) this.tally.crashes++;
      throw new Error(`${(error as Error).message}\n\n${written(request)}\n\n${this.logged}`, { cause: error });
    }
  }

  private count({ milliseconds, status, body }: Answer): void {
    this.tally.slowestMs = Math.max(this.tally.slowestMs, Math.round(milliseconds));
    if (status === 200 && !body.includes('"errors":[')) this.tally.answered++;
    if (status >= 500 || body.includes('"INTERNAL_SERVER_ERROR"')) this.tally.serverErrors++;
  }

  private hasEnded(): boolean {
    return this.running.child.exitCode !== null || this.running.child.signalCode !== null;
  }

  /** What a calm client meets after all that. */
  private async restless(): Promise<string | undefined> {
    const body = await this.answer(question('{ supplier(id: "supplier:webank") { name } }'));
    if (body !== calm) return `A calm question is answered otherwise afterwards: ${body}`;
    return this.logged === '' ? undefined : 'The server has logged an error.';
  }

  /** What the graph has too much or too little, once all is taken back that came to an edit. */
  async changes(): Promise<string[]> {
    const made = "MATCH (e:Edit) WHERE e.undoneBy IS NULL AND e.kind <> 'UNDO' RETURN e.id AS id ORDER BY id DESC";
    for (const { id } of await this.graph.ask<{ id: string }>('edits that hold', made, {})) {
      await undo(this.graph, { name: 'fuzz', isAdmin: true }, id, 'The test is over.');
      this.tally.undone++;
    }
    return differing(await withoutHistory(this.graph), this.content);
  }

  /** Ends it, and tells its figures where they were the purpose of the run. */
  async stop(suite: string): Promise<void> {
    this.running.child.kill('SIGTERM');
    await this.running.end();
    await this.graph.close();
    const seconds = Math.round((performance.now() - this.began) / 1000);
    tell({ suite, ...this.tally, seconds });
  }
}

/** An edit that was taken back: lists of edits have rows, and the graph is what it was. */
async function makeHistory(graph: Graph): Promise<void> {
  const editor = { name: 'fuzz', isAdmin: true };
  const entity = await lookedAt(graph, 'supplier:webank');
  const alias = stated('ALIASES', { value: '微众' });
  const { id } = await edit(graph, editor, { kind: 'ADD', entity, states: [alias] }, noticed());
  await undo(graph, editor, id, 'It was for the history.');
}

const calm = '{"data":{"supplier":{"name":"微众银行"}}}\n';
