import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { modelVersion } from '../../src/import/write/model.js';
import { fromRoot } from '../../src/root.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain } from '../support/processes.js';

jest.setTimeout(400_000);

const { uri, password } = testDatabase();
const env = { ...anyPorts, NEO4J_URI: uri, NEO4J_PASSWORD: password };
let graph: Graph;

/** Tests write to the shared database, and leave the seed as it is in it. */
const loadOurs = async () => loadSeed(graph, await readSeed(fromRoot('seed/')));

beforeAll(async () => {
  graph = Graph.connect(testDatabase(), { timeout: 60_000 });
  await loadOurs();
});
afterAll(() => graph.close());

describe('govchain status and govchain repair', () => {
  afterAll(async () => {
    await govchain(['repair', '--seed', 'seed', '--remove-foreign'], env).end();
  });

  it('tell of what was changed by hand, and bring it back', async () => {
    expect(await govchain(['status'], env).end()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Nobody has changed it by hand\.$/m) as unknown,
    });
    await graph.define("MATCH (n:Supplier {id: 'supplier:webank'}) SET n.name = '某银行' CREATE (:Note)");

    const changed = await govchain(['status'], env).end();
    expect(changed).toMatchObject({ code: 1, stderr: '' });
    expect(changed.stdout).toContain(
      'It was changed by hand; govchain repair brings it back. Differences: 1.\n' +
        '  changed  Supplier supplier:webank (微众银行): name\n' +
        'Beside it the database holds what is none of ours: 1.\n' +
        '  foreign  Note\n',
    );
    expect(JSON.parse((await govchain(['status', '--json'], env).end()).stdout)).toMatchObject({
      changes: { missing: 0, changed: 1, added: 0, foreign: 1 },
    });

    expect(await govchain(['repair'], env).end()).toMatchObject({
      code: 0,
      stdout:
        'Brought back, with differences: 1.\n  changed  Supplier supplier:webank (微众银行): name\n' +
        'Left alone, being none of ours: 1 (--remove-foreign removes them).\n  foreign  Note\n',
    });
    expect((await govchain(['repair', '--remove-foreign', '--json'], env).end()).stdout).toContain(
      '"foreign":1,"foreignRemoved":true',
    );
    expect((await govchain(['repair'], env).end()).stdout).toBe(
      'Nothing to do: the graph is as its data set makes it.\n',
    );
    expect((await govchain(['status'], env).end()).code).toBe(0);
  });

  it('lists the first differences of many', async () => {
    await graph.define('MATCH (n:Claim) DETACH DELETE n');
    const { stdout } = await govchain(['repair'], env).end();
    expect(stdout).toMatch(/^ {2}and \d+ more \(--json lists all\)$/m);
    expect(stdout.match(/^ {2}missing/gm)).toHaveLength(20);
  });

  it('take a data set for the graph’s own only where the graph says so', async () => {
    const folder = temporaryFolder();
    await generate({ applications: 5, seed: 1, folder: pathToFileURL(`${folder}/`) }, () => undefined);
    const other = await govchain(['repair', '--seed', folder], env).end();
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toMatch(/^govchain: The graph holds another data set .* run govchain load to make it hold/);
    expect((await govchain(['status', '--seed', folder], env).end()).stdout).toContain(
      'Whether it was changed by hand is not known',
    );

    await graph.define('MATCH (n:Import) DELETE n');
    const unsaid = await govchain(['repair'], env).end();
    expect(unsaid).toMatchObject({ code: 1, stdout: '' });
    expect(unsaid.stderr).toMatch(/does not say any more which data set it holds\. Give the folder .* --seed/);
    expect(await govchain(['repair', '--seed', 'seed'], env).end()).toMatchObject({ code: 0 });

    await graph.define('MATCH (n:Import|GovchainGraph) DELETE n');
    const strange = await govchain(['repair', '--seed', 'seed'], env).end();
    expect(strange.stderr).toMatch(/^govchain: The database is not empty and not a govchain graph/);
    await graph.define(`CREATE (:GovchainGraph {key: 'govchain-graph', modelVersion: ${modelVersion}})`);
    expect(await govchain(['repair', '--seed', 'seed'], env).end()).toMatchObject({ code: 0 });
  });
});

