import type { Progress } from '../src/neo4j/progress.js';
import { Contestant, type Name, NAMES } from './contestant.js';
import { build } from './build.js';
import { compare } from './measure/compare.js';
import { latencies, type Latencies, type Options } from './measure/latency.js';
import { type Memory, watched } from './measure/memory.js';
import { quiet } from './measure/quiet.js';
import type { Spread } from './measure/spread.js';
import { CONNECTIONS, throughput, type Throughput } from './measure/throughput.js';
import { questions } from './questions/index.js';
import { orderedPages } from './questions/orders.js';
import type { Asked, Question, Variables, World } from './questions/question.js';
import type { Target } from './servers/serve.js';
import { look } from './world.js';

export interface Effort extends Omit<Options, 'onStep'> {
  /** How long each rate is measured. */
  seconds: number;
}

export interface Result {
  applications: number;
  latency: Latencies;
  /** Of pages under each order, which only we are asked for. */
  orders: Record<string, Spread>;
  throughput: Throughput;
  memory: Record<Name, Memory>;
}

/** Asked by many at once: what costs the server, what costs the database, and what is asked most. */
const crowded = ['one application with everything', 'page of 100 by id', '50 by domain, province and supplier class'];

/** Puts every question to every contestant over one database. Throws where they do not answer alike. */
export async function bench(applications: number, target: Target, effort: Effort, report: Progress): Promise<Result> {
  await build();
  const contestants: Contestant[] = [];
  try {
    for (const name of NAMES) contestants.push(await Contestant.start(name, target));
    const world = await look(target);
    const asked = withVariables(world);
    await compareAll(contestants, asked, report);
    const measured = await measure(contestants, asked, target, effort, report);
    return { applications, ...measured, orders: await orders(contestants, world, effort, report) };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}

const withVariables = (world: World): Map<Question, Variables[]> =>
  new Map(questions.map((question) => [question, question.variables(world)]));

async function compareAll(
  contestants: Contestant[],
  asked: Map<Question, Variables[]>,
  report: Progress,
): Promise<void> {
  const bar = report.bar(asked.size, 'Comparing answers');
  let done = 0;
  for (const [question, variables] of asked) {
    for (const one of variables) await compare(contestants, question, one);
    bar.update((done += 1));
  }
  bar.done();
}

async function measure(
  contestants: Contestant[],
  asked: Map<Question, Variables[]>,
  target: Target,
  effort: Effort,
  report: Progress,
): Promise<Omit<Result, 'applications' | 'orders'>> {
  const { found, memory } = await watched(contestants, async () => ({
    latency: await timed(contestants, asked, effort, 'Warming up, and latency in turns', report),
    throughput: await rates(contestants, asked, target, effort, report),
  }));
  return { ...found, memory };
}

async function rates(
  contestants: Contestant[],
  asked: Map<Question, Variables[]>,
  target: Target,
  effort: Effort,
  report: Progress,
): Promise<Throughput> {
  const some = new Map([...asked].filter(([{ name }]) => crowded.includes(name)));
  const bar = report.bar(some.size * CONNECTIONS.length * contestants.length, 'Throughput');
  let done = 0;
  const found = await throughput(contestants, some, {
    seconds: effort.seconds,
    warmUp: Math.floor(effort.warmUp / 1000),
    settled: () => quiet(target),
    onStep: () => {
      bar.update((done += 1));
    },
  });
  bar.done();
  return found;
}

async function orders(
  [ours]: Contestant[],
  world: World,
  effort: Effort,
  report: Progress,
): Promise<Record<string, Spread>> {
  // Much of what answers them is the same.
  const less = { ...effort, warmUp: effort.warmUp / 5 };
  const found = await timed(ours ? [ours] : [], orderedPages(world), less, 'Pages under each order', report);
  return Object.fromEntries(Object.entries(found).map(([name, { ours: spread }]) => [name, spread]));
}

async function timed(
  contestants: Contestant[],
  asked: Map<Asked, Variables[]>,
  effort: Effort,
  what: string,
  report: Progress,
): Promise<Latencies> {
  const steps = asked.size * contestants.length + effort.turns;
  const bar = report.bar(steps, what);
  const found = await latencies(contestants, asked, {
    ...effort,
    onStep: (done) => {
      bar.update(done);
    },
  });
  bar.done();
  return found;
}
