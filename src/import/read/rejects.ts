import { open, type FileHandle } from 'node:fs/promises';
import { OperatorError } from '../../errors.js';
import type { InputRecord } from '../incoming.js';
import type { Input } from './input.type.js';

/** Writes the refused records of one file, in its format and in UTF-8. */
export interface RejectWriter {
  write: (record: InputRecord, reasons: readonly string[]) => Promise<void>;
  /** Answers how many were written; where there were none, no file is made. */
  close: () => Promise<number>;
}

/** @param path of a file that is not there yet: nothing is written over */
export function rejectWriter({ rejects }: Pick<Input, 'rejects'>, path: string): RejectWriter {
  let handle: FileHandle | undefined;
  let count = 0;
  return {
    async write(record, reasons) {
      handle ??= await begun(path);
      await handle.write((count === 0 ? rejects.head : rejects.between) + rejects.one(record, reasons));
      count++;
    },
    async close() {
      await handle?.write(rejects.tail);
      await handle?.close();
      return count;
    },
  };
}

async function begun(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new OperatorError(`${path} is there already; name another file for refused records.`);
    throw new OperatorError(`${path} cannot be written (${code}); name another file for refused records.`);
  }
}
