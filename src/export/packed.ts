import { type FileHandle, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '../client-errors.js';
import { OperatorError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { fromRoot } from '../root.js';
import { fixed } from './format.js';
import { formats } from './formats.js';
import { GraphSource } from './source.js';
import { type State, type Still, stateOf, unchanged } from './unchanged.js';
import { TooLarge, type Zipped, zipTo } from './zip.js';

/** The whole graph in one file. */
export interface Pack extends Zipped {
  /** What people are to call it. */
  name: string;
}

export interface Opened extends Pack {
  file: FileHandle;
}

interface Kept {
  key: string;
  /** That of this state; or why there can be none. */
  pack: (Pack & { path: string }) | TooLarge;
}

/** There is no place to put the file, or no room. */
export class NoRoom extends OperatorError {}

/** What lies beside the data, so that whoever has it knows what may be done with it. */
const besides = ['DATA.md', 'LICENSE'];

/**
 * The graph as one ZIP file, made when it is asked for and then kept as long as nobody writes: however many ask, it is
 * made once. It is a file before any of it is sent, so that no slow client holds anything of the database.
 */
export class Packed {
  private kept: Kept | null = null;
  private making: Promise<Kept> | null = null;
  private folder: string | null = null;
  private files = 0;
  private readonly end = new AbortController();

  /** @param within where the file lies, in a folder of its own */
  constructor(
    private readonly graph: () => Graph,
    private readonly within = tmpdir(),
  ) {}

  /** That of the graph as it is now, to be closed by whoever asks. Throws ChangedMeanwhile, TooLarge, NoRoom. */
  async open(): Promise<Opened> {
    const { pack } = await this.now();
    if (pack instanceof TooLarge) throw pack;
    try {
      return { ...pack, file: await open(pack.path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // A newer one has taken its place, or somebody has tidied up.
      if (this.kept?.pack === pack) this.kept = this.folder = null;
      return await this.open();
    }
  }

  /** Gives up what is being made, and leaves nothing on the disk. */
  async close(): Promise<void> {
    this.end.abort(new Unavailable());
    await this.making?.catch(() => undefined);
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }

  private async now(): Promise<Kept> {
    const { key } = await stateOf(this.graph());
    if (this.kept?.key === key) return this.kept;
    this.making ??= this.make().finally(() => (this.making = null));
    return await this.making;
  }

  private async make(): Promise<Kept> {
    this.end.signal.throwIfAborted();
    return await this.file().catch((error: unknown) => {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw new NoRoom(
        `The server has no room to pack the graph in (${code ?? syscall}). Whoever runs it can set TMPDIR to a folder that has, or hand out what govchain export writes.`,
      );
    });
  }

  private async file(): Promise<Kept> {
    this.folder ??= await mkdtemp(join(this.within, 'govchain-download-'));
    const draft = join(this.folder, 'draft.zip');
    try {
      const made = await unchanged(this.graph(), (state, still) => this.pack(draft, state, still));
      if (!(made.pack instanceof TooLarge)) await this.replace(draft, made.pack.path);
      return (this.kept = made);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** The one before goes: who is reading it reads on. */
  private async replace(draft: string, path: string): Promise<void> {
    const before = this.kept?.pack;
    if (before && 'path' in before) await rm(before.path, { force: true });
    await rename(draft, path);
  }

  private async pack(draft: string, { key, release }: State, still: Still): Promise<Kept> {
    await rm(draft, { force: true });
    try {
      const zipped = await zipTo(draft, await this.entries(still));
      const path = join(this.folder ?? '', `${(this.files += 1)}.zip`);
      return { key, pack: { ...zipped, path, name: nameOf(release, zipped) } };
    } catch (error) {
      if (error instanceof TooLarge) return { key, pack: error };
      throw error;
    }
  }

  private async entries(still: Still) {
    const source = new GraphSource(this.graph(), { signal: this.end.signal, still });
    const texts = besides.map(async (path) => ({ path, text: fixed(await readFile(fromRoot(path), 'utf8')) }));
    return [...(await Promise.all(texts)), ...formats.flatMap(({ files }) => files(source))];
  }
}

const nameOf = (release: string | null, { sha256 }: Zipped): string =>
  `${['govchain-graph', release?.replace(/[^\w.]/g, ''), sha256.slice(0, 12)].filter(Boolean).join('-')}.zip`;
