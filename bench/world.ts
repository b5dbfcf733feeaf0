import neo4j from 'neo4j-driver';
import { cursor } from '../src/shared/connection.js';
import type { OrderedPage, World } from './questions/question.js';
import type { Target } from './servers/serve.js';

const SAMPLE = 20;

type Column = (query: string, params?: object) => Promise<string[]>;

/** Looks into the graph for what to ask about. */
export async function look({ uri, username, password }: Target): Promise<World> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    return await worldOf(async (query, params = {}) => {
      const { records } = await driver.executeQuery(query, params);
      return records.map((record) => String(record.get(0)));
    });
  } finally {
    await driver.close();
  }
}

async function worldOf(column: Column): Promise<World> {
  const [count = '0'] = await column('MATCH (n:Application) RETURN count(n)');
  const half = Math.floor(Number(count) / 2);
  const [middle = ''] = await column(
    'MATCH (n:Application) WHERE n.id IS NOT NULL RETURN n.id ORDER BY n.id SKIP $half LIMIT 1',
    { half: neo4j.int(half) },
  );
  return {
    applications: await column(
      `MATCH (n:Application) WHERE n.id IS NOT NULL WITH n.id AS id ORDER BY id
       WITH collect(id) AS ids UNWIND range(0, ${SAMPLE - 1}) AS at
       RETURN ids[toInteger(size(ids) * (at + 0.5) / ${SAMPLE})]`,
    ),
    middle,
    middleOffset: half + 1,
    provinces: await column(
      "MATCH (p:Place {level: 'PROVINCE'}) RETURN p.id ORDER BY p.applicationCount DESC, p.id LIMIT 5",
    ),
    domains: await column('MATCH (d:Domain) RETURN d.id ORDER BY COUNT { (d)<-[:IN_DOMAIN]-() } DESC, d.id LIMIT 5'),
    suppliers: await column('MATCH (s:Supplier) RETURN s.id ORDER BY s.applicationCount DESC, s.id LIMIT 5'),
    words: ['链电子', '据查询', '块链'],
    cursorAfter: (id) => cursor('Application by ID', id),
    pages: (await Promise.all(orders.map((order) => pagesOf(column, order)))).flat(),
  };
}

/** Orders of applications, and the sort keys that are stored for them. */
const orders = [
  ['ID', 'id', 'id'],
  ['NAME', 'sortName', 'sortName'],
  ['LAUNCHED', 'sortLaunched', 'sortLaunchedDown'],
  ['FIRST_EVENT', 'sortFirstEvent', 'sortFirstEventDown'],
  ['STATUS', 'sortStatus', 'sortStatusDown'],
  ['SUPPLIER_COUNT', 'sortSupplierCount', 'sortSupplierCount'],
].flatMap(([field = '', up = '', down = '']) => [
  { field, direction: 'ASC' as const, property: up },
  { field, direction: 'DESC' as const, property: down },
]);

async function pagesOf(column: Column, order: (typeof orders)[number]): Promise<OrderedPage[]> {
  const { field, direction, property } = order;
  const position = `Application by ${field}${direction === 'DESC' ? ' DESC' : ''}`;
  const keys = await keysOf(column, property);
  const first: OrderedPage = { field, direction, place: 'first', after: null };
  return [
    first,
    ...keys.flatMap(({ place, key }) => (key === undefined ? [] : { ...first, place, after: cursor(position, key) })),
  ];
}

async function keysOf(column: Column, property: string) {
  const middle = { place: 'middle' as const, key: await keyInside(column, property, '') };
  if (property === 'id') return [middle];
  const [group] = await column(`MATCH (n:Application) WITH split(n.${property}, '\\t')[0] AS group, count(*) AS size
    WHERE NOT group IN ['', '~'] RETURN group ORDER BY size DESC LIMIT 1`);
  const unknown = (await keyInside(column, property, '~\t')) ?? (await keyInside(column, property, '\t'));
  return [
    middle,
    { place: 'largest group' as const, key: group && (await keyInside(column, property, `${group}\t`)) },
    { place: 'unknown' as const, key: unknown },
  ];
}

/** The sort key in the middle of those that begin so. */
async function keyInside(column: Column, property: string, beginning: string): Promise<string | undefined> {
  const rows = `MATCH (n:Application) WHERE n.${property} STARTS WITH $beginning`;
  const [count] = await column(`${rows} RETURN count(n)`, { beginning });
  const half = neo4j.int(Math.floor(Number(count) / 2));
  const [key] = await column(`${rows} RETURN n.${property} ORDER BY n.${property} SKIP $half LIMIT 1`, {
    beginning,
    half,
  });
  return key;
}
