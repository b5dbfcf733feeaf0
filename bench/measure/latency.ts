import type { Contestant, Name } from '../contestant.js';
import type { Asked, Variables } from '../questions/question.js';
import { shuffled } from './shuffled.js';
import { type Spread, spreadOf } from './spread.js';

interface Task {
  question: Asked;
  contestant: Contestant;
  variables: Variables[];
  times: number[];
  /** Milliseconds that warming up has taken. */
  warming: number;
}

export interface Options {
  turns: number;
  /** Turns before these, which are not counted. */
  warmUp: number;
  /** Milliseconds that one question may take of one contestant in all, and to warm up; at least `atLeast` turns are made even so. */
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
    contestants.map((contestant): Task => ({ question, contestant, variables, times: [], warming: 0 })),
  );
  for (let turn = -options.warmUp; turn < options.turns; turn += 1) {
    for (const task of shuffled(tasks)) if (!isSpent(task, turn, options)) await take(task, turn);
    options.onTurn(turn + options.warmUp + 1);
  }
  const found: Latencies = {};
  for (const { question, contestant, times } of tasks)
    (found[question.name] ??= {} as Record<Name, Spread>)[contestant.name] = spreadOf(times);
  return found;
}

const isSpent = ({ times, warming }: Task, turn: number, { patience, atLeast }: Options): boolean =>
  turn < 0 ? warming > patience / 5 : times.length >= atLeast && times.reduce((sum, time) => sum + time, 0) > patience;

async function take(task: Task, turn: number): Promise<void> {
  const { question, contestant, variables, times } = task;
  const chosen = variables[Math.abs(turn) % variables.length] ?? {};
  const time = await contestant.time(contestant.requestOf(question, chosen));
  if (turn >= 0) times.push(time);
  else task.warming += time;
}
