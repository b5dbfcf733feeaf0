import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OperatorError } from '../errors.js';
import { RELEASE_FILE } from './generate.js';

/** A folder that a data set can be written to: a new or an empty one, or with `force` any. Its URL ends in "/". */
export function prepareFolder(path: string, force: boolean): URL {
  const folder = resolve(path);
  const found = prepared(folder);
  if (path === '' || (found.length > 0 && !force))
    throw new OperatorError(
      path === ''
        ? 'The data set wants a folder to go to: give --out a name.'
        : `The folder ${folder} is not empty. Give another one, or --force to write over a data set in it.`,
    );
  rmSync(resolve(folder, RELEASE_FILE), { force: true });
  return pathToFileURL(`${folder}/`);
}

/** What is in it. */
function prepared(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return readdirSync(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OperatorError(`The folder ${folder} cannot be written (${code ?? message}). Give --out another one.`);
  }
}
