import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Database } from '../../src/neo4j/database.js';
import { fromRoot } from '../../src/root.js';

/** What the pictures are taken of. */
export interface Software {
  url: string;
  database: Database;
  python: string;
}

type Shot = (page: Page, software: Software) => Promise<unknown>;

const explorer =
  (query: string, shown: (page: Page) => Promise<unknown>): Shot =>
  async (page, { url }) => {
    await page.goto(`${url}/explore/?${query}&lang=en`);
    await shown(page);
    await page.locator('aside').getByRole('heading', { level: 2 }).waitFor();
  };
const chart = (page: Page) => page.locator('.chart').getByRole('button').first().waitFor();
const nodes = (page: Page) => page.locator('.nodes').getByRole('button', { name: /数字身份/ }).waitFor();

/** By the name of the picture's file in docs/pictures/; each leaves the page as it is to be seen. */
export const shots: Record<string, Shot> = {
  matrix: explorer('focus=supplier:dareway,place:cn-370000', chart),
  map: explorer('view=map&focus=place:cn-370000', chart),
  timeline: explorer('view=timeline&focus=domain:tax', chart),
  graph: explorer('view=graph&focus=supplier:webank&expanded=supplier:webank,supplier:tencent', nodes),
  playground: async (page, { url }) => {
    await page.goto(`${url}/playground/#suppliers-by-province`);
    await page.locator('.graphiql-response .view-lines').getByText('"山东省"').first().waitFor();
  },
  'neo4j-browser': neo4jBrowser,
  notebook,
};

async function neo4jBrowser(page: Page, { database }: Software): Promise<void> {
  await page.goto(database.browserUrl ?? '');
  await page.getByTestId('username').fill(database.username);
  await page.getByTestId('password').fill(database.password);
  await page.getByTestId('connect').click();
  await page.locator('pre.runnable i').first().click();
  const nodes = page.getByTestId('frame').first().locator('g.node');
  await nodes.first().waitFor();
  await atRest(page, async () => JSON.stringify(await nodes.evaluateAll((all) => all.map((one) => one.outerHTML))));
}

/** A drawing that moves says nothing of its rest: it is the same twice, half a second apart. */
async function atRest(page: Page, look: () => Promise<string>): Promise<void> {
  let [before, now] = ['', await look()];
  while (before !== now) {
    await page.waitForTimeout(500);
    [before, now] = [now, await look()];
  }
}

async function notebook(page: Page, { python }: Software): Promise<void> {
  const file = fileURLToPath(fromRoot('notebooks/2-suppliers-and-provinces.ipynb'));
  const html = execFileSync(python, ['-m', 'nbconvert', '--to', 'html', '--stdout', file], { stdio: 'pipe' });
  // Its page names scripts of outside hosts for formulas, of which there are none.
  await page.route('**', (route) => route.abort());
  await page.setContent(html.toString(), { waitUntil: 'domcontentloaded' });
  await page.locator('.jp-OutputArea img').first().scrollIntoViewIfNeeded();
}
