import type { Contestant, Name } from '../contestant.js';
import type { Asked, Variables } from '../questions/question.js';
import { shuffled } from './shuffled.js';
import { type Spread, spreadOf } from './spread.js';

interface Task {
  question: Asked;
  contestant: Contestant;
  variables: Variables[];
  times: number[];
}

export interface Options {
  turns: number;
  /** Turns before these, which are not counted. */
  warmUp: number;
  /** Milliseconds that one question may take of one contestant in all; at least `atLeast` turns are made even so. */
  patience: number;
  atLeast: number;
  onTurn(done: number): void;
}

export type Latencies = Record<string, Record<Name, Spread>>;

/** Every contestant answers every question once in a turn, one after the other, in an order of the turn's own. */
export async function latencies(
  contestants: Contestant[],
  asked: Map<Asked, Variables[]>,
  options: Options,
): Promise<Latencies> {
  const tasks = [...asked].flatMap(([question, variables]) =>
    contestants.map((contestant): Task => ({ question, contestant, variables, times: [] })),
  );
  for (let turn = -options.warmUp; turn < options.turns; turn += 1) {
    for (const task of shuffled(tasks)) if (!isSpent(task, options)) await take(task, turn);
    options.onTurn(turn + options.warmUp + 1);
  }
  const found: Latencies = {};
  for (const { question, contestant, times } of tasks)
    (found[question.name] ??= {} as Record<Name, Spread>)[contestant.name] = spreadOf(times);
  return found;
}

const isSpent = ({ times }: Task, { patience, atLeast }: Options): boolean =>
  times.length >= atLeast && times.reduce((sum, time) => sum + time, 0) > patience;

async function take({ question, contestant, variables, times }: Task, turn: number): Promise<void> {
  const chosen = variables[Math.abs(turn) % variables.length] ?? {};
  const time = await contestant.time(contestant.requestOf(question, chosen));
  if (turn >= 0) times.push(time);
}
