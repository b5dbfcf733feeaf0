import { prepareFolders } from './home.js';
import { forgetLaunched, launched } from './launcher.js';
import { lockHome } from './lock.js';
import { commandOf, endProcess, isGone } from './processes.js';
import type { Progress } from './progress.js';
import { settleData } from './replace.js';

/**
 * Makes this process the one that works on the folder, or says who does, and puts in order what a killed one has left.
 * Returns how to give it up.
 */
export async function holdHome(home: string, report: Progress): Promise<() => void> {
  prepareFolders(home, 'GOVCHAIN_HOME', ['run']);
  const release = lockHome(home);
  try {
    await endLeftover(home, report);
    settleData(home);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** A Neo4j of this folder whose govchain is gone: on its way out, or left running. */
export async function endLeftover(home: string, report: Progress): Promise<void> {
  const pids = launched(home);
  // Some of its arguments are paths in the folder.
  const isOfHome = (pid: number): boolean => commandOf(pid).includes(`${home}/`);
  if (pids && isOfHome(pids.java)) {
    report.step(`Ending the Neo4j that an earlier run left (process ${pids.java}) ...`);
    await endProcess(pids.java, 15_000);
  }
  // Its guard removes the file of process ids at last, which may be that of the next start by then.
  if (pids && isOfHome(pids.guard)) await isGone(pids.guard, 5_000);
  forgetLaunched(home);
}
