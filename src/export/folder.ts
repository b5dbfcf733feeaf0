import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OperatorError } from '../errors.js';
import { DRAFT } from './write.js';

/** A folder that an export can go to: a new or an empty one, or with `force` any, in which files are replaced. */
export function prepareFolder(path: string, force: boolean): string {
  const folder = resolve(path);
  const found = contentOf(folder);
  if (found.length > 0 && !force)
    throw new OperatorError(
      `The folder ${folder} is not empty. Name another one, or give --force to replace the files of an export in it.`,
    );
  // What an export that was killed has left.
  for (const name of found.filter((one) => one.startsWith(DRAFT)))
    rmSync(join(folder, name), { recursive: true, force: true });
  return folder;
}

function contentOf(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return readdirSync(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OperatorError(`The folder ${folder} cannot be written (${code ?? message}). Name another one.`);
  }
}
