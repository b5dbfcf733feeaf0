import { jest } from '@jest/globals';
import { createServer } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modelVersion } from '../../src/import/write/model.js';
import { launched } from '../../src/neo4j/launcher.js';
import { isAlive } from '../../src/neo4j/processes.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain } from '../support/processes.js';

// The first use may build the program.
jest.setTimeout(400_000);

interface Addresses {
  url: string;
  playground: string;
  graphql: string;
  database: string;
  browserUrl: string;
  passwordFile: string;
}

async function asked<T>(args: string[], env: Record<string, string>): Promise<T> {
  const { code, stdout, stderr } = await govchain([...args, '--json'], env).end();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

describe('govchain start', () => {
  it('serves until it is told to stop, and leaves no process', async () => {
    const env = { ...anyPorts, GOVCHAIN_HOME: temporaryFolder() };
    const server = govchain(['start', '--json'], env);
    const addresses = JSON.parse(await server.firstLine()) as Addresses;
    const java = launched(env.GOVCHAIN_HOME)?.java ?? 0;
    expect(isAlive(java)).toBe(true);
    expect((await fetch(`${addresses.url}/health/ready`)).status).toBe(200);
    expect((await fetch(addresses.playground)).status).toBe(200);
    expect((await fetch(addresses.browserUrl)).status).toBe(200);
    expect(existsSync(addresses.passwordFile)).toBe(true);

    const status = await asked<object>(['status'], env);
    expect(status).toMatchObject({
      running: true,
      server: addresses.url,
      database: addresses.database,
      modelVersion,
    });
    expect(status).toMatchObject({
      counts: expect.arrayContaining([
        { label: 'Application', count: 38 },
        { label: 'Supplier', count: 22 },
      ]) as unknown,
    });
    expect(await asked<object>(['load'], env)).toMatchObject({ loaded: false, added: 0, changed: 0, removed: 0 });

    server.child.kill('SIGTERM');
    const { code, stdout, stderr } = await server.end();
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect(stderr).not.toMatch(/ at .*\.js:\d+/);
    expect(isAlive(java)).toBe(false);
    await expect(fetch(addresses.url)).rejects.toThrow();
    expect(readdirSync(join(env.GOVCHAIN_HOME, 'run'))).not.toEqual(
      expect.arrayContaining(['owner.json', 'pids', 'server.json']),
    );
  });

  it('can be interrupted while it starts', async () => {
    const env = { ...anyPorts, GOVCHAIN_HOME: temporaryFolder() };
    const server = govchain(['start'], env);
    while (!launched(env.GOVCHAIN_HOME) && server.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const java = launched(env.GOVCHAIN_HOME)?.java ?? 0;
    server.child.kill('SIGINT');
    expect(await server.end()).toMatchObject({ code: 130, stdout: '' });
    expect(isAlive(java)).toBe(false);
  });

  it('says that its port is taken before it starts anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const home = join(temporaryFolder(), 'home');
    const { code, stdout, stderr } = await govchain(['start'], {
      ...anyPorts,
      PORT: String(port),
      GOVCHAIN_HOME: home,
    }).end();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^govchain: Port ${port} on 127.0.0.1 is in use.*set PORT.*\n$`));
    expect(existsSync(home)).toBe(false);
    other.close();
  });

  it('ends with a sentence when its database ends by itself', async () => {
    const env = { ...anyPorts, GOVCHAIN_HOME: temporaryFolder() };
    const server = govchain(['start', '--json'], env);
    await server.firstLine();
    process.kill(launched(env.GOVCHAIN_HOME)?.java ?? 0, 'SIGKILL');
    const { code, stderr } = await server.end();
    expect(code).toBe(1);
    expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({
      error: expect.stringContaining('The database ended by itself') as unknown,
    });
  });
});

describe('govchain load', () => {
  it('starts the database where it does not run, and says what it changed', async () => {
    const env = { ...anyPorts, GOVCHAIN_HOME: temporaryFolder() };
    const { code, stdout } = await govchain(['load'], env).end();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Loaded release [\d.]+ \(checksum \w{12}\): [1-9]\d* statements added, 0 changed, 0 removed\.\n$/,
    );
    expect(launched(env.GOVCHAIN_HOME)).toBeNull();
    const again = await govchain(['load'], env).end();
    expect(again.stdout).toMatch(/^Nothing to do: the graph holds release/);
  });

  it('lists what is wrong with a data set', async () => {
    // Faults are found before anything is written, so that the shared database is safe.
    const { uri, password } = testDatabase();
    const env = { NEO4J_URI: uri, NEO4J_PASSWORD: password };
    const { code, stdout, stderr } = await govchain(['load', '--seed', temporaryFolder(), '--json'], env).end();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const { faults } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as { faults: string[] };
    expect(faults).toEqual(expect.arrayContaining([expect.stringContaining('applications.csv is missing')]));
  });
});
