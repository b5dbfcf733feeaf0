import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { canonical } from '../../src/import/row/canonical.js';
import { tables } from '../../src/import/row/tables.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain, says } from '../support/processes.js';
import { textsIn } from './support.js';

jest.setTimeout(600_000);

/** Just large enough not to be loaded in one transaction. */
const APPLICATIONS = 10_500;

const folder = temporaryFolder();
const envOf = (home: string) => ({
  ...anyPorts,
  GOVCHAIN_HOME: join(folder, home),
  SOURCE_DATE_EPOCH: '1796083200',
});

async function run(home: string, ...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return await govchain(args, envOf(home)).end();
}

async function done(home: string, ...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run(home, ...args, '--json');
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('govchain release', () => {
  const out = join(folder, 'out');
  const first = join(out, 'govchain-graph-1.0.0');
  const set = join(folder, 'set');

  beforeAll(async () => {
    mkdirSync(set);
    await generate({ applications: APPLICATIONS, seed: 1, folder: pathToFileURL(`${set}/`) }, () => undefined);
    writeFileSync(
      join(folder, 'notices.csv'),
      'name,suppliers,places,locator\n赣州票据链,赣江票链软件 BUILDER,赣州市,n1\n',
    );
    await done('home', 'load', '--seed', set);
    await done('home', 'import', join(folder, 'notices.csv'), '--publisher', 'A board', '--yes');
  });

  it('wants a version, later than the one before, and a day', async () => {
    expect(await run('home', 'release', out)).toMatchObject({ code: 2, stdout: '' });
    const told = async (...args: string[]) => (await run('home', 'release', out, ...args)).stderr;
    expect(await told('--release-version', 'v1')).toContain('expected a semantic version such as 1.2.0');
    expect(await told('--release-version', '1.0.0', '--date', '2026-02-30')).toContain('expected a day such as');
    expect(await told('--release-version', '1.0.0', '--previous', set)).toContain('is no release of govchain-graph');
    expect(existsSync(out)).toBe(false);
  });

  it('writes all that the graph holds into a folder of its own, which others can check', async () => {
    const { version, date, imports } = await done('home', 'release', out, '--release-version', '1.0.0');
    expect({ version, date }).toEqual({ version: '1.0.0', date: '2026-12-01' });
    expect(imports).toMatchObject([
      { id: 'import:seed', release: '0.0.0', needs: [] },
      { id: 'import:notices', release: null, needs: ['import:seed'] },
    ]);
    expect(readdirSync(out)).toEqual(['govchain-graph-1.0.0']);
    for (const table of tables) {
      const text = readFileSync(join(set, table.file), 'utf8');
      expect(readFileSync(join(first, 'imports/seed', table.file), 'utf8') === canonical(table, text)).toBe(true);
    }
    const check = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: first });
    expect({ status: check.status, said: check.stdout.toString() }).toEqual({ status: 0, said: '' });
  });

  it('writes over no release', async () => {
    const before = textsIn(first);
    const { code, stderr } = await run('home', 'release', out, '--release-version', '1.0.0');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `govchain: ${first} is there already, and a release is never written over. Give another --release-version or another folder. Nothing was changed.\n`,
    });
    expect(textsIn(first)).toEqual(before);
  });

  it('fills a new folder, and what is released of that is the same', async () => {
    expect(await done('other', 'load', '--release', first)).toMatchObject({ loaded: true, version: '1.0.0' });
    const again = join(folder, 'again');
    await done('other', 'release', again, '--release-version', '1.0.0');
    expect(textsIn(join(again, 'govchain-graph-1.0.0'))).toEqual(textsIn(first));
  });

  it('is served by a start as it is', async () => {
    const server = govchain(['start', '--json'], envOf('other'));
    const said = says(server, 'The graph holds another data set');
    const { graphql } = JSON.parse(await server.firstLine()) as { graphql: string };
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ applications(first: 0) { totalCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { applications: { totalCount: APPLICATIONS + 1 } } });
    await said;
    server.child.kill('SIGTERM');
    expect((await server.end()).code).toBe(0);
  });

  it('loads nothing of one that was changed, nor by halves', async () => {
    const copy = join(folder, 'changed');
    cpSync(first, copy, { recursive: true });
    writeFileSync(join(copy, 'imports/notices/suppliers.csv'), '');
    const changed = await run('new', 'load', '--release', copy);
    expect(changed).toMatchObject({ code: 1, stdout: '' });
    expect(changed.stderr).toMatch(
      /is not as it was written \(one fault\).*\n {2}- imports\/notices\/suppliers\.csv has 0 bytes/,
    );
    expect(existsSync(join(folder, 'new'))).toBe(false);
    const killed = govchain(['load', '--release', first], envOf('killed'));
    await says(killed, "Neo4j's importer");
    killed.child.kill('SIGKILL');
    await killed.end();
    expect(existsSync(join(folder, 'killed/data'))).toBe(false);
  });
});
