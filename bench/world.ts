import neo4j from 'neo4j-driver';
import { cursor } from '../src/shared/connection.js';
import type { World } from './questions/question.js';
import type { Target } from './servers/serve.js';

const SAMPLE = 20;

/** Looks into the graph for what to ask about. */
export async function look({ uri, username, password }: Target): Promise<World> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const column = async (query: string, params: object = {}): Promise<string[]> => {
    const { records } = await driver.executeQuery(query, params);
    return records.map((record) => String(record.get(0)));
  };
  try {
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
    };
  } finally {
    await driver.close();
  }
}
