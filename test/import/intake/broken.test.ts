import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../../src/errors.js';
import { Graph } from '../../../src/graph/graph.js';
import { runImport, type Wanted } from '../../../src/import/intake/intake.js';
import { loadSeed } from '../../../src/import/load.js';
import { limits } from '../../../src/import/read/limits.js';
import { readSeed } from '../../../src/import/seed.js';
import { fromRoot } from '../../../src/root.js';
import { contentOf, differing } from '../../support/content.js';
import { testDatabase } from '../../support/database.js';
import { temporaryFolder } from '../../support/folders.js';
import { broken } from '../read/broken.files.js';
import { gzipped } from '../read/files.js';

/** Records of good ones before the fault, some batches of them. */
const SIZE = 20;
const good = Array.from({ length: 70 }, (_, at) => `项目${at}`);
const csv = `name,note\n${good.map((name) => `${name},x\n`).join('')}`;
const jsonl = good.map((name) => `${JSON.stringify({ name })}\n`).join('');
const bytes = (text: string, ...more: number[]): Buffer => Buffer.concat([Buffer.from(text), Buffer.from(more)]);

/** Files that are right for some batches, and broken at their end: name, content, what their sentence holds. */
const late: [string, string, Uint8Array, string][] = [
  ['a quote that is not closed', 'a.csv', bytes(`${csv}甲,"x\n乙,y\n`), 'Quote Not Closed'],
  ['text after a quote', 'a.csv', bytes(`${csv}"甲"x,y\n`), 'Invalid Closing Quote'],
  ['a quote in the middle', 'a.csv', bytes(`${csv}甲"x",y\n`), 'Invalid Opening Quote'],
  ['a huge line', 'a.csv', bytes(`${csv}${'x'.repeat(limits.line + 1)},y\n`), 'is longer than 1,000,000 bytes'],
  ['a NUL byte', 'a.csv', bytes(`${csv}甲\0,y\n`), 'holds a NUL byte'],
  ['a bad byte', 'a.csv', bytes(csv, 0xe9, 0x0a), 'is not UTF-8, as the lines before it are'],
  ['gzip that breaks off', 'a.csv.gz', gzipped(csv).subarray(0, -12), 'breaks off within its gzip data'],
  [
    'a huge line',
    'a.jsonl',
    bytes(`${jsonl}{"name":"${'x'.repeat(limits.line)}"}\n`),
    'is longer than 1,000,000 bytes',
  ],
  ['a NUL byte', 'a.jsonl', bytes(`${jsonl}{"name":"\0"}\n`), 'holds a NUL byte'],
  ['a bad byte', 'a.jsonl', bytes(jsonl, 0xe9, 0x0a), 'is not UTF-8, as the lines before it are'],
  ['gzip that breaks off', 'a.jsonl.gz', gzipped(jsonl).subarray(0, -12), 'breaks off within its gzip data'],
];

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('a broken file leaves the graph as it is', () => {
  let graph: Graph;
  let before: string[];
  let folder: string;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    before = await contentOf(graph);
  });
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterAll(async () => {
    expect(differing(await contentOf(graph), before)).toEqual([]);
    await graph.close();
  });

  const held = () => graph.ask('x', "MATCH (n) WHERE n.import = 'import:x' OR n.id = 'import:x' RETURN n.id AS id", {});

  /** The one sentence it ends in; nothing is left of it in the graph or beside the file. */
  async function end(...files: [string, ...string[]]): Promise<string> {
    const wanted: Wanted = {
      importId: 'import:x',
      files,
      source: { publisher: 'a publisher' },
      read: { of: 'applications' },
      answers: null,
    };
    const beside = readdirSync(folder);
    const error = await runImport(graph, wanted, { size: SIZE }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(OperatorError);
    expect(await held()).toEqual([]);
    expect(readdirSync(folder)).toEqual(beside);
    return (error as OperatorError).message.replaceAll(files.at(-1) ?? '', 'FILE');
  }

  function fileOf(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  test.each(broken)('%s (%s)', async (_, name, content, expected) => {
    const said = await end(fileOf(name, content));
    expect(said).toMatch(expected);
    expect(said).not.toMatch(/[\n\r]|\. [A-Z]/);
  });

  test.each(late)('right for some batches, then %s (%s)', async (_, name, content, expected) => {
    const said = await end(fileOf(name, content));
    expect(said).toContain(expected);
    expect(said).not.toMatch(/[\n\r]|\. [A-Z]/);
  });

  test('after one that is right', async () => {
    const right = fileOf('right.csv', csv);
    expect(await end(right, fileOf('wrong.csv', `${csv}甲,"x\n`))).toMatch(/^FILE:72 .*Quote Not Closed/);
  });

  test('that is not there', async () => {
    expect(await end(join(folder, 'none.csv'))).toBe('FILE is missing; give the path of a file.');
  });
});
