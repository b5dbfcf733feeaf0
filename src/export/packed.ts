import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '../client-errors.js';
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

/** What lies beside the data, so that whoever has it knows what may be done with it. */
const besides = ['DATA.md', 'LICENSE'];

/**
 * The graph as one ZIP file, made when it is asked for and then kept as long as nobody writes: however many ask, it is
 * made once. It is a file before any of it is sent, so that no slow client holds anything of the database.
 */
export class Packed {
  private kept: Kept | null = null;
  private making: Promise<Kept> | null = null;
  private folder: Promise<string> | null = null;
  private files = 0;
  private readonly end = new AbortController();

  constructor(private readonly graph: () => Graph) {}

  /** That of the graph as it is now, to be closed by whoever asks. Throws ChangedMeanwhile, and TooLarge where there is none. */
  async open(): Promise<Opened> {
    const { pack } = await this.now();
    if (pack instanceof TooLarge) throw pack;
    try {
      return { ...pack, file: await open(pack.path) };
    } catch (error) {
      // A newer one has taken its place.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && this.kept?.pack !== pack) return await this.open();
      throw error;
    }
  }

  /** Gives up what is being made, and leaves nothing on the disk. */
  async close(): Promise<void> {
    this.end.abort(new Unavailable());
    await this.making?.catch(() => undefined);
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
  }

  private async now(): Promise<Kept> {
    const { key } = await stateOf(this.graph());
    if (this.kept?.key === key) return this.kept;
    this.making ??= this.make().finally(() => (this.making = null));
    return await this.making;
  }

  private async make(): Promise<Kept> {
    this.end.signal.throwIfAborted();
    const made = await unchanged(this.graph(), (state, still) => this.pack(state, still));
    await this.drop();
    return (this.kept = made);
  }

  /** The one before: who is reading it reads on. */
  private async drop(): Promise<void> {
    const before = this.kept?.pack;
    if (before && 'path' in before) await rm(before.path, { force: true });
  }

  private async pack({ key, release }: State, still: Still): Promise<Kept> {
    const folder = await (this.folder ??= mkdtemp(join(tmpdir(), 'govchain-download-')));
    const path = join(folder, `${(this.files += 1)}.zip`);
    try {
      const zipped = await zipTo(path, await this.entries(still));
      return { key, pack: { ...zipped, path, name: nameOf(release, zipped) } };
    } catch (error) {
      await rm(path, { force: true });
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