describe('govchain status and govchain repair of a graph with several imports', () => {
  beforeAll(async () => {
    await loadOurs();
    const folder = temporaryFolder();
    await generate({ applications: 5, seed: 1, folder: pathToFileURL(`${folder}/`) }, () => undefined);
    expect((await govchain(['load', '--seed', folder, '--as', 'made-up'], env).end()).code).toBe(0);
  });

  afterAll(async () => {
    await graph.define('MATCH (n) DETACH DELETE n');
    await loadOurs();
  });

  it('says of which, and does not claim to know whether it was changed by hand', async () => {
    const { code, stdout } = await govchain(['status'], env).end();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^import:made-up +release [\d.]+, checksum \w{64}\nimport:seed +release/m);
    expect(stdout).toMatch(
      /^Whether it was changed by hand is not known: that is told of a graph with one import alone, and no edits\.$/m,
    );
    const { imports, differences } = JSON.parse((await govchain(['status', '--json'], env).end()).stdout) as {
      imports: { id: string }[];
      differences: unknown;
    };
    expect(imports.map(({ id }) => id)).toEqual(['import:made-up', 'import:seed']);
    expect(differences).toBeNull();
  });

  it('is left as it is by a repair, which would remove all imports but one', async () => {
    const count = async () => (await graph.read<{ count: number }>('about/counts')).map((row) => row.count);
    const before = await count();
    const { code, stdout, stderr } = await govchain(['repair', '--remove-foreign'], env).end();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^govchain: The graph holds several imports \(import:made-up, import:seed\).*Nothing was changed\.$/m,
    );
    expect(await count()).toEqual(before);
  });

  it('are listed, and one is taken back: what is left is the other, as it was', async () => {
    const listed = await govchain(['imports'], env).end();
    expect(listed.stdout).toMatch(
      /^import:made-up +release [\d.]+, checksum \w{12}, pieces of evidence: \d+\nimport:seed +release/,
    );
    const unknown = await govchain(['retract', 'made-down'], env).end();
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(
      /^govchain: The graph holds no import:made-down; its imports are: import:made-up, /m,
    );
    const { code, stdout } = await govchain(['retract', 'import:made-up'], env).end();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Took back import:made-up: \d+ statements removed, 0 changed\.$/m);
    expect((await govchain(['status'], env).end()).stdout).toMatch(/^Nobody has changed it by hand\.$/m);
  });
});

describe('govchain start --read-only', () => {
  it('serves a graph that nobody can change', async () => {
    const env = { ...anyPorts, GOVCHAIN_HOME: temporaryFolder() };
    // A new folder is filled first; a second start finds it filled.
    for (const round of [1, 2]) {
      const server = govchain(['start', '--read-only', '--json'], env);
      const { url, database, passwordFile, readOnly } = JSON.parse(await server.firstLine()) as Record<string, string>;
      expect({ round, readOnly }).toEqual({ round, readOnly: true });
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      const password = readFileSync(passwordFile ?? '', 'utf8').trim();
      const graph = Graph.connect(
        { uri: database ?? '', username: 'neo4j', password, database: 'neo4j' },
        { timeout: 9e3 },
      );
      await expect(graph.define('CREATE (:Note)')).rejects.toThrow('The database takes no writes');
      await graph.close();
      expect((await govchain(['status'], env).end()).stdout).toMatch(/^Database .*\(read-only\)$/m);
      if (round === 2)
        expect(await govchain(['repair'], env).end()).toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/^govchain: The database takes no writes: .* start it without/) as unknown,
        });
      server.child.kill('SIGTERM');
      const { code, stderr } = await server.end();
      expect({ code, boots: stderr.match(/Starting Neo4j/g)?.length }).toEqual({ code: 0, boots: 3 - round });
    }
  });

  it('cannot close a Neo4j that it does not start', async () => {
    const env = { ...anyPorts, NEO4J_URI: 'bolt://127.0.0.1:1' };
    expect(await govchain(['start', '--read-only'], env).end()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^govchain: --read-only is for the Neo4j that govchain starts/) as unknown,
    });
  });
});
