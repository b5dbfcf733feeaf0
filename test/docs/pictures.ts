import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { openDatabase } from '../../src/neo4j/database.js';
import { claimPort } from '../../src/neo4j/ports.js';
import { terminal } from '../../src/neo4j/progress.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { findPython } from '../notebooks/python.js';
import { buildPages } from '../web/build.js';
import { findChromium, launch } from '../web/chromium.js';
import { type Software, shots } from './shots.js';

// `npm run pictures`: takes the README's pictures, of a server and a database of their own that end with it.
// With names after `--` it takes those alone.
const opened: (() => unknown)[] = [];
const stopped = new AbortController();

async function take(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in shots));
  if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}: ${Object.keys(shots).join(', ')}.`);
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium on the PATH. To have one: apt-get install chromium');
  const software = await open();
  // Chromium is ended by us, in our order.
  const browser = await launch(chromium, { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  opened.push(() => browser.close());
  mkdirSync(fromRoot('docs/pictures/'), { recursive: true });
  for (const [name, shot] of Object.entries(shots)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    await shot(page, software);
    await page.screenshot({ path: fileURLToPath(fromRoot(`docs/pictures/${name}.png`)), animations: 'disabled' });
    await page.close();
    process.stderr.write(`docs/pictures/${name}.png\n`);
  }
}

/** As `govchain start` brings it up, on free ports and with the pages as they are in `web/` now. */
async function open(): Promise<Software> {
  const python = findPython();
  if (!python) throw new Error('No Python with the packages of the notebooks. To have one: npm run notebooks');
  const home = mkdtempSync(join(tmpdir(), 'govchain-pictures-'));
  opened.push(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const { web, remove } = await buildPages();
  opened.push(remove);
  const PORT = String(await claimPort('127.0.0.1', 0, 'PORT'));
  const { GOVCHAIN_CACHE } = process.env;
  const free = { PORT, GOVCHAIN_BOLT_PORT: '0', GOVCHAIN_BROWSER_PORT: '0', LOG_LEVEL: 'error' };
  const config = readConfig({ ...free, GOVCHAIN_HOME: home, GOVCHAIN_CACHE });
  const database = await openDatabase(config, terminal(), stopped.signal);
  opened.push(() => database.stop());
  const graph = Graph.connect(database, { timeout: 10_000 });
  opened.push(() => graph.close());
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  const server = await createServer(graph, config, { browserUrl: database.browserUrl }, { web });
  opened.push(() => server.stop());
  await database.browserReady;
  return { url: server.url, database, python };
}

async function close(): Promise<void> {
  for (const end of opened.splice(0).reverse()) await end();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopped.abort(new Error('Interrupted.'));
    void close().finally(() => process.exit(1));
  });
try {
  await take(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await close();
}
