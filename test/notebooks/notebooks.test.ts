import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import type { Server } from '../../src/http/listen.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { createServer } from '../../src/server.js';
import { adding } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';
import { findPython } from './python.js';

const python = findPython();
const missing = 'No Python with the packages of the notebooks, so they were not run. To have one: npm run notebooks';
const describeWithPython = describeWhere(python !== undefined, missing);
const folder = fileURLToPath(fromRoot('notebooks/'));
const names = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));

type Texts = Record<string, { committed: string[]; executed: string[] }>;

describeWithPython('the notebooks', () => {
  let graph: Graph;
  let server: Server;

  beforeAll(async () => {
    if (!python) throw new Error(missing);
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    server = await createServer(graph, readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { browserUrl: null });
  }, 60_000);

  afterAll(async () => {
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await server.stop();
    await graph.close();
  });

  /** Runs Python beside the notebooks, against our server. */
  async function run(args: string[], cwd = folder): Promise<string> {
    const env = { ...process.env, GOVCHAIN_URL: server.url, PYTHONDONTWRITEBYTECODE: '1' };
    const options = { cwd, env, maxBuffer: 1e8 };
    return (await promisify(execFile)(python ?? '', args, options)).stdout;
  }
  const executed = async (cwd?: string) => JSON.parse(await run(['execute.py', '--print', ...names], cwd)) as Texts;

  it('run from top to bottom, and are committed with what they show', async () => {
    const found = await executed();
    expect(Object.keys(found)).toEqual(names);
    for (const { committed, executed } of Object.values(found)) {
      expect(committed.length).toBeGreaterThan(3);
      expect(executed).toEqual(committed);
    }
  }, 240_000);

  it('take every figure of their prose from the graph: one supply more changes it', async () => {
    const seed = temporaryFolder();
    cpSync(fromRoot('seed/'), seed, { recursive: true });
    addSupply(seed);
    await loadSeed(graph, await readSeed(new URL(`file://${seed}/`)));
    const changed = Object.entries(await executed()).filter(([, { committed, executed }]) =>
      committed.some((text, at) => !text.includes('<table') && text !== executed[at]),
    );
    expect(changed.map(([name]) => name)).toContain('2-suppliers-and-provinces.ipynb');
    expect(changed.map(([name]) => name)).toContain('3-networks.ipynb');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
  }, 240_000);

  it('a cell that fails, fails the run with a sentence', async () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('.venv') });
    const first = join(copy, names[0] ?? '');
    const notebook = JSON.parse(readFileSync(first, 'utf8')) as { cells: { cell_type: string; source: string[] }[] };
    const cell = notebook.cells.filter(({ cell_type }) => cell_type === 'code').at(-1);
    if (cell) cell.source = ["graph.ask('no-such-question')"];
    writeFileSync(first, JSON.stringify(notebook));
    await expect(run(['execute.py', '--print', names[0] ?? ''], copy)).rejects.toThrow(
      /fails in a cell: GovchainError: No saved question is named no-such-question/,
    );
  }, 60_000);

  it('have no figures in prose that is not computed', () => {
    for (const name of names) {
      const { cells } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        cells: { cell_type: string; source: string[] | string }[];
      };
      const prose = cells.filter(({ cell_type }) => cell_type === 'markdown').flatMap(({ source }) => source);
      expect(prose.join('').replace(/`[^`]*`|\]\([^)]*\)|^#.*$/gm, '')).not.toMatch(/\d/);
    }
  });

  it('errors are sentences', async () => {
    const said = (code: string) =>
      run(['-c', `import govchain\ntry:\n  ${code}\nexcept govchain.GovchainError as error:\n  print(error)`]);
    expect(await said("govchain.connect('http://127.0.0.1:9').questions()")).toMatch(/^No govchain server answers at/);
    expect(await said("govchain.connect().ask('supliers-by-province')")).toContain('suppliers-by-province');
    expect(await said("govchain.connect().ask('find', nonsense=1)")).toMatch(/^find has no variable nonsense; it has/);
  });

  it('pages of any size make the same table', async () => {
    const code = `import govchain
graph = govchain.connect()
print(graph.ask('suppliers-by-province', first=3).equals(graph.ask('suppliers-by-province', first=100)))`;
    expect((await run(['-c', code])).trim()).toBe('True');
  });
});

/** One more supply, stated in a row of evidence of its own. */
function addSupply(seed: string): void {
  const file = join(seed, 'applications.csv');
  const add = adding({
    id: 'application:beijing-directory-chain',
    suppliers: 'supplier:webank BUILDER',
    source: 'source:hulianmaibo-2020',
    locator: 'P30',
    basis: 'STATED',
  });
  writeFileSync(file, add(readFileSync(file, 'utf8')));
}
