import fc from 'fast-check';
import { tell } from '../support/proof.js';
import { Asker } from '../support/graph.js';
import { change, checkSteady, read, textOfWalk, walks } from './changing.js';
import { complete } from './complete.js';
import { draft } from './data.arbitrary.js';
import { factQuestion } from './fact.questions.js';
import { listQuestion } from './list.questions.js';
import { asking, described, loaded } from './loaded.js';
import { pathQuestions } from './path.questions.js';
import type { Ask, Question } from './question.js';
import { relatedQuestion } from './related.questions.js';
import { serviceQuestion } from './service.questions.js';
import { showQuestion } from './show.questions.js';
import { statisticsQuestions } from './statistics.questions.js';
import type { Tables } from './tables.js';

// `npm run prove` sets minutes; the tests of every day take a quarter of one. PROVE_SEED repeats what a failure names.
const { PROVE_MINUTES, PROVE_SEED } = process.env;
const milliseconds = Number(PROVE_MINUTES ?? 0.25) * 60_000;
const firstSeed = PROVE_SEED === undefined ? Math.floor(Math.random() * 1e6) : Number(PROVE_SEED);
/** To find the smallest data set that shows a difference. */
const shrinkingTime = 120_000;
const questionsPerDataSet = 15;

const weighted: [number, fc.Arbitrary<Question>][] = [
  [6, listQuestion],
  [3, serviceQuestion],
  [3, statisticsQuestions],
  [3, pathQuestions],
  [1, factQuestion],
  [1, relatedQuestion],
  [1, showQuestion],
];
const anyQuestion = fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** What was tried, told where it was the purpose of the run. */
const tally = { dataSets: 0, questions: 0, changes: 0 };

/** What went wrong, told so that it can be repeated. */
class Difference extends Error {
  constructor(error: unknown, asked: string, ...data: Tables[]) {
    const sets = data.map((tables, at) => `Data set${at > 0 ? ' that follows' : ''}:\n${described(tables)}`);
    super([(error as Error).message, asked, ...sets].join('\n\n'));
  }
}

/** Checks a property on one random data set after another, until the time is up. */
async function prove<T>(share: number, property: fc.IAsyncProperty<T>): Promise<void> {
  const end = Date.now() + milliseconds * share;
  for (let seed = firstSeed; seed === firstSeed || Date.now() < end; seed++) {
    const result = await fc.check(property, {
      seed,
      numRuns: 1,
      interruptAfterTimeLimit: shrinkingTime,
      markInterruptAsFailure: false,
    });
    if (result.failed)
      throw new Error(`PROVE_SEED=${seed} npm run prove\n${(result.errorInstance as Error | null)?.message ?? ''}`);
  }
}

describe(`Random graphs and questions, against a reference in memory (PROVE_SEED=${firstSeed})`, () => {
  let asker: Asker;
  let ask: Ask;
  beforeAll(async () => {
    asker = await Asker.open();
    ask = asking(asker);
  });
  afterAll(async () => {
    await asker.close();
    tell(tally);
  });

  const time = milliseconds + shrinkingTime + 60_000;

  test(
    'every list, matrix, statistic and path is as worked out in memory',
    async () => {
      let failing: Question | null = null;
      const property = fc.asyncProperty(
        draft,
        fc.noShrink(fc.array(anyQuestion, { minLength: questionsPerDataSet, maxLength: questionsPerDataSet })),
        async (drawn, questions) => {
          const tables = complete(drawn);
          const world = await loaded(asker, tables);
          tally.dataSets++;
          // Once one has failed, the search is for the smallest data set on which that one fails.
          for (const question of failing ? [failing] : questions)
            try {
              tally.questions++;
              await question.check(ask, world);
            } catch (error) {
              failing = question;
              throw new Difference(error, `${question.text}\n${JSON.stringify(question.variables)}`, tables);
            }
        },
      );
      await prove(0.7, property);
    },
    time,
  );

  test(
    'pages under any order lose and repeat nothing while rows come and go',
    async () => {
      const property = fc.asyncProperty(change, walks, async (drawn, all) => {
        const [before, after] = [complete(drawn.before), complete(drawn.after)];
        const start = { ids: [], cursor: null, isOver: false };
        const first = await loaded(asker, before);
        const begun = [];
        for (const walk of all) begun.push({ walk, progress: await read(ask, walk, start, walk.pagesBefore) });
        const second = await loaded(asker, after);
        tally.changes++;
        for (const { walk, progress } of begun)
          try {
            const { ids } = await read(ask, walk, progress, Infinity);
            if (!progress.isOver) checkSteady(first, second, walk, ids);
          } catch (error) {
            throw new Difference(error, `${textOfWalk(walk)}\n${JSON.stringify(walk)}`, before, after);
          }
      });
      await prove(0.3, property);
    },
    time,
  );
});
