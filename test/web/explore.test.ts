import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { testDatabase } from '../support/database.js';
import { findChromium, launch } from './chromium.js';

const chromium = findChromium();
const describeInBrowser = chromium || process.env.CI === 'true' ? describe : describe.skip;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the explorer', () => {
  let server: Server;
  let browser: Browser;
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (!chromium) throw new Error('No Chromium on the PATH. To have one: apt-get install chromium');
    const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    opened.push(() => graph.close());
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
    server = await createServer(graph, config, { browserUrl: null });
    opened.push(() => server.stop());
    browser = await launch(chromium);
    opened.push(() => browser.close());
  }, 120_000);

  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  /** Opens an address, uses the page, and holds it to having complained of nothing and asked nobody but us. */
  async function on(path: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const own = new URL(server.url).host;
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (host && host !== own) complaints.push(`asks ${host}`);
    });
    await page.goto(server.url + path);
    await use(page);
    expect(complaints).toEqual([]);
    await context.close();
  }

  const mark = (page: Page, name: string | RegExp) => page.locator('.chart').getByRole('button', { name });
  const panel = (page: Page) => page.locator('aside');
  const node = (page: Page, name: string | RegExp) => page.locator('.nodes').getByRole('button', { name });

  it('opens with the matrix of suppliers and provinces, and a cell says on what grounds', async () => {
    await on('/explore', async (page) => {
      await mark(page, '山大地纬 · 山东省: 2 applications, stated').click();
      await panel(page)
        .getByText(/P\d+ · Survey/)
        .first()
        .waitFor();
      await mark(page, '微众银行 · 广东省: said to serve, no application named, stated, said of its group').click();
      await panel(page).getByRole('button', { name: /腾讯/ }).waitFor();
      expect(new URL(page.url()).searchParams.get('focus')).toBe('supplier:webank,place:cn-440000');
    });
  });

  it('finds 微众银行, shows it, expands its group, and every view stands in the address alone', async () => {
    const addresses = new Map<string, string>();
    await on('/explore/?view=graph', async (page) => {
      await page.getByRole('combobox', { name: /Find/ }).fill('wzyh');
      await page.getByRole('option', { name: /微众银行/ }).waitFor();
      await page.keyboard.press('Enter');
      await panel(page)
        .getByRole('heading', { level: 2, name: /微众银行/ })
        .waitFor();
      await node(page, /微众银行/).waitFor();
      expect(await page.locator('.nodes li').count()).toBe(2);
      await node(page, /腾讯/).click();
      await node(page, /数字身份/).waitFor();
      expect(await page.locator('.nodes li').count()).toBe(9);
      for (const view of ['Map', 'Matrix', 'Timeline', 'Graph']) {
        await page.getByRole('link', { name: view, exact: true }).click();
        await page.locator('.chart, .picture').waitFor();
        addresses.set(view, page.url().slice(server.url.length));
      }
      await page.goBack();
      await page.getByRole('region', { name: 'Timeline' }).waitFor();
    });
    const seen: Record<string, string> = { Map: '广东 GD', Matrix: '腾讯 · 广东省', Timeline: '2020 Q1 launched: 4' };
    for (const [view, text] of Object.entries(seen))
      await on(addresses.get(view) ?? '', async (page) => {
        await mark(page, new RegExp(text)).waitFor();
        await panel(page).getByRole('heading', { level: 2, name: /腾讯/ }).waitFor();
      });
    await on(addresses.get('Graph') ?? '', async (page) => {
      await node(page, /数字身份/).waitFor();
      expect(await page.locator('.nodes li').count()).toBe(9);
    });
  });

  it('a click on a node of the picture brings its neighbours', async () => {
    await on('/explore/?view=graph&focus=supplier:webank&lang=en', async (page) => {
      await node(page, /腾讯/).waitFor();
      const box = await page.locator('.canvas').boundingBox();
      if (!box) throw new Error('The picture has no place on the page.');
      // Where the layout puts the two nodes is its own affair: one of these places is on the other.
      const grown = async () => (await page.locator('.nodes li').count()) > 2;
      for (let y = 20; y < box.height && !(await grown()); y += 25)
        for (let x = 20; x < box.width && !(await grown()); x += 25) await page.mouse.click(box.x + x, box.y + y);
      await node(page, /数字身份/).waitFor();
    });
  });

  it('filters hold for every view, and what they emptied says so', async () => {
    const filters = 'domain=domain:tax&category=LISTED&lang=en';
    await on(`/explore/?${filters}`, async (page) => {
      await page.getByText('A filter on applications leaves out bare statements').waitFor();
      await page.getByLabel('Status').selectOption('PLANNED');
      await page
        .getByText('No supplier is recorded as serving a province with Domain domain:tax, Listed company, Planned.')
        .waitFor();
      await page.getByRole('link', { name: 'Map' }).click();
      await page.getByText('No application is recorded with').waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).first().click();
      await mark(page, '广东 GD: 8 applications, 1 supplier').waitFor();
      expect(page.url()).not.toContain('domain');
    });
  });

  it('a bar of the timeline leads to its applications and their evidence', async () => {
    await on('/explore/?view=timeline&lang=en', async (page) => {
      await mark(page, '2020 Q1 launched: 4 applications').click();
      await panel(page).getByRole('heading', { name: '4 applications' }).waitFor();
      await panel(page)
        .getByText(/P\d+ · Survey/)
        .first()
        .waitFor();
      await mark(page, /date of launch not known: 33/).click();
      await panel(page).getByRole('heading', { name: '33 applications' }).waitFor();
    });
  });

  it('gives what is seen as SVG, PNG and CSV that no spreadsheet runs', async () => {
    await on('/explore/?lang=en', async (page) => {
      await mark(page, /山大地纬/)
        .first()
        .waitFor();
      const saved = async (name: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).click(),
        ]);
        return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
      };
      const csv = await saved('CSV');
      expect(csv.name).toBe('matrix.csv');
      expect(csv.data.toString('utf8')).toMatch(/^\uFEFFsupplierId,supplier,supplierEn,placeId,/);
      expect(csv.data.toString('utf8')).toContain(
        'supplier:dareway,山大地纬,Dareway,place:cn-370000,山东省,Shandong,2,STATED,OWN',
      );
      const svg = (await saved('SVG')).data.toString('utf8');
      expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(svg).toContain('山大地纬');
      expect(svg).not.toContain('var(--');
      const png = await saved('PNG');
      expect([png.name, png.data.subarray(1, 4).toString()]).toEqual(['matrix.png', 'PNG']);
      await page.getByRole('link', { name: 'Graph', exact: true }).click();
      await page.locator('.nodes li').first().waitFor();
      expect((await saved('PNG')).data.length).toBeGreaterThan(5000);
      expect((await saved('CSV')).data.toString('utf8')).toContain('IN_DOMAIN');
    });
  });

  it('is used by keyboard: one stop for a chart, arrows within, Enter opens', async () => {
    await on('/explore/?view=map&lang=en', async (page) => {
      await mark(page, /黑龙江/).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate("document.activeElement.querySelector('title').textContent")).toMatch(/^天津 TJ/);
      await page.keyboard.press('Enter');
      await panel(page)
        .getByRole('heading', { level: 2, name: /天津市/ })
        .waitFor();
      expect(await page.locator('.chart [tabindex="0"]').count()).toBe(1);
    });
  });

  it('every entity has an address; one that there is not says so', async () => {
    await on('/e/place:cn-370000', async (page) => {
      await panel(page)
        .getByRole('heading', { level: 2, name: /山东省/ })
        .waitFor();
    });
    await on('/e/supplier:nobody', async (page) => {
      await panel(page).getByRole('alert').getByText('supplier:nobody').waitFor();
    });
  });

  it('speaks Chinese throughout', async () => {
    await on(
      '/explore/?view=map',
      async (page) => {
        await page.getByRole('link', { name: '地图' }).waitFor();
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('link', { name: 'Map' }).waitFor();
      },
      { locale: 'zh-CN' },
    );
  });

  it.each(['light', 'dark'] as const)(
    'an accessibility checker finds nothing, and 360 px suffice, %s',
    async (colorScheme) => {
      for (const view of ['matrix', 'map', 'timeline', 'graph'])
        for (const viewport of [
          { width: 1280, height: 800 },
          { width: 360, height: 740 },
        ])
          await on(
            `/explore/?view=${view}&focus=supplier:webank,place:cn-440000&basis=STATED&lang=zh`,
            async (page) => {
              await page.locator('.chart, .picture').waitFor();
              await panel(page).getByText('P27').first().waitFor();
              expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
              await page.evaluate(axe);
              const found = await page.evaluate(
                'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`))',
              );
              expect(found).toEqual([]);
            },
            { colorScheme, viewport },
          );
    },
    120_000,
  );
});
