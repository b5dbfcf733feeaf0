import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { jest } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { type Large, largeGraph } from '../support/large.js';
import { anyPorts, govchain } from '../support/processes.js';

// The first file of a run that wants the large graph waits for it to be made.
jest.setTimeout(900_000);

const folder = temporaryFolder();
let large: Large;
beforeAll(async () => {
  large = await largeGraph();
});
afterAll(() => large.stop());

const count = async (text: string): Promise<number> =>
  (await large.graph.ask<{ n: number }>('count', text, {}))[0]?.n ?? 0;

test('a graph of a hundred thousand applications is exported with less memory than its file is long', async () => {
  const { uri, password } = large.connection;
  const env = { ...anyPorts, GOVCHAIN_HOME: join(folder, 'home'), NEO4J_URI: uri, NEO4J_PASSWORD: password };
  const to = join(folder, 'out');
  const heap = { NODE_OPTIONS: '--max-old-space-size=64' };
  const { code, stdout, stderr } = await govchain(['export', to, '--format', 'graphml', '--json'], {
    ...env,
    ...heap,
  }).end();
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const [file] = (JSON.parse(stdout) as { files: { bytes: number }[] }).files;
  expect(file?.bytes).toBeGreaterThan(64 * 1024 * 1024);
  let nodes = 0;
  let edges = 0;
  for await (const line of createInterface({ input: createReadStream(join(to, 'graph.graphml')) })) {
    if (line.startsWith('<node ')) nodes += 1;
    if (line.startsWith('<edge ')) edges += 1;
  }
  expect(nodes).toBe(await count('MATCH (n:Entity) RETURN count(n) AS n'));
  expect(edges).toBe(await count('MATCH (:Entity)-[r]->(:Entity) WHERE r.fact IS NOT NULL RETURN count(r) AS n'));
});
