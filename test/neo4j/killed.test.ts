import { once } from 'node:events';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/neo4j/database.js';
import { launched } from '../../src/neo4j/launcher.js';
import { isAlive, isGone } from '../../src/neo4j/processes.js';
import { temporaryFolder } from '../support/folders.js';
import { anyPorts, script, type Running } from '../support/processes.js';

const home = join(temporaryFolder(), 'home');
const env = { ...anyPorts, GOVCHAIN_HOME: home };
const { GOVCHAIN_CACHE } = process.env;

async function started(): Promise<{ run: Running; guard: number; java: number }> {
  const run = script('test/support/open-database.ts', env);
  await run.firstLine();
  const pids = launched(home);
  if (!pids) throw new Error('No process ids were kept.');
  return { run, ...pids };
}

async function reopened(): Promise<string[]> {
  const steps: string[] = [];
  const report = {
    step: (text: string) => steps.push(text),
    bar: () => ({ update: () => undefined, done: () => undefined }),
  };
  const database = await openDatabase(readConfig({ GOVCHAIN_CACHE, ...env }), report);
  await database.stop();
  return steps;
}

describe('when our process is killed', () => {
  it('the database ends by itself, and the next start finds the folder free', async () => {
    const { run, guard, java } = await started();
    run.child.kill('SIGKILL');
    await once(run.child, 'close');
    expect(await isGone(java, 15_000)).toBe(true);
    expect(await isGone(guard, 1_000)).toBe(true);
    expect(await reopened()).toEqual([expect.stringContaining('Starting Neo4j')]);
  }, 120_000);

  it('and its guard with it, the next start ends what was left', async () => {
    const { run, guard, java } = await started();
    // The guard's helper hears of our end too; the whole group but Java is killed, as by a memory shortage.
    for (const pid of await groupOf(guard)) if (pid !== java) process.kill(pid, 'SIGKILL');
    run.child.kill('SIGKILL');
    await once(run.child, 'close');
    expect(isAlive(java)).toBe(true);
    expect(await reopened()).toEqual([
      `Ending the Neo4j that an earlier run left (process ${java}) ...`,
      expect.stringContaining('Starting Neo4j'),
    ]);
    expect(isAlive(java)).toBe(false);
  }, 120_000);
});

async function groupOf(leader: number): Promise<number[]> {
  const { execFileSync } = await import('node:child_process');
  const table = execFileSync('ps', ['-eo', 'pid=,pgid='], { encoding: 'utf8' }).trim().split('\n');
  return table
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, group]) => (group === leader && pid ? [pid] : []));
}
