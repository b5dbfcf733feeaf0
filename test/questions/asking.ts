import { Asker, type Answer } from '../support/graph.js';

export interface Ref {
  id: string;
}

export interface Rows<T = Ref> {
  nodes: T[];
}

/** Ids without their kinds, in the order they came: what the questions of this folder expect. */
export const keys = (refs: Ref[]): string[] => refs.map(({ id }) => key(id));

export const key = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The graph for one file of questions, asked as a client asks. */
export class Questions {
  private asker: Asker | undefined;

  /** Opened before the first question of the file, closed after its last. */
  static ofThisFile(): Questions {
    const questions = new Questions();
    beforeAll(async () => {
      questions.asker = await Asker.open();
    }, 120_000);
    afterAll(() => questions.asker?.close());
    return questions;
  }

  ask(question: string): Promise<Answer> {
    if (!this.asker) throw new Error('Questions are asked inside tests, when the graph is open.');
    return this.asker.ask(question);
  }

  /** The data of an answer that must be whole. */
  async data<T>(question: string): Promise<T> {
    const answer = await this.ask(question);
    if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
    return answer.data as T;
  }

  /** What one top-level field of a question answers. */
  async one<T>(field: string): Promise<T> {
    const { answer } = await this.data<{ answer: T }>(`{ answer: ${field} }`);
    return answer;
  }

  /** The keys that a question for a list answers, such as `applications(filter: {...})`. */
  async list(connection: string): Promise<string[]> {
    return keys((await this.one<Rows>(`${connection} { nodes { id } }`)).nodes);
  }

  async count(connection: string): Promise<number> {
    return (await this.one<{ totalCount: number }>(`${connection} { totalCount }`)).totalCount;
  }

  async codes(question: string): Promise<unknown[]> {
    return (await this.ask(question)).codes;
  }
}
