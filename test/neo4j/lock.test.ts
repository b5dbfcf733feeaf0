import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHome, ownerOf } from '../../src/neo4j/lock.js';
import { startOf } from '../../src/neo4j/processes.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';

function folder(owner?: { pid: number; started: string | null }): string {
  const home = temporaryFolder();
  mkdirSync(join(home, 'run'));
  if (owner) writeFileSync(join(home, 'run/owner.json'), JSON.stringify(owner));
  return home;
}

describe('the lock of a data folder', () => {
  it('keeps others out until it is given up', async () => {
    const home = folder();
    const unlock = lockHome(home);
    expect(ownerOf(home)).toBe(process.pid);
    expect(await sentenceOf(() => lockHome(home))).toContain(`process ${process.pid}`);
    unlock();
    expect(ownerOf(home)).toBeNull();
    lockHome(home)();
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('is taken over from a process that has ended', () => {
    const home = folder({ pid: 99_999_999, started: '1' });
    expect(ownerOf(home)).toBeNull();
    lockHome(home)();
  });

  it('is taken over when the process id has passed on to another process', () => {
    const home = folder({ pid: process.ppid, started: `${String(startOf(process.ppid))}0` });
    lockHome(home)();
  });

  it('is not taken over from what could not be read', () => {
    const home = folder();
    writeFileSync(join(home, 'run/owner.json'), '{ broken');
    lockHome(home)();
    expect(ownerOf(home)).toBeNull();
  });
});
