import { readConfig } from '../src/config.js';
import { fastStart } from '../src/neo4j/archive.js';
import { chooseDistribution, type Distribution } from '../src/neo4j/distribution.js';
import { silent } from '../src/neo4j/progress.js';

/** What a start of the private database runs, and Java's options for it. */
export async function pinned(): Promise<{ distribution: Distribution; options: string[] }> {
  const { cache, neo4j } = readConfig();
  const around = { cache, report: silent, signal: undefined };
  const distribution = await chooseDistribution(neo4j.home)(around);
  return { distribution, options: await fastStart(distribution, around) };
}
