import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../test/support/node-flags.js';
import type { Asked, Question, Variables } from './questions/question.js';
import type { Target } from './servers/serve.js';

export const NAMES = ['ours', 'neo4j-graphql', 'limit'] as const;
export type Name = (typeof NAMES)[number];

/** What is sent to put a question. */
export interface Request {
  path: string;
  body: string;
}

interface Answer {
  data?: unknown;
  errors?: { message: string }[];
}

const MAX_SOCKETS = 128;

/** A server in a process of its own. */
export class Contestant {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });

  private constructor(
    readonly name: Name,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(name: Name, target: Target): Promise<Contestant> {
    const child = fork(fileURLToPath(new URL(`build/servers/${name}.js`, import.meta.url)), {
      // What is good for us is good for all.
      execArgv: nodeFlags(),
      env: { ...process.env, NODE_ENV: 'production', BENCH_TARGET: JSON.stringify(target) },
    });
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start.`))),
    ])) as [{ port: number }];
    return new Contestant(name, message.port, child);
  }

  /** Only we are asked what has no words for the others. */
  requestOf({ name, ours, ...rest }: Asked | Question, variables: Variables): Request {
    if (this.name === 'limit') return { path: `/${encodeURIComponent(name)}`, body: JSON.stringify(variables) };
    const query = this.name === 'neo4j-graphql' && 'peer' in rest ? rest.peer.query : ours;
    const path = this.name === 'ours' ? '/graphql' : '/';
    return { path, body: JSON.stringify({ query, variables: declared(query, variables) }) };
  }

  /** Milliseconds until the last byte of the answer has come. */
  async time(asked: Request): Promise<number> {
    const began = performance.now();
    const response = await this.send(asked);
    response.resume();
    await once(response, 'end');
    const took = performance.now() - began;
    if (response.statusCode !== 200) throw new Error(`${this.name} answered ${response.statusCode} to ${asked.body}`);
    return took;
  }

  /** The answer in the shape of ours. */
  async answer(question: Question, variables: Variables): Promise<unknown> {
    const { data, errors } = (await json(await this.send(this.requestOf(question, variables)))) as Answer;
    if (errors?.[0]) throw new Error(`${this.name} on "${question.name}": ${errors[0].message}`);
    return this.name === 'neo4j-graphql' ? question.peer.answer(data) : data;
  }

  /** Megabytes that the process holds. */
  async memory(): Promise<number> {
    const reply = once(this.child, 'message') as Promise<[{ rss: number }]>;
    this.child.send('memory');
    return (await reply)[0].rss / 1e6;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private async send({ path, body }: Request) {
    const sent = request({
      host: '127.0.0.1',
      port: this.port,
      path,
      method: 'POST',
      agent: this.agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return response;
  }
}

/** Those of the variables that a query declares. */
function declared(query: string, variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));
}
