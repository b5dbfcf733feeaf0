import { execute, parse } from 'graphql';
import neo4j from 'neo4j-driver';
import { Context } from '../src/context.js';
import { buildSchema } from '../src/schema.js';
import { cursor } from '../src/shared/connection.js';
import { largeGraph } from '../test/support/large.js';

/**
 * What a page of 100 applications costs under each order, in both directions: the first page, one from the middle of all
 * rows, one from inside the largest group of equal keys and one from inside the unknown. As ratios of medians to the
 * first page by id, all in one run, in turns. The graph is that of NEO4J_LARGE_URI, or one made for the run.
 */
const turns = 15;
const page = 'first: 100';

interface Case {
  order: string;
  place: string;
  question: string;
}

const { graph, connection, stop } = await largeGraph();
const schema = await buildSchema();
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
  disableLosslessIntegers: true,
});
const ask = async (question: string): Promise<number> => {
  const began = performance.now();
  const contextValue = new Context(graph, { playgroundUrl: '', browserUrl: null });
  const { errors } = await execute({ schema, document: parse(question), contextValue });
  if (errors) throw errors[0] ?? new Error('no answer');
  return performance.now() - began;
};
const one = async (text: string, params: Record<string, unknown> = {}): Promise<unknown> => {
  const { records } = await driver.executeQuery(text, params);
  return records[0]?.get(0) ?? null;
};

/** The sort key in the middle of those that begin so; null where none does. */
async function middle(property: string, beginning: string): Promise<string | null> {
  const rows = `MATCH (n:Application) WHERE n.${property} STARTS WITH $beginning`;
  const half = neo4j.int(Math.floor(Number(await one(`${rows} RETURN count(n)`, { beginning })) / 2));
  return (await one(`${rows} RETURN n.${property} ORDER BY n.${property} SKIP $half LIMIT 1`, { beginning, half })) as
    string | null;
}

/** Sort keys to begin after: in the middle of all, of the largest group of equal keys, of the unknown. */
async function places(property: string): Promise<Record<string, string | null>> {
  if (property === 'id') return { 'first page': '', middle: await middle(property, '') };
  const group = await one(`MATCH (n:Application) WITH split(n.${property}, '\\t')[0] AS group, count(*) AS size
    WHERE NOT group IN ['', '~'] RETURN group ORDER BY size DESC LIMIT 1`);
  return {
    'first page': '',
    middle: await middle(property, ''),
    'largest group': await middle(property, `${String(group)}\t`),
    unknown: (await middle(property, '~\t')) ?? (await middle(property, '\t')),
  };
}

async function casesOf([field, direction, property]: readonly [string, string, string]): Promise<Case[]> {
  const position = `Application by ${field}${direction === 'DESC' ? ' DESC' : ''}`;
  return Object.entries(await places(property)).flatMap(([place, key]) => {
    if (key === null) return [];
    const after = key === '' ? '' : `, after: "${cursor(position, key)}"`;
    const order = `orderBy: { field: ${field}, direction: ${direction} }`;
    return [
      {
        order: `${field} ${direction}`,
        place,
        question: `{ applications(${order}, ${page}${after}) { nodes { id name } } }`,
      },
    ];
  });
}

const orders = [
  ['ID', 'id', 'id'],
  ['NAME', 'sortName', 'sortName'],
  ['LAUNCHED', 'sortLaunched', 'sortLaunchedDown'],
  ['FIRST_EVENT', 'sortFirstEvent', 'sortFirstEventDown'],
  ['STATUS', 'sortStatus', 'sortStatusDown'],
  ['SUPPLIER_COUNT', 'sortSupplierCount', 'sortSupplierCount'],
].flatMap(([field = '', up = '', down = '']) => [[field, 'ASC', up] as const, [field, 'DESC', down] as const]);

const cases: Case[] = [];
for (const order of orders) cases.push(...(await casesOf(order)));
const times = new Map(cases.map((one) => [one, [] as number[]]));
for (const { question } of cases) await ask(question);
for (let turn = 0; turn < turns; turn++)
  for (const one of [...cases].sort(() => Math.random() - 0.5)) times.get(one)?.push(await ask(one.question));

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const [pageById] = times.values();
const base = median(pageById ?? []);
const columns = ['first page', 'middle', 'largest group', 'unknown'];
const count = Number(await one('MATCH (n:Application) RETURN count(n)'));
process.stdout.write(`${count} applications, ${turns} turns; first page by id: ${base.toFixed(1)} ms\n\n`);
process.stdout.write(`| order | ${columns.join(' | ')} |\n| --- |${columns.map(() => ' ---: |').join('')}\n`);
for (const name of new Set(cases.map(({ order }) => order))) {
  const cells = columns.map((column) => {
    const found = cases.find(({ order, place }) => order === name && place === column);
    return found ? (median(times.get(found) ?? []) / base).toFixed(1) : '';
  });
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
}
await driver.close();
await stop();
