import { readFileSync, writeFileSync } from 'node:fs';
import { Asker, type Answer } from '../support/graph.js';
import { cypherOf, type Question, queriesIn, questionsOf, rewrite, withoutNumbers } from './questions.js';

/** `npm run questions` sets it: the pages are given the answers, instead of being held to them. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const pages = ['README.md', 'docs/questions.md'].map((path) => ({ path, questions: questionsOf(path) }));
const questions = pages.flatMap(({ path, questions }) => questions.map((question) => ({ path, ...question })));

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.open();
});
afterAll(() => asker.close());

const comparable = (cypher: string): string[] => queriesIn(cypher).map(withoutNumbers).sort();

async function answerTo({ question }: { question: string }): Promise<Answer> {
  const answer = await asker.explain(question);
  expect(answer.errors).toEqual([]);
  return answer;
}

if (writing)
  test.each(pages)('answers are written into $path', async ({ path, questions }) => {
    const answers = new Map<Question, Answer>();
    const failed: string[] = [];
    for (const question of questions)
      await answerTo(question).then(
        (answer) => answers.set(question, answer),
        (error: unknown) => failed.push(`${question.title}: ${String(error)}`),
      );
    await rewrite(path, answers);
    expect(failed).toEqual([]);
  });
else
  describe('questions that are printed with their answers', () => {
    test('are five in README, and of every kind in docs/questions.md', () => {
      expect(pages[0]?.questions).toHaveLength(5);
      expect(pages[1]?.questions.length).toBeGreaterThan(30);
      expect(pages[1]?.questions.filter(({ cypher }) => cypher === null)).toEqual([]);
    });

    test.each(questions)('$path: $title', async (question) => {
      const answer = await answerTo(question);
      expect(answer.data).toEqual(JSON.parse(question.answer));
      // What is sent to the database when nobody looks gives the same.
      expect(await asker.data(question.question)).toEqual(answer.data);
      if (question.cypher !== null) expect(comparable(cypherOf(answer))).toEqual(comparable(question.cypher));
    });
  });

describe('the Cypher of docs/questions.md', () => {
  test.each(pages[1]?.questions ?? [])('runs as it is printed: $title', async ({ cypher }) => {
    let rows = 0;
    for (const query of queriesIn(cypher ?? '')) rows += (await run(query)).length;
    expect(rows).toBeGreaterThan(0);
  });

  /** As Neo4j Browser does: each `:param` is an expression of Cypher, and the text takes what comes of it. */
  async function run(printed: string) {
    const params = [...printed.matchAll(/^:param (\w+) => (.*);$/gm)].map(([, name = '', value = '']) => [name, value]);
    const values = params.map(([name, value]) => `${name}: ${value}`).join(', ');
    const [row] = await asker.graph.ask<{ params: Record<string, unknown> }>('', `RETURN {${values}} AS params`, {});
    return asker.graph.ask('', printed.replace(/^(:param|\/\/) .*$/gm, '').replace(/;\s*$/, ''), row?.params ?? {});
  }
});

/** Rows of the table at the end of docs/questions.md: each asks for `$n` rows of something that nests. */
const nested = [...readFileSync('docs/questions.md', 'utf8').matchAll(/^\| (.+?) \| (\d+) \| `(.+?)` \|$/gm)].map(
  ([row, about = '', queries, question = '']) => ({ row, about, queries: Number(queries), question }),
);

/** What it takes at most, for one row or for all that there are. */
async function queriesOf(question: string): Promise<number> {
  const counts: number[] = [];
  for (const n of [1, 2, 100]) {
    const { errors, queries } = await asker.ask(`query ($n: Int!) ${question}`, { n });
    expect(errors).toEqual([]);
    counts.push(queries.length);
  }
  return Math.max(...counts);
}

if (writing)
  test('numbers of queries are written into docs/questions.md', async () => {
    let page = readFileSync('docs/questions.md', 'utf8');
    for (const { row, about, question } of nested) {
      const queries = await queriesOf(question);
      page = page.replace(row, () => `| ${about} | ${queries} | \`${question}\` |`);
    }
    writeFileSync('docs/questions.md', page);
  });
else
  describe('the number of queries that docs/questions.md tells of a nested question', () => {
    test('is told of all that nest', () => {
      expect(nested.length).toBeGreaterThan(15);
    });

    test.each(nested)('$about: $queries', async ({ question, queries }) => {
      expect(await queriesOf(question)).toBe(queries);
    });
  });
