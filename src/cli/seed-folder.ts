import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { OperatorError } from '../errors.js';
import { fromRoot } from '../root.js';

/** The folder of the data set that a command is about (its URL ends in "/"): the one named, or the one that comes with govchain. */
export function seedFolder(path: string | undefined): URL {
  if (path === undefined) return fromRoot('seed/');
  const folder = resolve(path);
  if (path === '' || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new OperatorError(
      `There is no folder "${path}" to load a data set from. Give the one that its CSV files are in.`,
    );
  return pathToFileURL(`${folder}/`);
}

export const ourSeedFolder = (): string => fileURLToPath(seedFolder(undefined));
