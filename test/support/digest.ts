import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { Connection } from '../../src/graph/graph.js';
import { queries, textOf } from './content.js';

/** How much a graph holds, and a figure that is the same for the same content, in whatever order it is stored. */
export interface Digest {
  rows: number;
  sum: string;
}

/** Of graphs that are too large to be held as texts. */
export async function digestOf({ uri, username, password }: Omit<Connection, 'database'>): Promise<Digest> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const session = driver.session({ fetchSize: 5_000 });
  let rows = 0;
  let sum = 0n;
  try {
    for (const query of queries)
      for await (const record of session.run(query)) {
        const hash = createHash('sha256').update(textOf(record.toObject())).digest('hex');
        sum = BigInt.asUintN(256, sum + BigInt(`0x${hash}`));
        rows++;
      }
    return { rows, sum: sum.toString(16) };
  } finally {
    await session.close();
    await driver.close();
  }
}
