import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { type Database, openDatabase, runningDatabase } from '../../src/neo4j/database.js';
import { launched } from '../../src/neo4j/launcher.js';
import { answers } from '../../src/neo4j/ports.js';
import { probe } from '../../src/neo4j/probe.js';
import { isAlive } from '../../src/neo4j/processes.js';
import { silent } from '../../src/neo4j/progress.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts } from '../support/processes.js';

const home = join(temporaryFolder(), 'a home with spaces');
const { GOVCHAIN_CACHE } = process.env;
const config = (env: NodeJS.ProcessEnv = {}) =>
  readConfig({ GOVCHAIN_CACHE, ...anyPorts, GOVCHAIN_HOME: home, ...env });

describe('a private Neo4j', () => {
  let database: Database;
  let java: number;

  beforeAll(async () => {
    database = await openDatabase(config(), silent);
    java = launched(home)?.java ?? 0;
  }, 180_000);

  afterAll(async () => {
    await database.stop();
  });

  it('answers with the version that is pinned', async () => {
    const pom = readFileSync(new URL('../../src/neo4j/pom.xml', import.meta.url), 'utf8');
    expect(pom).toContain(`<neo4j.version>${String(Object.values(await probe(database, 5000))[0])}<`);
  });

  it('has a password of its own that only its owner can read', () => {
    const file = join(home, 'neo4j-password');
    expect(readFileSync(file, 'utf8').trim()).toBe(database.password);
    expect(database.password.length).toBeGreaterThan(20);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'data/dbms/auth.ini')).mode & 0o077).toBe(0);
  });

  it('listens on loopback alone', () => {
    const { port } = new URL(database.uri);
    const listening = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
    const own = listening.split('\n').filter((line) => line.includes(`:${hex} `) && line.includes(' 0A '));
    const loopback = ['0100007F', '0000000000000000FFFF00000100007F'];
    expect(own.map((line) => line.trim().split(/\s+/)[1]?.split(':')[0])).toEqual([
      expect.stringMatching(new RegExp(`^(${loopback.join('|')})$`)),
    ]);
  });

  it('serves Neo4j Browser, which may ask no outside host', async () => {
    await database.browserReady;
    const response = await fetch(database.browserUrl ?? '');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Neo4j Browser');
    const policy = response.headers.get('content-security-policy') ?? '';
    const hosts = [...policy.matchAll(/[\w-]+\.[\w-]+\.?[\w.-]*/g)]
      .map(([host]) => host)
      .filter((host) => host !== '127.0.0.1');
    expect(hosts).toEqual([]);
    expect(policy).not.toMatch(/ (https?|wss?):( |;|$)/);
  });

  it('does not let foreign pages read its HTTP API', async () => {
    const origin = new URL(database.browserUrl ?? '').origin;
    const response = await fetch(`${origin}/`, { headers: { origin: 'https://example.org' } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('is found by others on the same folder, who do not end it', async () => {
    const found = await runningDatabase(config());
    expect(found).toMatchObject({ uri: database.uri, managed: false });
    await found?.stop();
    expect(isAlive(java)).toBe(true);
  });

  it('is not started twice on one folder', async () => {
    const sentence = await sentenceOf(() => openDatabase(config(), silent));
    expect(sentence).toContain(`run by another govchain, process ${process.pid}`);
  });

  it('ends within a moment, leaves no process, and keeps its password', async () => {
    const before = Date.now();
    await database.stop();
    expect(Date.now() - before).toBeLessThan(6_000);
    expect(isAlive(java)).toBe(false);
    expect(await answers('127.0.0.1', Number(new URL(database.uri).port))).toBe(false);
    expect(await runningDatabase(config())).toBeNull();

    const { password } = database;
    database = await openDatabase(config(), silent);
    expect(database.password).toBe(password);
    await database.stop();
  }, 60_000);

  it('says which file is missing when its password is lost', async () => {
    const file = join(home, 'neo4j-password');
    const password = readFileSync(file, 'utf8');
    rmSync(file);
    expect(await sentenceOf(() => openDatabase(config(), silent))).toContain(`${file} is missing`);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, `wrong-${password}`);
    const sentence = await sentenceOf(() => openDatabase(config(), silent));
    expect(sentence).toContain(`The password in ${file} does not open the database`);
    expect(sentence).not.toContain(password.trim());
  }, 60_000);

  it('names an occupied port, its variable, and what to do', async () => {
    const server = await listening();
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const taken = { GOVCHAIN_HOME: join(home, '../other'), GOVCHAIN_BROWSER_PORT: String(port) };
    expect(await sentenceOf(() => openDatabase(config(taken), silent))).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program: stop that one, or set GOVCHAIN_BROWSER_PORT to another port (0 takes any free one).`,
    );
    server.close();
  });

  it.each(['/dev/null/home', '/proc/home', '/dev/null'])(
    'names a folder that cannot be written: %s',
    async (folder) => {
      const sentence = await sentenceOf(() => openDatabase(config({ GOVCHAIN_HOME: folder }), silent));
      expect(sentence).toMatch(new RegExp(`^The folder ${folder} cannot be used: .*GOVCHAIN_HOME`));
    },
  );
});

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
