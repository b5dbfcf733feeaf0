import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Graph } from '../../src/graph/graph.js';
import { runImport } from '../../src/import/intake/intake.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts } from '../support/processes.js';
import { wipe } from '../release/support.js';

/** `npm run questions` sets it: the page is given what comes out, instead of being held to it. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const PAGE = 'docs/releases.md';
const page = readFileSync(PAGE, 'utf8');
const folder = temporaryFolder();
const database = testDatabase();
let graph: Graph;

beforeAll(async () => {
  graph = Graph.connect(database, { timeout: 60_000 });
  await wipe(graph);
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  cpSync('examples', join(folder, 'examples'), { recursive: true });
});
afterAll(async () => {
  await wipe(graph);
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  await graph.close();
});

/** The commands of the page in their order, each with what the page shows of its outcome. */
const steps = [...page.matchAll(/```console\n(\$ .*?[^\\]\n)(.*?)```/gs)].map(([shown, typed = '']) => ({ shown, typed }));

/** What the text between the commands says is done meanwhile. */
async function prepare(at: number): Promise<void> {
  if (at === 1) {
    const wanted = { importId: 'import:tenders', files: [join(folder, 'examples/tenders.csv')] as [string] };
    const source = { publisher: 'The makers of govchain', title: 'Tenders of 2020, made up', published: '2020-12' };
    const rename = { 序号: 'locator', 公告日期: '' };
    await runImport(graph, { ...wanted, source, read: { of: 'applications', rename }, answers: null });
  }
  if (steps[at]?.typed.includes('GOVCHAIN_HOME=new') && !steps[at - 1]?.typed.includes('GOVCHAIN_HOME=new'))
    await wipe(graph);
}

function outcome(typed: string): string {
  const program = `'${process.execPath}' '${fileURLToPath(fromRoot('bin/govchain.js'))}'`;
  const line = typed.slice('$ '.length).replace('npx govchain', program);
  const address = { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password };
  const env = { ...process.env, ...anyPorts, GOVCHAIN_HOME: join(folder, 'home'), ...address };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr + stdout);
  return `\`\`\`console\n${typed}${stdout}\`\`\``;
}

if (writing)
  test('the outcome of each step is written into docs/releases.md', async () => {
    let [written, rest] = ['', page];
    for (const [number, { shown, typed }] of steps.entries()) {
      await prepare(number);
      const at = rest.indexOf(shown);
      written += rest.slice(0, at) + outcome(typed);
      rest = rest.slice(at + shown.length);
    }
    writeFileSync(PAGE, written + rest);
  });
else
  describe('the worked example of docs/releases.md', () => {
    test('releases twice, checks, tells of changes and loads', () => {
      expect(steps).toHaveLength(6);
    });

    test.each(steps.map((step, at) => ({ ...step, at })))('$typed', async ({ shown, typed, at }) => {
      await prepare(at);
      expect(outcome(typed)).toBe(shown);
    });
  });
