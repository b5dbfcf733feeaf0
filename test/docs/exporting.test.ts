import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { hasPython, noPython } from '../export/support.js';
import { testDatabase } from '../support/database.js';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts } from '../support/processes.js';

/** `npm run questions` sets it: the page is given what comes out, instead of being held to it. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const PAGE = 'docs/exporting.md';
const steps = /```sh\n(.*?)```\n\n```text\n(.*?)```/gs;

const folder = temporaryFolder();
const bin = join(folder, 'bin');
const { uri, password } = testDatabase();
const env = {
  ...process.env,
  ...anyPorts,
  GOVCHAIN_HOME: join(folder, 'home'),
  NEO4J_URI: uri,
  NEO4J_PASSWORD: password,
  PATH: `${bin}:${process.env.PATH ?? ''}`,
};

beforeAll(async () => {
  const graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await graph.define('MATCH (n) DETACH DELETE n');
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  await graph.close();
  mkdirSync(bin);
  program('npx', `shift\nexec "${process.execPath}" "${fileURLToPath(fromRoot('bin/govchain.js'))}" "$@"`);
  program('python', `exec "${fileURLToPath(fromRoot('.venv/export/bin/python'))}" "$@"`);
});

function program(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

function outputOf(commands: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', commands], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.replaceAll(folder, '/home/you');
}

describeWhere(hasPython, noPython)('the commands of docs/exporting.md', () => {
  test('their answers are written into it', () => {
    const page = readFileSync(PAGE, 'utf8');
    const run = page.replace(steps, (_, commands: string) => `\`\`\`sh\n${commands}\`\`\`\n\n\`\`\`text\n${outputOf(commands)}\`\`\``);
    if (writing) writeFileSync(PAGE, run);
    expect(run.match(steps)).toHaveLength(3);
    if (!writing) expect(run).toBe(page);
  });
});
