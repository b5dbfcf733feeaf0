import { existsSync } from 'node:fs';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { silent } from '../../src/neo4j/progress.js';
import { fromRoot } from '../../src/root.js';
import { Graph } from '../../src/graph/graph.js';
import { describeWhere } from '../support/describe-where.js';
import { testDatabase } from '../support/database.js';

const isInstalled = existsSync(fromRoot('bench/node_modules'));
const missing =
  'What the bench is measured against is not installed, so it was not run. To have it: npm ci --prefix bench';
const describeInstalled = describeWhere(isInstalled, missing);

/** The bench on the seed data, a turn of each question: that it runs and what it tells, nothing about speed. */
describeInstalled('The bench', () => {
  const names = ['ours', 'neo4j-graphql', 'limit'];
  let result: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- its types are in a package that may be missing
  let questions: any[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- likewise
  let compare: (contestants: object[], question: object, variables: object) => Promise<void>;

  beforeAll(async () => {
    const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
    // Not by their names alone, since types would be looked for.
    const [program, asked, comparing] = ['bench', 'questions/index', 'measure/compare'].map(
      (file) => `../../bench/${file}.js`,
    );
    const { bench } = await import(program ?? '');
    ({ questions } = await import(asked ?? ''));
    ({ compare } = await import(comparing ?? ''));
    const effort = { turns: 1, warmUp: 0, atLeast: 1, patience: 1, seconds: 1 };
    result = await bench(38, testDatabase(), effort, silent);
  });

  test('puts every question to everyone', () => {
    expect(Object.keys(result.latency)).toEqual(questions.map(({ name }) => name));
    for (const of of Object.values<Record<string, { median: number }>>(result.latency)) {
      expect(Object.keys(of)).toEqual(names);
      for (const { median } of Object.values(of)) expect(median).toBeGreaterThan(0);
    }
  });

  test('counts answers under load, and looks at the memory of the servers', () => {
    const rates = Object.values<Record<string, Record<string, number>>>(result.throughput).flatMap((by) =>
      Object.values(by),
    );
    expect(rates).toHaveLength(6);
    for (const rate of rates) expect(Object.keys(rate)).toEqual(names);
    expect(Object.keys(result.memory).sort()).toEqual([...names].sort());
    expect(result.memory.ours.most).toBeGreaterThanOrEqual(result.memory.ours.last);
  });

  test('asks for pages under every order', () => {
    const orders = Object.keys(result.orders);
    expect(orders.filter((name) => name.endsWith(', first'))).toHaveLength(12);
    expect(orders.filter((name) => name.endsWith(', middle'))).toHaveLength(12);
  });

  test.each([
    ['another value', { rows: [{ id: 'a', places: [] }] }],
    ['another order', { rows: [{ id: 'c', places: [{ id: 'x' }, { id: 'y' }] }, { id: 'b' }] }],
    ['a row less', { rows: [{ id: 'b', places: [{ id: 'x' }, { id: 'y' }] }] }],
  ])('is not fair with %s in an answer, and says so', async (_, other) => {
    const contestant = (name: string, answer: object) => ({ name, answer: () => Promise.resolve(answer) });
    const ours = { rows: [{ id: 'b', places: [{ id: 'y' }, { id: 'x' }] }, { id: 'c' }] };
    await expect(compare([contestant('ours', ours), contestant('limit', other)], { name: 'rows' }, {})).rejects.toThrow(
      '"rows" is answered otherwise by limit than by ours',
    );
  });

  test('takes lists inside a row for sets', async () => {
    const contestant = (places: string[]) => ({ name: 'one', answer: () => Promise.resolve({ rows: [{ places }] }) });
    await compare([contestant(['x', 'y']), contestant(['y', 'x'])], { name: 'rows' }, {});
    await expect(compare([contestant(['x']), contestant(['y', 'x'])], { name: 'rows' }, {})).rejects.toThrow();
  });
});
