import { readFile, stat } from 'node:fs/promises';
import type { Logger } from '../logger.js';

/** Milliseconds within which a file is not looked at again. */
const INTERVAL = 1_000;

/** It cannot be read, or not understood; what it said before counts no more. */
export class BrokenFile extends Error {}

/** What a small file says now: it is looked at when somebody asks, and read again where it is another than before. */
export class WatchedFile<T> {
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;
  private version: string | null = null;
  private found: { content: T } | { fault: string } = { fault: 'it was not read yet' };

  /** @param parse is given null where there is no file; throws where the text cannot be understood */
  constructor(
    private readonly path: string,
    private readonly parse: (text: string | null) => T,
    private readonly logger: Logger,
  ) {}

  /** Throws BrokenFile. */
  async content(): Promise<T> {
    if (performance.now() - this.lookedAt >= INTERVAL)
      await (this.looking ??= this.look().finally(() => (this.looking = null)));
    if ('fault' in this.found) throw new BrokenFile(this.found.fault);
    return this.found.content;
  }

  private async look(): Promise<void> {
    try {
      const version = await versionOf(this.path);
      if (version !== this.version) this.found = { content: await this.read(version) };
      this.version = version;
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
    this.lookedAt = performance.now();
  }

  private async read(version: string): Promise<T> {
    return this.parse(version === NONE ? null : await readFile(this.path, 'utf8'));
  }

  /** Said once, however often it is found. It may have been a moment's failure, so the next look reads again. */
  private fail(fault: string): void {
    if (!('fault' in this.found) || this.found.fault !== fault)
      this.logger.error({ file: this.path, fault }, 'a file that says who may do what cannot be used');
    this.found = { fault };
    this.version = null;
  }
}

const NONE = 'none';

/** A file that took another's place has a number of its own, whatever its time and size. */
async function versionOf(path: string): Promise<string> {
  try {
    const { mtimeNs, size, ino } = await stat(path, { bigint: true });
    return [mtimeNs, size, ino].join('-');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NONE;
    throw error;
  }
}
