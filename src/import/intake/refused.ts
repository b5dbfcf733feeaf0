import { existsSync, rmSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parse, join } from 'node:path';
import { sha256Of } from '../../sha256.js';
import type { Input } from '../read/input.type.js';
import { rejectWriter } from '../read/rejects.js';
import type { Draft } from './draft.js';

/** Files beside another: tenders.csv, tenders.refused.csv, tenders.refused-2.csv and so on. */
export function* beside(path: string, word: string, extension?: string): Generator<string, never> {
  const { dir, name: whole, ext } = parse(path.replace(/\.gz$/, ''));
  // What is refused of such a file itself is one more of the first.
  const name = whole.replace(new RegExp(`\\.${word}(?:-\\d+)?$`), '');
  for (let number = 1; ; number++)
    yield join(dir, `${name}.${word}${number === 1 ? '' : `-${number}`}${extension ?? ext}`);
}

/** Gives a file that is whole the first of these names that is free; where one of them holds the same, there is no second. */
export async function settle(part: string, names: Generator<string, never>): Promise<string> {
  for (;;) {
    const name = names.next().value;
    if (!existsSync(name)) await rename(part, name);
    else if (await isSame(part, name)) await rm(part);
    else continue;
    return name;
  }
}

const isSame = async (one: string, other: string): Promise<boolean> =>
  statSync(one).size === statSync(other).size && (await sha256Of([one])) === (await sha256Of([other]));

/** What is being written; that of an import that was killed goes. */
export function partOf(path: string, word: string): string {
  const part = `${path}.${word}.part`;
  rmSync(part, { force: true });
  return part;
}

/** Writes records that were refused; the file has its name only when it is whole. */
export class Refused {
  private readonly part: string;
  private readonly writer;

  constructor(private readonly input: Input) {
    this.part = partOf(input.path, 'refused');
    this.writer = rejectWriter(input, this.part);
  }

  async write(drafts: readonly Draft[]): Promise<void> {
    for (const { record, faults } of drafts) await this.writer.write(record, faults);
  }

  /** The file; null where none was refused. */
  async close(): Promise<string | null> {
    if ((await this.writer.close()) === 0) return null;
    return await settle(this.part, beside(this.input.path, 'refused'));
  }

  /** Takes away what was begun. */
  async drop(): Promise<void> {
    await this.writer.close();
    await rm(this.part, { force: true });
  }
}
