import neo4j from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../servers/serve.js';

const PAUSE = 200;

/**
 * Comes when the database works for nobody: what a client has given up is worked out nevertheless, and would be in the way
 * of the next.
 */
export async function quiet({ uri, username, password }: Target): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    // One is the one that asks.
    while ((await driver.executeQuery('SHOW TRANSACTIONS')).records.length > 1) await sleep(PAUSE);
  } finally {
    await driver.close();
  }
}
