import { Agent, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { getHeapSpaceStatistics } from 'node:v8';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/server.js';

// Tells how many bytes each request leaves in the memory of what is old, of many that ask the same, one after the other.

const [uri = '', password = '', query = ''] = process.argv.slice(2);
const REQUESTS = 1_000;

const oldBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? NaN;

const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
const graph = Graph.connect({ uri, password, username: 'neo4j', database: 'neo4j' }, { timeout: 10_000 });
const server = await createServer(graph, config, { browserUrl: null });
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function ask(): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const sent = request(`${server.url}/graphql`, { method: 'POST', agent, headers }).end(JSON.stringify({ query }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`The answer is ${response.statusCode}.`);
}

// What is compiled and kept grows old too, until it is.
for (let at = 0; at < REQUESTS; at++) await ask();
let [grown, last] = [0, oldBytes()];
for (let at = 0; at < REQUESTS; at++) {
  await ask();
  const now = oldBytes();
  // Less: memory was looked through.
  grown += Math.max(0, now - last);
  last = now;
}
process.stdout.write(`${Math.round(grown / REQUESTS)}\n`);
agent.destroy();
await server.stop();
await graph.close();
