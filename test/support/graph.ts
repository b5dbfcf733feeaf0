import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Who } from '../../src/access/role.js';
import { Context } from '../../src/context.js';
import { execute } from '../../src/execution/execute.js';
import { Graph, type Sent } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { MergedIds } from '../../src/merged/merged-ids.js';
import { throughMerged } from '../../src/merged/through.js';
import { fromRoot } from '../../src/root.js';
import { buildSchema } from '../../src/schema.js';
import { fieldsAsked } from '../../src/shared/asked.js';
import { testDatabase } from './database.js';

/** An answer as plain data, and the Cypher queries that it took. */
export interface Answer {
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers have the shape of their questions
  errors: string[];
  codes: unknown[];
  queries: Sent[];
}

/** The seed data in the test database, asked as a client asks, below HTTP. */
export class Asker {
  private constructor(
    readonly graph: Graph,
    private readonly schema: GraphQLSchema,
    private readonly merged = new MergedIds(graph),
    private readonly who: Who | null = null,
  ) {}

  /** The same, asked with somebody's token. */
  as(who: Who): Asker {
    return new Asker(this.graph, this.schema, this.merged, who);
  }

  /** Loads the seed, so that whatever an earlier test file left behind is gone. */
  static async open(): Promise<Asker> {
    const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    return new Asker(graph, await buildSchema());
  }

  /** The same questions to another graph, as it is. */
  static async over(graph: Graph): Promise<Asker> {
    return new Asker(graph, await buildSchema());
  }

  ask(question: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.answer(question, variables, false);
  }

  /** As a client that wants to see the Cypher as well: its queries are sent in words that can be read. */
  explain(question: string): Promise<Answer> {
    return this.answer(question, {}, true);
  }

  private async answer(question: string, variableValues: Record<string, unknown>, isShown: boolean): Promise<Answer> {
    const queries: Sent[] = [];
    const context = this.context((sent) => queries.push(sent), isShown ? queries : undefined, this.graph.forRequest());
    const document = parse(question);
    const faults = validate(this.schema, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
    context.fields = fieldsAsked(this.schema, document);
    const asked = { schema: this.schema, document, contextValue: context, variableValues };
    const result = await execute(throughMerged(asked, await this.merged.survivors()));
    const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as {
      data: unknown;
      errors?: { message: string; extensions?: { code: unknown } }[];
    };
    return {
      data,
      errors: errors.map(({ message }) => message),
      codes: errors.map(({ extensions }) => extensions?.code),
      queries,
    };
  }

  /** What a request has, for asking loaders without a question. */
  context(onSent: (sent: Sent) => void = () => undefined, shown?: Sent[], graph = this.graph): Context {
    const server = { playgroundUrl: 'http://127.0.0.1:4000/playground', browserUrl: null };
    const told = graph.observe((sent) => {
      onSent(sent);
      return undefined;
    });
    return new Context(told, server, shown, this.who);
  }

  /** The data of an answer that must be whole. */
  async data(question: string, variables?: Record<string, unknown>): Promise<Answer['data']> {
    const { data, errors } = await this.ask(question, variables);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return data;
  }

  close(): Promise<void> {
    return this.graph.close();
  }
}
