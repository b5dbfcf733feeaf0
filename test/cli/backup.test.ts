import { jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../src/graph/graph.js';
import { modelVersion } from '../../src/import/write/model.js';
import { launched } from '../../src/neo4j/launcher.js';
import { readSeal, seal } from '../../src/neo4j/sealed.js';
import { contentOf, differing } from '../support/content.js';
import { temporaryFolder } from '../support/folders.js';
import { contentIn, inHome } from '../support/home.js';
import { anyPorts, govchain, says } from '../support/processes.js';

jest.setTimeout(400_000);

const folder = temporaryFolder();
const file = join(folder, 'graph.dump');
const env = (home: string) => ({ ...anyPorts, GOVCHAIN_HOME: home });
const home = join(temporaryFolder(), 'home');
const fresh = join(temporaryFolder(), 'fresh');
let content: string[];

/** What a command says: its answer, or in its place the sentence of its failure. */
async function said(args: string[], where: string): Promise<Record<string, unknown> & { code: number | null }> {
  const { code, stdout, stderr } = await govchain([...args, '--json'], env(where)).end();
  const answer = JSON.parse(stdout || (stderr.trim().split('\n').at(-1) ?? '')) as Record<string, unknown>;
  return { ...answer, code };
}

const failing = (sentence: RegExp) => ({ code: 1, error: expect.stringMatching(sentence) as unknown });

/** A file made of the backup. */
function altered(name: string, change: (path: string) => void): string {
  const path = join(temporaryFolder(), name);
  copyFileSync(file, path);
  change(path);
  return path;
}

function flip(path: string, at: number, length: number): void {
  const bytes = readFileSync(path);
  for (let index = at; index < at + length; index += 1) bytes[index] = 0xff ^ (bytes[index] ?? 0);
  writeFileSync(path, bytes);
}

/** Of all files of a database. */
function checksumOf(where: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(where, 'data'), { recursive: true, encoding: 'utf8' }).sort();
  for (const path of files.map((name) => join(where, 'data', name)))
    if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

beforeAll(async () => {
  const server = govchain(['start', '--json'], env(home));
  const { database: uri } = JSON.parse(await server.firstLine()) as { database: string };
  const password = readFileSync(join(home, 'neo4j-password'), 'utf8').trim();
  const graph = Graph.connect({ uri, username: 'neo4j', password, database: 'neo4j' }, { timeout: 60_000 });
  content = await contentOf(graph);
  await graph.close();
  const running = failing(
    /^The database in .* is in use by another govchain, process \d+, .* end that one with Ctrl-C/,
  );
  for (const args of [['backup', file], ['restore', file, '--force'], ['check']])
    expect(await said(args, home)).toEqual({ ...running, faults: [] });
  // The backup has to do with what such an end leaves.
  process.kill(launched(home)?.java ?? 0, 'SIGKILL');
  expect((await server.end()).code).toBe(1);
});

describe('govchain backup', () => {
  it('killed leaves no file', async () => {
    const killed = govchain(['backup', file], env(home));
    await says(killed, 'Backing up');
    killed.child.kill('SIGKILL');
    await killed.end();
    expect(existsSync(file)).toBe(false);
  });

  it('writes one file, which says what it holds', async () => {
    const nodes = content.filter((text) => text.includes('"labels"')).length;
    expect(await said(['backup', file], home)).toMatchObject({
      code: 0,
      file,
      modelVersion,
      nodes,
      relationships: content.length - nodes,
      imports: [{ id: 'import:seed', checksum: expect.stringMatching(/^\w{64}$/) as unknown }],
      sha256: expect.stringMatching(/^\w{64}$/) as unknown,
    });
    expect(readdirSync(folder)).toEqual(['graph.dump']);
  });

  it('overwrites nothing, and knows only the database that govchain keeps', async () => {
    expect(await said(['backup', file], home)).toMatchObject(failing(/is there already: --force/));
    expect(await said(['backup', folder], home)).toMatchObject(failing(/is a folder: name a file/));
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await said(['backup', pipe, '--force'], home)).toMatchObject(failing(/pipe is there, and is no file/));
    expect(await said(['backup', join(folder, 'no/file')], home)).toMatchObject(failing(/No file can be made in/));
    expect(await said(['backup'], fresh)).toMatchObject(failing(/^There is no database in .*fresh/));
    const given = { ...env(home), NEO4J_URI: 'bolt://127.0.0.1:1' };
    for (const args of [['backup'], ['restore', file], ['check']])
      expect((await govchain(args, given).end()).stderr).toMatch(/is for the Neo4j that govchain starts.*own tools/);
  });
});

