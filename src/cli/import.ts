import { parse } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { importOf } from '../import/imports.js';
import { planImport, runImport, type Wanted, type Watching } from '../import/intake/intake.js';
import { keyOf } from '../import/intake/new-id.js';
import type { Report } from '../import/intake/report.js';
import type { SaidSource } from '../import/intake/source.js';
import { heldImports, loadSeed } from '../import/load.js';
import { readSeed } from '../import/seed.js';
import { lockImports } from '../neo4j/lock.js';
import { type Progress, terminal, withPercents } from '../neo4j/progress.js';
import { type ReadingOptions, readingOf } from './import-options.js';
import { done, planned } from './import-words.js';
import { onInterruption } from './interruption.js';
import { answer, type Output } from './output.js';
import { seedFolder } from './seed-folder.js';
import { withDatabase } from './with-graph.js';

export interface ImportOptions extends ReadingOptions, SaidSource {
  as?: string;
  answers?: string;
  strict?: boolean;
  dryRun?: boolean;
  yes?: boolean;
}

/** Adds files to the graph as one import: on a terminal after it has shown what they would do, and asked. */
export async function importFiles(
  files: readonly [string, ...string[]],
  { as, of, rename, encoding, answers = '', strict, dryRun, yes, ...source }: ImportOptions,
  output: Output,
): Promise<void> {
  const read = readingOf({ of, rename, encoding });
  const importId = importOf(as ?? keyOf(parse(files[0]).name.replace(/\..*$/, '')));
  const wanted: Wanted = { importId, files, source, read, answers: answers || null };
  const report = terminal();
  const { signal, interrupted } = onInterruption();
  void interrupted.then(() => {
    report.step(dryRun ? 'Stopping.' : 'Stopping. What is imported stays; the same command goes on from there.');
  });
  const watched = watching(report, signal);
  const config = readConfig();
  const unlock = lockImports(config.govchainHome);
  const work = async (graph: Graph): Promise<void> => {
    await fillEmpty(graph, report);
    const plan = (isWritten: boolean) => watched('Reading', (one) => planImport(graph, wanted, isWritten, one));
    if (dryRun) {
      tell(output, await plan(true), planned);
      return;
    }
    if (strict) refuseFaulty(await plan(true));
    if (!yes && isTerminal(output) && !(await isConfirmed(await plan(false), signal))) return;
    tell(output, await watched('Importing', (one) => runImport(graph, wanted, one)), done);
  };
  await withDatabase({ config, report, signal }, work).finally(unlock);
}

/** Names are looked up in the frame of places and domains that the data set has: an empty graph is filled with it first. */
async function fillEmpty(graph: Graph, report: Progress): Promise<void> {
  if ((await heldImports(graph)).length > 0) return;
  await loadSeed(graph, await readSeed(seedFolder(undefined)));
  report.step('The graph was empty, and has been filled with the data set that comes with govchain.');
}

const watching =
  (report: Progress, signal: AbortSignal) =>
  <T>(text: string, work: (watching: Watching) => Promise<T>): Promise<T> =>
    withPercents(report, text, (tell) =>
      work({
        signal,
        progress: (share) => {
          tell(Math.floor(100 * share));
        },
      }),
    );

const tell = (output: Output, report: Report, words: (report: Report) => string[]): void => {
  answer(output, report, words(report));
};

function refuseFaulty({ faulty, waiting, records, refused, rejects, review }: Report): void {
  if (faulty + waiting === 0) return;
  const files = [...rejects, ...(review === null ? [] : [review])].join(' and ');
  throw new OperatorError(
    `Of ${records} records ${faulty} are faulty and ${waiting} wait for an answer, so that --strict takes none; ${files} tell which. Correct them, or leave --strict out to take the others.`,
    refused,
  );
}

const isTerminal = ({ json }: Output): boolean => !json && process.stdin.isTTY && process.stderr.isTTY;

async function isConfirmed(report: Report, signal: AbortSignal): Promise<boolean> {
  for (const line of planned(report)) process.stderr.write(`${line}\n`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const said = await asking.question('Import? [y/N] ', { signal });
    return /^y(es)?$/i.test(said.trim());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    asking.close();
  }
}
