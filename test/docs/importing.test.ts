import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { Asker } from '../support/graph.js';
import { anyPorts } from '../support/processes.js';

/** `npm run questions` sets it: the page is given what comes out, instead of being held to it. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const PAGE = 'docs/importing.md';
const page = readFileSync(PAGE, 'utf8');

/** What a maintainer does to the files that an import writes, each once. */
const edits: Record<string, [from: string, to: string][]> = {
  'examples/tenders.questions.csv': [
    [',Supplier,深圳前海微众银行股份有限公司', 'supplier:webank,Supplier,深圳前海微众银行股份有限公司'],
    [',Supplier,巢湖云链科技有限公司', 'new,Supplier,巢湖云链科技有限公司'],
  ],
  'examples/tenders.refused.csv': [['2020-09-31,', '2020-09-30,']],
};

const folder = temporaryFolder();
const database = testDatabase();
const env = {
  ...process.env,
  ...anyPorts,
  GOVCHAIN_HOME: join(folder, 'home'),
  NEO4J_URI: database.uri,
  NEO4J_PASSWORD: database.password,
};

let graph: Graph;
let asker: Asker;
let before: string[];
beforeAll(async () => {
  graph = Graph.connect(database, { timeout: 60_000 });
  await graph.define('MATCH (n) DETACH DELETE n');
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  before = await contentOf(graph);
  asker = await Asker.over(graph);
  cpSync('examples', join(folder, 'examples'), { recursive: true });
});
afterAll(() => graph.close());

interface Step {
  title: string;
  shown: string;
  /** The block as it is to be. */
  run: () => Promise<string> | string;
}

/** Commands, files and questions in the order of the page, each with what the page shows of its outcome. */
const steps: Step[] = [...page.matchAll(/```(console|csv|graphql)(?: (\S+))?\n(.*?)```(?:\n\n```json\n.*?```)?/gs)].map(
  ([shown, kind = '', file = '', text = '']) => {
    if (kind === 'console') return { title: text.split('\n')[0] ?? '', shown, run: () => command(text) };
    if (kind === 'csv') return { title: file, shown, run: () => edited(file) };
    return { title: 'the question', shown, run: () => answered(text) };
  },
);

function command(text: string): string {
  const [typed = ''] = /^\$ .*?[^\\]\n/s.exec(text) ?? [];
  const program = `'${process.execPath}' '${fileURLToPath(fromRoot('bin/govchain.js'))}'`;
  const line = typed.slice('$ '.length).replace('npx govchain', program);
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return `\`\`\`console\n${typed}${stdout}\`\`\``;
}

function edited(file: string): string {
  const path = join(folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of edits[file] ?? []) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
  return `\`\`\`csv ${file}\n${text.replace('\uFEFF', '')}\`\`\``;
}

async function answered(question: string): Promise<string> {
  const data: unknown = await asker.data(question);
  const json = await format(JSON.stringify(data), { parser: 'json', printWidth: 120, objectWrap: 'collapse' });
  return `\`\`\`graphql\n${question}\`\`\`\n\n\`\`\`json\n${json}\`\`\``;
}

if (writing)
  test('the outcome of each step is written into docs/importing.md', async () => {
    let [written, rest] = ['', page];
    for (const { shown, run } of steps) {
      const at = rest.indexOf(shown);
      written += rest.slice(0, at) + (await run());
      rest = rest.slice(at + shown.length);
    }
    writeFileSync(PAGE, written + rest);
  });
else
  describe('the worked example of docs/importing.md', () => {
    test('has a plan, imports, files that were corrected, and a question', () => {
      expect(steps.length).toBeGreaterThan(8);
    });

    test.each(steps)('$title', async ({ shown, run }) => {
      expect(await run()).toBe(shown);
    });

    test('leaves the graph as it was', async () => {
      expect(differing(before, await contentOf(graph))).toEqual([]);
    });
  });