describe('govchain restore', () => {
  it('refuses what is not a whole backup of this or an earlier version, and touches nothing', async () => {
    const half = altered('half', (path) => {
      truncateSync(path, Math.floor(statSync(path).size / 2));
    });
    const other = altered('other', (path) => {
      flip(path, 5_000, 1);
    });
    const misread = altered('misread', (path) => {
      flip(path, statSync(path).size - 100, 1);
    });
    const later = altered('later', (path) => {
      truncateSync(path, 10_000);
    });
    await seal(later, { ...((await readSeal(file)).about as object), modelVersion: 99 });
    const cases: [string, RegExp][] = [
      [half, /^.*half is no backup that govchain made, or its end is missing/],
      ['README.md', /^.*README\.md is no backup/],
      ['docs', /^.*docs is no backup/],
      ['none', /^There is no file .*none/],
      [other, /^.*other does not have the checksum that it was made with/],
      [misread, /^.*misread does not have the checksum/],
      [later, /^The graph in .*later is of model version 99; this program works with version/],
    ];
    for (const [path, sentence] of cases) expect(await said(['restore', path], fresh)).toMatchObject(failing(sentence));
    expect(existsSync(fresh)).toBe(false);
    expect(await said(['check', other], fresh)).toMatchObject(failing(/does not have the checksum/));
  });

  it('of a file whose content is no dump ends with a sentence, and leaves nothing', async () => {
    const junk = altered('junk', (path) => {
      writeFileSync(path, 'junk');
    });
    await seal(junk, (await readSeal(file)).about as object);
    expect(await said(['restore', junk], fresh)).toMatchObject(
      failing(/junk cannot be restored: Not a valid Neo4j archive/),
    );
    expect(readdirSync(fresh)).toEqual(['run']);
  });

  it('interrupted ends in order, and leaves nothing', async () => {
    const interrupted = govchain(['restore', file], env(fresh));
    await says(interrupted, 'Restoring');
    interrupted.child.kill('SIGINT');
    expect(await interrupted.end()).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(fresh)).toEqual(['run']);
  });

  it('into a new folder makes the same graph', async () => {
    expect(await said(['restore', file], fresh)).toMatchObject({ code: 0, home: fresh });
    await inHome(fresh, async (graph) => {
      expect(differing(await contentOf(graph), content)).toEqual([]);
      await graph.define("MATCH (n:Supplier) DETACH DELETE n CREATE (:Note {text: 'new'})");
    });
  });

  it('into the folder of another graph wants --force, and killed leaves that one as it was', async () => {
    const before = checksumOf(fresh);
    expect(await said(['restore', file], fresh)).toMatchObject(failing(/^There is a database in .* already.*--force/));
    const killed = govchain(['restore', file, '--force'], env(fresh));
    await says(killed, 'Starting what was restored');
    killed.child.kill('SIGKILL');
    await killed.end();
    expect(checksumOf(fresh)).toBe(before);

    const password = readFileSync(join(fresh, 'neo4j-password'), 'utf8');
    expect(await said(['restore', file, '--force'], fresh)).toMatchObject({ code: 0 });
    expect(differing(await contentIn(fresh), content)).toEqual([]);
    expect(readFileSync(join(fresh, 'neo4j-password'), 'utf8')).toBe(password);
    expect(readdirSync(fresh).filter((name) => /^(restoring|replaced)/.test(name))).toEqual([]);
  });
});

describe('govchain check', () => {
  it('finds a backup and its database consistent', async () => {
    expect(await said(['check', file], fresh)).toMatchObject({ code: 0, consistent: true, modelVersion });
    expect(await said(['check'], home)).toEqual({ code: 0, consistent: true, report: null, home });
  });

  it('finds a damaged database not to be so, and names the report', async () => {
    const damaged = join(temporaryFolder(), 'damaged');
    cpSync(home, damaged, { recursive: true });
    flip(join(damaged, 'data/databases/neo4j/neostore.nodestore.db'), 600, 160);
    const { code, consistent, report } = await said(['check'], damaged);
    expect({ code, consistent }).toEqual({ code: 1, consistent: false });
    expect(readFileSync(String(report), 'utf8')).toContain('ERROR');
  });
});
