import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { queriesIn } from '../docs/questions.js';
import { Asker } from '../support/graph.js';

/** `npm run questions` sets it: answers are recorded, instead of being compared with the recorded ones. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const folder = 'test/catalogue/answers/';
const catalogue = readCatalogue();

let asker: Asker;
beforeAll(async () => {
  asker = await Asker.open();
});
afterAll(() => asker.close());

/** What an example gives, and how many rows its Cypher does. */
async function answersTo({ operation, examples, cypher }: (typeof catalogue)[number]) {
  const answers: unknown[] = [];
  for (const variables of examples) {
    const { data, errors } = await asker.ask(operation, variables);
    expect(errors).toEqual([]);
    answers.push({ variables, data });
  }
  return { answers, cypherRows: cypher === null ? null : (await run(cypher)).length };
}

/** As Neo4j Browser does: each `:param` is an expression of Cypher, and the text takes what comes of it. */
async function run(cypher: string) {
  const params = [...cypher.matchAll(/^:param (\w+) => (.*);$/gm)].map(([, name = '', value = '']) => [name, value]);
  const values = params.map(([name, value]) => `${name}: ${value}`).join(', ');
  const [row] = await asker.graph.ask<{ params: Record<string, unknown> }>('', `RETURN {${values}} AS params`, {});
  return asker.graph.ask('', cypher.replace(/^:param .*$/gm, ''), row?.params ?? {});
}

const recorded = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));

if (writing)
  test.each(catalogue)('the answers to $name are recorded', async (question) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${question.name}.json`, `${JSON.stringify(await answersTo(question), null, 1)}\n`);
  });
else
  test.each(catalogue)('$name has its recorded answers, and its Cypher has rows', async (question) => {
    const found = await answersTo(question);
    expect(found).toEqual(recorded(question.name));
    if (question.cypher !== null) expect(found.cypherRows).toBeGreaterThan(0);
  });

test('no answer is recorded for a question that is gone', () => {
  const names = catalogue.map(({ name }) => `${name}.json`);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});

test('there are at least 25, on every topic, each with a title of its own in both languages', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(25);
  expect(new Set(catalogue.map(({ topic }) => topic)).size).toBe(7);
  for (const language of ['en', 'zh'] as const)
    expect(new Set(catalogue.map(({ title }) => title[language])).size).toBe(catalogue.length);
  for (const { title, description } of catalogue) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(description.zh).toMatch(/\p{Script=Han}/u);
  }
});

test('no two differ only in variables, and each is one named operation that can be pasted alone', () => {
  const shapes = catalogue.map(({ operation }) => shapeOf(operation));
  expect(new Set(shapes).size).toBe(catalogue.length);
  const names = catalogue.map(({ operation }) => /^query (\w+)/.exec(operation)?.[1]);
  expect(new Set(names).size).toBe(catalogue.length);
  expect(names).not.toContain(undefined);
});

/** An operation without its name, its variables and its values. */
function shapeOf(operation: string): string {
  const kinds: string[] = [];
  visit(parse(operation), {
    Field: ({ name }) => void kinds.push(name.value),
    Argument: ({ name }) => void kinds.push(`(${name.value})`),
    ObjectField: ({ name }) => void kinds.push(`{${name.value}}`),
    EnumValue: ({ value }) => void kinds.push(value),
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return kinds.join(' ');
}

test.each(catalogue)('the rows of $name are where it says', async ({ operation, examples, rows }) => {
  const { data } = await asker.ask(operation, examples[0]);
  const found = rows.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  expect(found).toBeInstanceOf(Object);
});

test('Cypher for Neo4j Browser begins with the parameters that it uses', () => {
  for (const { name, cypher } of catalogue) {
    const declared = [...(cypher ?? '').matchAll(/^:param (\w+)/gm)].map(([, param]) => param);
    const used = [...(cypher ?? '').matchAll(/\$(\w+)/g)].map(([, param]) => param);
    expect([name, [...new Set(used)].sort()]).toEqual([name, declared.sort()]);
    expect(queriesIn(cypher ?? '').length).toBeLessThanOrEqual(1);
  }
});
