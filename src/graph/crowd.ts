import { ClientError } from '../client-errors.js';
import { kept, numberOf } from '../kept.js';
import type { Params, Row } from './graph.js';
import type { Composed } from './list.js';

/** How many entities a query may be about that several share: none has to wait for long lists of others. */
const MOST = 100;

/** Parameters that hold the ids of anchors, also of queries that were put together: `ids`, `ids_1`. */
const ofAnchors = /^ids(?:_(\d+))?$/;

/** The ids that a query is about, by the number that its rows have as `question`. */
type Anchors = ReadonlyMap<number, ReadonlySet<unknown>>;

/** One query that several share. */
class Batch {
  askers = 0;
  private readonly ids = new Map<string, Set<unknown>>();
  readonly answer: Promise<Row[]>;

  constructor(send: (ids: Params) => Promise<Row[]>) {
    this.answer = new Promise((resolve) => {
      setImmediate(() => {
        resolve(send(Object.fromEntries([...this.ids].map(([name, all]) => [name, [...all]]))));
      });
    });
  }

  /** Whether all of it is still about few enough. */
  hasRoom(own: [string, unknown[]][]): boolean {
    return own.every(([name, ids]) => (this.ids.get(name)?.size ?? 0) + ids.length <= MOST);
  }

  join(own: [string, unknown[]][]): void {
    this.askers += 1;
    for (const [name, ids] of own) {
      const all = kept(this.ids, name, () => new Set());
      for (const id of ids) all.add(id);
    }
  }
}

/**
 * Rows by `anchor` that several requests ask for in one turn of the event loop, by the same query and alike in all but the
 * ids, go to the database as one query: the way there and back takes longer than the rows of one entity. Nothing is kept,
 * and whoever shared a query that went wrong asks alone.
 */
export class Crowd {
  private readonly gathering = new Map<string, Batch>();

  constructor(private readonly send: (query: Composed) => Promise<Row[]>) {}

  async ask(query: Composed): Promise<Row[]> {
    const own = Object.entries(query.params).filter(([name]) => ofAnchors.test(name)) as [string, unknown[]][];
    const batch = this.batchOf(query, own);
    batch.join(own);
    try {
      const rows = await batch.answer;
      // Each has rows of its own, which are read in their place.
      return batch.askers === 1 ? rows : rows.filter(about(anchorsOf(own))).map((row) => ({ ...row }));
    } catch (error) {
      // That the database is late, or away, is so for all of them: to be asked by each would make it later.
      if (batch.askers === 1 || error instanceof ClientError) throw error;
      return await this.send(query);
    }
  }

  private batchOf({ name, text, params }: Composed, own: [string, unknown[]][]): Batch {
    const rest = Object.fromEntries(Object.entries(params).filter(([name]) => !ofAnchors.test(name)));
    const key = `${numberOf(text)} ${JSON.stringify(rest)}`;
    const open = this.gathering.get(key);
    if (open?.hasRoom(own)) return open;
    const batch: Batch = new Batch((ids) => {
      if (this.gathering.get(key) === batch) this.gathering.delete(key);
      return this.send({ name, text, params: { ...rest, ...ids } });
    });
    this.gathering.set(key, batch);
    return batch;
  }
}

const anchorsOf = (own: [string, unknown[]][]): Anchors =>
  new Map(own.map(([name, ids]) => [Number(ofAnchors.exec(name)?.[1] ?? 0), new Set(ids)]));

const about =
  (anchors: Anchors) =>
  ({ question = 0, anchor }: Row): boolean =>
    anchors.get(question as number)?.has(anchor) ?? true;
