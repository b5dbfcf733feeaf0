import neo4j, { type Driver } from 'neo4j-driver';
import { startFilled } from '../../test/support/bulk-load.js';
import type { Target } from '../servers/serve.js';

/** How much a graph holds. A node counts for each of its labels. */
export interface Content {
  nodes: Record<string, number>;
  relationships: Record<string, number>;
}

/** The empty name stands for all. The database keeps these figures: nothing is walked through. */
export async function contentOf({ uri, username, password }: Target): Promise<Content> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const labels = await column<string>(driver, 'CALL db.labels()');
    const types = await column<string>(driver, 'CALL db.relationshipTypes()');
    return {
      nodes: await counts(driver, labels, (label) => `MATCH (n${label}) RETURN count(n)`),
      relationships: await counts(driver, types, (type) => `MATCH ()-[r${type}]->() RETURN count(r)`),
    };
  } finally {
    await driver.close();
  }
}

/** Of the database of a folder, which is started for it. */
export async function contentIn(home: string): Promise<Content> {
  const database = await startFilled(home);
  return await contentOf(database).finally(() => database.stop());
}

async function counts(driver: Driver, names: string[], query: (name: string) => string) {
  const found: Record<string, number> = {};
  for (const name of ['', ...names.sort()]) {
    const [count = 0] = await column<number>(driver, query(name && `:\`${name}\``));
    if (count > 0) found[name] = count;
  }
  return found;
}

async function column<T>(driver: Driver, query: string): Promise<T[]> {
  const { records } = await driver.executeQuery(query);
  return records.map((record) => record.get(0) as T);
}
