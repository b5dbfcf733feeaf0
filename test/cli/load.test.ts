import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { fromRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain, says } from '../support/processes.js';

jest.setTimeout(400_000);

/** Just large enough not to be held in memory. */
const APPLICATIONS = 10_500;
const ADDED = 30;

/** Runs a program on a disk of some megabytes at `folder`, which nobody else sees and which goes with it. */
function onSmallDisk(folder: string, megabytes: number, command: string[], env: Record<string, string> = {}) {
  const mounted = `mount -t tmpfs -o size=${megabytes}m none "$0" && exec "$@"`;
  return spawnSync('unshare', ['-rm', 'sh', '-c', mounted, folder, ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

// Containers and some systems keep it from whoever is not root, CI's among them.
const mayMount = onSmallDisk(temporaryFolder(), 1, ['true']).status === 0;
if (!mayMount) console.warn('Nothing may be mounted here, so no disk was filled: that needs user namespaces, or root.');

describe('govchain load of a large data set into a new folder', () => {
  const set = join(temporaryFolder(), 'large');
  const env = { ...anyPorts, GOVCHAIN_HOME: join(temporaryFolder(), 'home') };
  const store = join(env.GOVCHAIN_HOME, 'data/databases/neo4j');
  const load = () => govchain(['load', '--seed', set, '--json'], env);

  beforeAll(async () => {
    mkdirSync(set);
    await generate({ applications: APPLICATIONS, seed: 1, folder: pathToFileURL(`${set}/`) }, () => undefined);
  });

  it.each([
    ['while it reads', 'Reading and checking'],
    ["while Neo4j's importer works", "Neo4j's importer"],
    ['while indexes are made', 'Indexes'],
  ])('killed %s leaves no database', async (_, step) => {
    const killed = load();
    await says(killed, step);
    killed.child.kill('SIGKILL');
    await killed.end();
    expect(existsSync(store)).toBe(false);
  });

  it('interrupted ends in order, and leaves nothing', async () => {
    const interrupted = load();
    await says(interrupted, "Neo4j's importer");
    interrupted.child.kill('SIGINT');
    expect(await interrupted.end()).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(env.GOVCHAIN_HOME)).toEqual(['run']);
  });

  (mayMount ? it : it.skip)('says so where the disk is too small, and leaves nothing', () => {
    mkdirSync(env.GOVCHAIN_HOME, { recursive: true });
    const program = fileURLToPath(fromRoot('bin/govchain.js'));
    const loading = [process.execPath, program, 'load', '--seed', set, '--json'].map((word) => `'${word}'`).join(' ');
    const listing = ['sh', '-c', `${loading}; echo $?; ls '${env.GOVCHAIN_HOME}'`];
    const { stdout, stderr } = onSmallDisk(env.GOVCHAIN_HOME, 8, listing, { ...env, NEO4J_URI: '' });
    expect(stdout).toBe('1\nrun\n');
    expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({
      error: expect.stringMatching(
        `^The disk that ${env.GOVCHAIN_HOME} is on is full; nothing was loaded\\. .* set GOVCHAIN_HOME to a folder elsewhere\\.$`,
      ) as unknown,
    });
  });

  it('fills it after all that, and tells what it does', async () => {
    const { code, stdout, stderr } = await load().end();
    expect({ code, stderr: stderr.split('\n').filter((line) => line.endsWith(' ...')) }).toEqual({
      code: 0,
      stderr: [
        'Reading and checking, MB of applications ...',
        "Neo4j's importer, per cent ...",
        'Indexes, per cent ...',
        'Closing the database ...',
      ],
    });
    const { loaded, added } = JSON.parse(stdout) as { loaded: boolean; added: number };
    expect(loaded).toBe(true);
    expect(added).toBeGreaterThan(5 * APPLICATIONS);
    expect(readdirSync(env.GOVCHAIN_HOME).sort()).toEqual(['data', 'neo4j-password', 'run']);
  });

  it('adds another set under a name, once', async () => {
    const more = join(temporaryFolder(), 'more');
    mkdirSync(more);
    const folder = pathToFileURL(`${more}/`);
    await generate({ applications: ADDED, after: APPLICATIONS, seed: 1, folder }, () => undefined);
    const add = async (name: string) => {
      const { code, stdout, stderr } = await govchain(['load', '--seed', more, '--as', name, '--json'], env).end();
      return { code, stderr, ...(stdout && (JSON.parse(stdout) as { loaded: boolean; added: number })) };
    };
    expect(await add('tenders-2021')).toMatchObject({ code: 0, loaded: true, changed: 0, removed: 0 });
    expect(await add('tenders-2021')).toMatchObject({ code: 0, loaded: false });
    const { code, stderr } = await add('Tenders 2021');
    expect(code).toBe(1);
    expect(stderr).toContain('expected a name of a-z, 0-9 and single hyphens');
  });

  it('is served by a start as it is', async () => {
    const server = govchain(['start', '--json'], env);
    const said = says(server, 'The graph holds another data set');
    const { graphql } = JSON.parse(await server.firstLine()) as { graphql: string };
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ applications(first: 0) { totalCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { applications: { totalCount: APPLICATIONS + ADDED } } });
    await said;
    server.child.kill('SIGTERM');
    expect((await server.end()).code).toBe(0);
  });
});
