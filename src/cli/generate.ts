import { pathToFileURL } from 'node:url';
import { OperatorError } from '../errors.js';
import { outputFolder } from '../folder.js';
import { generate as write } from '../generate/generate.js';
import { terminal } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';
import { answer, type Output } from './output.js';

interface Options {
  applications: string;
  seed: string;
  after?: string;
  out: string;
  force?: boolean;
}

/** Of a set, and of one that it is added to. */
const MOST = 10_000_000;

/** Writes a made-up data set, the same for the same seed. */
export async function generate({ out, force = false, ...wanted }: Options, output: Output): Promise<void> {
  const applications = whole('--applications', wanted.applications, 1, MOST);
  const seed = whole('--seed', wanted.seed, 0, Number.MAX_SAFE_INTEGER);
  const after = whole('--after', wanted.after ?? '0', 0, MOST);
  if (out === '') throw new OperatorError('The data set wants a folder to go to: give --out a name.');
  const path = outputFolder(out, force, 'write over a data set in it');
  const { signal } = onInterruption();
  const bar = terminal().bar(applications, 'Generating applications');
  try {
    await write({ applications, seed, after, folder: pathToFileURL(`${path}/`) }, (done) => {
      signal.throwIfAborted();
      bar.update(done);
    });
  } finally {
    bar.done();
  }
  answer(output, { applications, seed, folder: path }, [
    `Generated ${applications} applications from seed ${seed} in ${path}`,
    `Load them with: govchain load --seed ${out}${after > 0 ? ' --as NAME' : ''}`,
  ]);
}

function whole(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new OperatorError(`${option}: got "${text}", expected a whole number from ${least} to ${most}.`);
}
