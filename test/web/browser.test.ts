import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { readLook } from '../../src/look.js';
import { type Database, openDatabase } from '../../src/neo4j/database.js';
import { claimPort } from '../../src/neo4j/ports.js';
import { silent } from '../../src/neo4j/progress.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { temporaryFolder } from '../support/folders.js';
import { describeWhere } from '../support/describe-where.js';
import { anyPorts } from '../support/processes.js';
import { findChromium, launch } from './chromium.js';

const chromium = findChromium();
const missing = 'No Chromium on the PATH, so Neo4j Browser was not looked at. To have one: apt-get install chromium';
const describeInBrowser = describeWhere(chromium !== null, missing);

/**
 * What Neo4j Browser's own bundle logs whatever we do: it wants a font and two scripts of outside hosts, and reports of
 * some page loads how long they took, which the policy of the database's pages refuses before anybody is asked; and it
 * tries whether the Bolt port speaks HTTP.
 */
const unavoidable = [
  /^Loading the stylesheet 'https:\/\/fonts\.googleapis\.com\/.*violates the following Content Security Policy/,
  /^Loading the script 'https:\/\/cdn\.segment\.com\/.*violates the following Content Security Policy/,
  /^Loading the script 'https:\/\/canny\.io\/.*violates the following Content Security Policy/,
  /^Connecting to 'https:\/\/\w+\.ingest\.sentry\.io\/.*violates the following Content Security Policy/,
  /^Fetch API cannot load https:\/\/\w+\.ingest\.sentry\.io\/.*violates the document's Content Security Policy/,
];
const boltSpeaksNoHttp = 'Failed to load resource: net::ERR_EMPTY_RESPONSE';

describeInBrowser('Neo4j Browser of the managed database', () => {
  let database: Database;
  let server: Awaited<ReturnType<typeof createServer>>;
  let browser: Browser;
  /** What to close again, the last first; less than all where the beginning failed. */
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (!chromium) throw new Error(missing);
    const { GOVCHAIN_CACHE } = process.env;
    const port = await claimPort('127.0.0.1', 0, 'PORT');
    const folders = { GOVCHAIN_HOME: temporaryFolder(), GOVCHAIN_CACHE };
    const config = readConfig({ ...anyPorts, ...folders, PORT: String(port), LOG_LEVEL: 'error' });
    database = await openDatabase(config, silent);
    opened.push(() => database.stop());
    const graph = Graph.connect(database, { timeout: 10_000 });
    opened.push(() => graph.close());
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    server = await createServer(graph, config, { browserUrl: database.browserUrl });
    opened.push(() => server.stop());
    await database.browserReady;
    browser = await launch(chromium);
    opened.push(() => browser.close());
  }, 180_000);

  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  /** Logs in as a user does, keeping what the page complains of and whom it reaches. */
  async function logIn() {
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    const reached = new Set<string>();
    page.on('console', (message) => {
      const probed = message.text() === boltSpeaksNoHttp && message.location().url.includes(new URL(database.uri).host);
      if (message.type() === 'error' && !probed) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => reached.add(new URL(response.url()).hostname));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'csp') reached.add(new URL(request.url()).hostname);
    });
    await page.goto(database.browserUrl ?? '');
    await page.getByTestId('username').fill(database.username);
    await page.getByTestId('password').fill(database.password);
    await page.getByTestId('connect').click();
    await page.getByRole('heading', { name: /^Blockchain in government/ }).waitFor();
    const own = () => complaints.filter((text) => !unavoidable.some((pattern) => pattern.test(text)));
    return { page, complaints: own, reached: () => [...reached] };
  }

  const run = (page: Page, at: number) => page.locator('pre.runnable i').nth(at).click();
  const commands = (page: Page) => page.getByTestId('frameCommand').allTextContents();

  /** The colours that nodes are filled with, each under the label that the look gives it to. */
  async function drawn(page: Page): Promise<Record<string, number>> {
    const frame = page.getByTestId('frame').first();
    await frame.locator('g.node circle.b-outline').first().waitFor();
    const circles = await frame.locator('g.node circle.b-outline').all();
    const fills = await Promise.all(circles.map((circle) => circle.getAttribute('fill')));
    const labels = Object.entries(readLook().labels);
    const names = fills.map((fill) => labels.find(([, { colour }]) => colour === fill)?.[0] ?? String(fill));
    return Object.fromEntries(
      [...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]),
    );
  }

  it('opens with our guide and our style, and draws its first query in our colours by a click', async () => {
    const { page, complaints, reached } = await logIn();
    const [guide] = await commands(page);
    expect(guide).toBe(`:play ${server.url}/browser/guide.html`);
    await run(page, 0);
    expect(await drawn(page)).toEqual({ Application: 11, Place: 15, Supplier: 9 });
    const captions = await page.locator('g.node').allTextContents();
    expect(captions.map((text) => text.trim())).toEqual(expect.arrayContaining(['福州市', '中国网安', '山东省']));
    expect(complaints()).toEqual([]);
    expect(reached()).toEqual(['127.0.0.1']);
    await page.context().close();
  });

  it('a question with a value runs by one click too, and its grounds are drawn as sources', async () => {
    const { page, complaints } = await logIn();
    const guide = page.getByTestId('carousel');
    for (const heading of [/^What the graph holds/, /^Why does the graph say so/]) {
      await guide.getByTestId('nextSlide').first().click();
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    await run(page, 0);
    expect(await drawn(page)).toMatchObject({ Supplier: 1, Application: 1, '#A5ABB6': 10 });
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  it('takes all saved scripts from one file that is dropped on it', async () => {
    const { page, complaints } = await logIn();
    const zip = Buffer.from(await (await fetch(`${server.url}/browser/favourites.zip`)).arrayBuffer());
    await drop(page, zip.toString('base64'));
    await page.getByTestId('navigationFavorites').click();
    await page.getByText('Who serves where 服务关系').click();
    await page.getByText('Which suppliers serve which provinces? 哪些供应商服务哪些省份？').first().waitFor();
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  /** As from a folder of the desktop. */
  async function drop(page: Page, base64: string): Promise<void> {
    const transfer = await page.evaluateHandle(`(() => {
      const bytes = Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'favourites.zip', { type: 'application/zip' }));
      return transfer;
    })()`);
    await page.locator('.filedrop').first().dispatchEvent('drop', { dataTransfer: transfer });
  }
});
