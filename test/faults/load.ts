import { Agent, request } from 'node:http';
import { readCatalogue } from '../../src/catalogue/catalogue.js';

export interface Question {
  query: string;
  variables?: object;
}

/** Saved questions, each with all its examples. */
export function savedQuestions(names: readonly string[]): Question[] {
  const saved = readCatalogue();
  return names.flatMap((name) => {
    const question = saved.find((one) => one.name === name);
    if (!question) throw new Error(`There is no saved question ${name}.`);
    return question.examples.map((variables) => ({ query: question.operation, variables }));
  });
}

export interface Sent {
  /** By performance.now(). */
  at: number;
  /** Null where the connection ended without a whole answer. */
  status: number | null;
  /** Something of an answer came. */
  begun: boolean;
  /** Milliseconds until all of it was there, or the connection ended. */
  took: number;
  body: string;
}

export interface Way {
  clients: number;
  questions: readonly Question[];
  headers?: Record<string, string>;
  /** Milliseconds that each client waits before its next question. */
  pause?: number;
}

/** Clients that ask over connections that stay open, as a pool or a proxy does, until told to stop. */
export class Load {
  readonly sent: Sent[] = [];
  private readonly agent: Agent;
  private going = true;
  private readonly asking: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly way: Way,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: way.clients });
    this.asking = Array.from({ length: way.clients }, (_, client) => this.askOn(client));
  }

  async end(): Promise<Sent[]> {
    this.going = false;
    await Promise.all(this.asking);
    this.agent.destroy();
    return this.sent;
  }

  private async askOn(client: number): Promise<void> {
    const { questions, headers = {}, pause = 0 } = this.way;
    for (let turn = client; this.going; turn++) {
      const one = await ask(this.url, questions[turn % questions.length] ?? { query: '' }, {
        headers,
        agent: this.agent,
      });
      this.sent.push(one);
      if (one.status === null) return;
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

export function ask(
  url: string,
  question: Question | string,
  { headers, agent }: { headers?: Record<string, string>; agent?: Agent } = {},
): Promise<Sent> {
  const one: Sent = { at: performance.now(), status: null, begun: false, took: 0, body: '' };
  return new Promise((resolve) => {
    const done = () => {
      one.took = performance.now() - one.at;
      resolve(one);
    };
    const sending = request(
      `${url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, ...(agent && { agent }) },
      (response) => {
        one.begun = true;
        response.setEncoding('utf8').on('data', (part: string) => (one.body += part));
        response.once('end', () => (one.status = response.statusCode ?? null)).once('close', done);
      },
    );
    sending.once('error', done).end(typeof question === 'string' ? question : JSON.stringify(question));
  });
}

/** Of the times that answers took: what so large a share (0 to 1) of them did not exceed, in milliseconds. */
export function quantile(sent: readonly Sent[], share: number): number {
  const times = sent.map(({ took }) => took).sort((a, b) => a - b);
  return Math.round((times[Math.ceil(times.length * share) - 1] ?? NaN) * 10) / 10;
}
