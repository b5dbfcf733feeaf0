import { type Composed } from '../graph/list.js';
import { together } from '../graph/together.js';

/** A row of an entity, or of a list of one. */
export interface Found<T> {
  /** The id of the entity. */
  anchor: string;
  key: string;
  row: T;
}

interface Waiting {
  query: Composed;
  resolve: (rows: Found<never>[]) => void;
  reject: (error: unknown) => void;
}

/** Entities by id and lists of theirs that are asked for at the same time are read by one query. */
export class Turn {
  private waiting: Waiting[] = [];

  constructor(private readonly send: (query: Composed) => Promise<unknown[]>) {}

  ask<T>(query: Composed): Promise<Found<T>[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ query, resolve, reject });
      // Loaders send their batches in one turn, one after the other.
      if (this.waiting.length === 1) process.nextTick(() => void this.end());
    });
  }

  private async end(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.answers(asked.map(({ query }) => query));
      asked.forEach(({ resolve }, at) => {
        resolve(answers[at] ?? []);
      });
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  private async answers(queries: Composed[]): Promise<Found<never>[][]> {
    const [only] = queries;
    if (only && queries.length === 1) return [(await this.send(only)) as Found<never>[]];
    const answers = queries.map((): Found<never>[] => []);
    const found = await this.send(together(queries, ['anchor', 'key', 'row']));
    for (const { question, ...row } of found as (Found<never> & { question: number })[]) answers[question]?.push(row);
    return answers;
  }
}
