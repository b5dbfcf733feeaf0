import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { describeWhere } from '../support/describe-where.js';
import { testDatabase } from '../support/database.js';
import { findChromium, launch } from './chromium.js';

const chromium = findChromium();
const missing = 'No Chromium on the PATH, so the pages were not looked at. To have one: apt-get install chromium';
const describeInBrowser = describeWhere(chromium !== null, missing);

describeInBrowser('in a browser', () => {
  let server: Server;
  let browser: Browser;
  /** What to close again, the last first; less than all where the beginning failed. */
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (!chromium) throw new Error(missing);
    const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    opened.push(() => graph.close());
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
    server = await createServer(graph, config, { browserUrl: 'http://127.0.0.1:7474/' });
    opened.push(() => server.stop());
    browser = await launch(chromium);
    opened.push(() => browser.close());
  }, 120_000);

  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  /** Opens a page, keeping what it complains of and whom it asks. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(server.url + path);
    return { page, complaints, foreign: () => [...hosts].filter((host) => host && host !== new URL(server.url).host) };
  }

  const answer = (page: Page) => page.locator('.graphiql-response .view-lines');

  it('the playground opens with a question and its answer, and asks nobody but us', async () => {
    const { page, complaints, foreign } = await open('/playground');
    await answer(page).getByText('"福州市"').first().waitFor();
    const tabs = await page.locator('.graphiql-tab-button').allTextContents();
    expect(tabs[0]).toMatch(/^ApplicationsInPlace/);
    expect(await page.locator('.graphiql-query-editor').innerText()).toContain('某地有哪些应用');
    expect(complaints).toEqual([]);
    expect(foreign()).toEqual([]);
    await page.context().close();
  });

  it('runs the question again by key, completes fields, and shows the schema in words', async () => {
    const { page, complaints } = await open('/playground/');
    await answer(page).getByText('"福州市"').first().waitFor();
    const asked = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+Enter');
    expect((await asked).method()).toBe('POST');
    await page.getByRole('button', { name: /documentation explorer/i }).click();
    await page.getByText('ApplicationConnection').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a saved question is found in the panel, in either language, and runs by a click', async () => {
    const { page, complaints, foreign } = await open('/playground/');
    const search = page.getByRole('searchbox', { name: /Search the questions/ });
    await search.fill('省份 供应商');
    const titles = await page.locator('.questions li').allInnerTexts();
    expect(titles.length).toBeLessThan(10);
    await page.getByRole('button', { name: /Which suppliers serve which provinces/ }).click();
    await answer(page).getByText('"山东省"').first().waitFor();
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(['SuppliersByProvince']);
    await search.fill('no such thing');
    await page.getByText('No question has “no such thing” in it.').waitFor();
    expect([complaints, foreign()]).toEqual([[], []]);
    await page.context().close();
  });

  it('what someone has written stays in its tab when a saved question is asked', async () => {
    const { page } = await open('/playground/');
    await answer(page).getByText('"福州市"').first().waitFor();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{ about { version } }');
    await page.getByRole('button', { name: /How complete is the graph/ }).click();
    await answer(page).getByText('"coverage"').first().waitFor();
    expect(await page.locator('.graphiql-tab-button').count()).toBe(2);
    await page.locator('.graphiql-tab-button').first().click();
    await page.locator('.graphiql-query-editor').getByText('version').waitFor();
    await page.context().close();
  });

  it('a token is sent from the tab of headers, and is not found in what the page keeps', async () => {
    const { page } = await open('/playground/');
    await answer(page).getByText('"福州市"').first().waitFor();
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
    await page.keyboard.insertText('{"authorization": "Bearer secret-token"}');
    const asked = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.keyboard.press('Control+Enter');
    expect((await asked).headers().authorization).toBe('Bearer secret-token');
    const kept = () => page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    // The history is written when the answer is there.
    await page.waitForFunction('"govchain:graphiql:queries" in localStorage');
    await page.waitForTimeout(1_000);
    expect(await kept()).not.toContain('secret-token');
    await page.context().close();
  });

  it('a link has the query and its variables in it', async () => {
    const { page } = await open('/playground/#suppliers-of-domain');
    await answer(page).getByText('"数字身份"').first().waitFor();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('query Mine($id: ID!) { place(id: $id) { nameEn } }');
    await page.getByRole('button', { name: /Link to this question/ }).click();
    await page.waitForURL(/#query=query\+Mine/);
    const other = await open(page.url().slice(server.url.length));
    await other.page.locator('.graphiql-query-editor').getByText('Mine').waitFor();
    await other.page.locator('.graphiql-editor-tool').getByText('domain:digital-identity').waitFor();
    for (const { context } of [page, other.page].map((one) => ({ context: one.context() }))) await context.close();
  });

  it('the first page leads to everything there is', async () => {
    const { page, complaints, foreign } = await open('/');
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
    expect(links).toContain('http://127.0.0.1:7474/');
    const own = links.filter((link) => link.startsWith(server.url));
    const answers = await Promise.all(own.map(async (link) => ({ link, status: (await fetch(link)).status })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(own.length).toBeGreaterThan(6);
    expect([complaints, foreign()]).toEqual([[], []]);
    await page.context().close();
  });

  it('a question is opened from the first page', async () => {
    const { page } = await open('/');
    await page.locator('a[href$="#figures-of-the-article"]').click();
    await page.locator('.graphiql-query-editor').getByText('FiguresOfTheArticle').waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('fits 360 px, %s', async (colorScheme) => {
    const narrow = { viewport: { width: 360, height: 740 }, colorScheme };
    for (const path of ['/', '/playground/']) {
      const { page } = await open(path, narrow);
      await (path === '/' ? page.locator('h1') : answer(page).getByText('"福州市"').first()).waitFor();
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
