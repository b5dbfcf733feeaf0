import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain, says } from '../support/processes.js';

// The first use may build the program.
jest.setTimeout(400_000);

const folder = temporaryFolder();
const { uri, password } = testDatabase();
const env = { ...anyPorts, GOVCHAIN_HOME: join(folder, 'home'), NEO4J_URI: uri, NEO4J_PASSWORD: password };
const run = (...args: string[]) => govchain(['export', ...args], env).end();

beforeAll(async () => {
  const graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await graph.define('MATCH (n) DETACH DELETE n');
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  await graph.close();
});

interface Answered {
  folder: string;
  files: { path: string; format: string; bytes: number; sha256: string }[];
}

describe('govchain export', () => {
  it('writes all formats, and tells each file with its length and its checksum', async () => {
    const to = join(folder, 'all');
    const { code, stdout } = await run(to, '--json');
    expect(code).toBe(0);
    const answered = JSON.parse(stdout) as Answered;
    expect(answered.folder).toBe(to);
    expect(new Set(answered.files.map(({ format }) => format))).toEqual(
      new Set(['csv', 'jsonl', 'graphml', 'jsonld', 'ftm']),
    );
    expect(readdirSync(to).sort()).toEqual(answered.files.map(({ path }) => path).sort());
    for (const { path, bytes, sha256 } of answered.files) {
      const content = readFileSync(join(to, path));
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
    }
  });

  it('writes the formats that are asked for, and tells them to people', async () => {
    const to = join(folder, 'some');
    const { code, stdout, stderr } = await run(to, '--format', 'graphml,ftm');
    expect([code, readdirSync(to).sort()]).toEqual([0, ['entities.ftm.json', 'graph.graphml']]);
    expect(stdout).toMatch(new RegExp(`^Exported to ${to}\\ngraph.graphml +\\d+ bytes, SHA-256 [0-9a-f]{12}\\n`));
    expect(stderr).toContain('Exporting rows');
  });

  it('leaves a folder that holds something as it is, but for --force', async () => {
    const to = join(folder, 'full');
    mkdirSync(to);
    const killed = govchain(['export', to], env);
    while (readdirSync(to).length === 0) await setTimeout(5);
    killed.child.kill('SIGKILL');
    await killed.end();
    expect(readdirSync(to)).toEqual([expect.stringMatching(/^\.govchain-export-/)]);
    for (const name of ['graph.graphml', 'mine.txt']) writeFileSync(join(to, name), 'mine');
    const refused = await run(to, '--format', 'graphml');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      `govchain: The folder ${to} is not empty. Name another one, or give --force to replace the files of an export in it.\n`,
    ]);
    expect(readFileSync(join(to, 'graph.graphml'), 'utf8')).toBe('mine');
    expect((await run(to, '--format', 'graphml', '--force')).code).toBe(0);
    expect(readdirSync(to).sort()).toEqual(['graph.graphml', 'mine.txt']);
    expect(readFileSync(join(to, 'graph.graphml'), 'utf8')).toContain('<graphml');
  });

  it.each([
    [
      ['--format', 'csv,xlsx'],
      'govchain: --format: got "xlsx", expected one or more of csv, jsonl, graphml, jsonld, ftm, with commas between them.\n',
    ],
    [['/dev/null/export'], 'govchain: The folder /dev/null/export cannot be written (ENOTDIR). Name another one.\n'],
    [['/proc/no/export'], 'govchain: The folder /proc/no/export cannot be written (ENOENT). Name another one.\n'],
  ])('says in a sentence what is wrong: %j', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ code: 1, stdout: '', stderr: sentence });
  });

  it('leaves nothing when it is interrupted', async () => {
    const to = join(folder, 'interrupted');
    const running = govchain(['export', to], env);
    await says(running, 'Exporting rows');
    running.child.kill('SIGINT');
    const { code } = await running.end();
    expect([code, readdirSync(to)]).toEqual([130, []]);
  });
});
