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
  /** Milliseconds that every contestant is asked every question before, over and over: programs are made faster while they run. */
  warmUp: number;
  /** Milliseconds that one question may take of one contestant in all; at least `atLeast` turns are made even so. */
  patience: number;
  atLeast: number;
  /** Told of each question that a contestant is warm in, and of each turn. */
  onStep(done: number): void;
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
  let done = 0;
  const step = (): void => {
    options.onStep((done += 1));
  };
  for (const task of shuffled(tasks)) {
    const end = performance.now() + options.warmUp;
    for (let at = 0; performance.now() < end; at += 1) await take(task, at);
    step();
  }
  for (let turn = 0; turn < options.turns; turn += 1) {
    for (const task of shuffled(tasks)) if (!isSpent(task, options)) task.times.push(await take(task, turn));
    step();
  }
  const found: Latencies = {};
  for (const { question, contestant, times } of tasks)
    (found[question.name] ??= {} as Record<Name, Spread>)[contestant.name] = spreadOf(times);
  return found;
}

const isSpent = ({ times }: Task, { patience, atLeast }: Options): boolean =>
  times.length >= atLeast && times.reduce((sum, time) => sum + time, 0) > patience;

async function take({ question, contestant, variables }: Task, turn: number): Promise<number> {
  return await contestant.time(contestant.requestOf(question, variables[turn % variables.length] ?? {}));
}
