import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientError } from '../../src/client-errors.js';
import { OperatorError } from '../../src/errors.js';
import { Graph } from '../../src/graph/graph.js';
import { retract } from '../../src/import/retract.js';
import { passwordFile } from '../../src/neo4j/password.js';
import { claimPort } from '../../src/neo4j/ports.js';
import { contentOf, differing } from '../support/content.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, govchain, type Running } from '../support/processes.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { Importer } from './importer.js';
import { javaOf } from './support.js';

const KILLS = isProof ? 10 : 1;
const ROWS = 16;
const figures = { kills: 0, acknowledged: 0, faults: 0, wentOn: 0, secondsToRecovery: [] as number[] };
tellAtEnd(figures);
jest.setTimeout(240_000 + KILLS * 90_000);

describe('SIGKILL in the middle of an import', () => {
  const home = join(temporaryFolder(), 'home');
  let env: Record<string, string>;
  let server: Running;
  let url: string;
  let graph: Graph;
  let seedAlone: string[];

  beforeAll(async () => {
    // The same at every start, so that who has lost the database finds it again.
    const bolt = await claimPort('127.0.0.1', 0, 'a port');
    env = { ...anyPorts, GOVCHAIN_HOME: home, GOVCHAIN_BOLT_PORT: String(bolt) };
    await start();
    const password = readFileSync(passwordFile(home), 'utf8').trim();
    const address = { uri: `bolt://127.0.0.1:${bolt}`, username: 'neo4j', password, database: 'neo4j' };
    graph = Graph.connect(address, { timeout: 60_000 });
    seedAlone = await contentOf(graph);
  });

  afterAll(async () => {
    await graph.close();
    server.child.kill('SIGTERM');
    await server.end();
  });

  async function start(): Promise<void> {
    server = govchain(['start', '--json'], env);
    ({ url } = JSON.parse(await server.firstLine()) as { url: string });
  }

  /** At a random moment, some records after the first. */
  async function killedMidway(importer: Importer, victim: () => number): Promise<void> {
    const moment = 1 + Math.floor((Math.random() * ROWS) / 2);
    let strike = (): void => undefined;
    const struck = new Promise<void>((resolve) => (strike = resolve));
    const importing = importer.run(graph, undefined, () => {
      if (importer.acknowledged.size === moment) strike();
    });
    const ended = importing.then(
      () => figures.wentOn++,
      (error: unknown) =>
        error instanceof ClientError || error instanceof OperatorError || Promise.reject(error as Error),
    );
    await Promise.race([struck, ended]);
    await sleep(Math.random() * 100);
    await recovers(victim());
    await ended;
  }

  async function recovers(pid: number): Promise<void> {
    const killed = Date.now();
    process.kill(pid, 'SIGKILL');
    await server.end();
    await start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    figures.secondsToRecovery.push((Date.now() - killed) / 1000);
    figures.kills++;
  }

  it.each([
    ['our server', () => Number(server.child.pid)],
    ['the database', () => javaOf(home)],
  ])('of %s: what was acknowledged is there once, all else at most once, and the import goes on', async (_, victim) => {
    for (let at = 0; at < KILLS; at++) {
      const importer = new Importer(temporaryFolder(), `killed-${figures.kills}`, ROWS);
      await killedMidway(importer, victim);
      figures.acknowledged += importer.acknowledged.size;
      const faults = await importer.faults(graph);
      figures.faults += faults.length;
      expect(faults).toEqual([]);
      await importer.run(graph);
      expect([importer.acknowledged.size, await importer.faults(graph)]).toEqual([ROWS, []]);
      await retract(graph, importer.importId);
      expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
    }
  });
});
