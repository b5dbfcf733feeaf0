import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OperatorError } from './errors.js';

/**
 * The path of a folder that a command writes to: a new or an empty one, or with `force` any. Throws OperatorError where
 * it cannot be that.
 *
 * @param over what `force` does, for the sentence
 */
export function outputFolder(path: string, force: boolean, over: string): string {
  const folder = resolve(path);
  if (contentOf(folder).length > 0 && !force)
    throw new OperatorError(`The folder ${folder} is not empty. Name another one, or give --force to ${over}.`);
  return folder;
}

function contentOf(folder: string): string[] {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return readdirSync(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OperatorError(`The folder ${folder} cannot be written (${code ?? message}). Name another one.`);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never returns where a system refuses with ENOENT, as Linux
 * does below /proc.
 */
export function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' });
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
