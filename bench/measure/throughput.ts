import autocannon from 'autocannon';
import type { Contestant, Name } from '../contestant.js';
import type { Question, Variables } from '../questions/question.js';

export const CONNECTIONS = [16, 64] as const;

/** Answers a second, by question, connections and contestant. */
export type Throughput = Record<string, Record<number, Record<Name, number>>>;

export interface Options {
  seconds: number;
  /** Seconds of the same before, which do not count: the database too gets faster at what it is asked by many. */
  warmUp: number;
  /** Comes when nothing is left of what was asked before. */
  settled: () => Promise<void>;
  onStep: () => void;
}

/** Every contestant under as many connections, one after the other, all of them warm. */
export async function throughput(
  contestants: Contestant[],
  asked: Map<Question, Variables[]>,
  { seconds, warmUp, settled, onStep }: Options,
): Promise<Throughput> {
  const found: Throughput = {};
  for (const [question, variables] of asked)
    for (const connections of CONNECTIONS)
      for (const contestant of contestants) {
        if (warmUp > 0) await rateOf(contestant, question, variables, connections, warmUp);
        await settled();
        const rate = await rateOf(contestant, question, variables, connections, seconds);
        const rates = (found[question.name] ??= {});
        rates[connections] = { ...rates[connections], [contestant.name]: rate } as Record<Name, number>;
        onStep();
      }
  return found;
}

async function rateOf(
  contestant: Contestant,
  question: Question,
  variables: Variables[],
  connections: number,
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${contestant.port}`,
    connections,
    duration: seconds,
    timeout: 120,
    requests: variables.map((one) => {
      const { path, body } = contestant.requestOf(question, one);
      return { method: 'POST', path, body, headers: { 'content-type': 'application/json' } };
    }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contestant.name} failed under load: ${result.non2xx} other than 200, ${result.errors} errors.`);
  return result['2xx'] / result.duration;
}
