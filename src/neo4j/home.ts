import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { makeFolder } from '../folder.js';

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOENT: 'it cannot be made there',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'a part of the path is a file',
};

/** Makes the folders and makes sure that they can be written; `variable` is what an operator can set instead. */
export function prepareFolders(base: string, variable: string, names: string[]): void {
  try {
    for (const folder of [base, ...names.map((name) => join(base, name))]) {
      makeFolder(folder);
      accessSync(folder, constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = reasons[code ?? ''] ?? code ?? message;
    throw new OperatorError(
      `The folder ${base} cannot be used: ${reason}. Make it writable, or set ${variable} to a folder that is.`,
    );
  }
}
