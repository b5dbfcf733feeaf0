import DataLoader from 'dataloader';
import type { Who } from './access/role.js';
import type { Graph, Params, Row, Sent } from './graph/graph.js';
import type { Composed } from './graph/list.js';
import { kept } from './kept.js';
import type { AskedFields } from './shared/asked.js';
import { type Packed, unpacked } from './shared/packed.js';
import type { EntityRow } from './shared/rows.js';
import { shownBy } from './shared/shown.js';
import { type Found, Turn } from './shared/turn.js';

/** What the server knows of itself and tells. */
export interface Server {
  playgroundUrl: string;
  browserUrl: string | null;
}

/** What one request has: the graph, and loaders that live no longer than the request. */
export class Context {
  /** What the question asks for; where that is not known, all that nodes hold is read. */
  fields: AskedFields | null = null;
  /** Entities that came with the answer to another question, without parts. */
  readonly entities = new Map<string, EntityRow>();
  private readonly loaders = new Map<string, unknown>();
  private readonly turn = new Turn((query) =>
    // Whoever asks to see what was sent is sent that.
    this.cypher ? this.graph.ask(query.name, query.text, query.params) : this.graph.askAmong(query),
  );

  constructor(
    readonly graph: Graph,
    readonly server: Server,
    /** The queries that the request took so far, where it asked to see them. */
    readonly cypher?: Sent[],
    /** Who asks, as far as a token tells. */
    readonly who: Who | null = null,
  ) {}

  /** What was read before somebody wrote is not so any more. */
  forget(): void {
    this.loaders.clear();
    this.entities.clear();
  }

  /** Asks the graph for rows, and of the nodes in them for no more than the question shows. `kind`: the label of `n`. */
  async ask<T extends object = Row>(
    { name, text, params = {} }: { name: string; text: string; params?: Params },
    kind?: string,
  ): Promise<T[]> {
    const shown = this.shown({ text, params }, kind);
    return unpacked(await this.graph.ask<T>(name, shown.text, params), shown.read);
  }

  /** The same for rows of entities by id, or of lists of theirs: all of one turn go to the database together. */
  async askTogether<T>({ name, text, params }: Composed, kind: string): Promise<Found<T>[]> {
    const shown = this.shown({ text, params }, kind);
    return unpacked(await this.turn.ask<T>({ name, text: shown.text, params }), shown.read);
  }

  /** The query without what the question does not show. Whoever asks to see it is shown what was sent, in words that can be read. */
  private shown({ text, params }: Omit<Composed, 'name'>, kind?: string): Packed {
    const shown = shownBy(this.fields, text, (params.parts ?? []) as string[], kind);
    return this.cypher ? { text: shown.text, read: null } : shown.packed;
  }

  /**
   * The loader of this name, made on first use. All who ask under one name within a request share its batches and its
   * answers, so a name must hold everything that tells its answers from others': the question and its arguments.
   */
  loader<K, V>(name: string, batch: (keys: readonly K[]) => Promise<(V | Error)[]>): DataLoader<K, V> {
    return kept(this.loaders as Map<string, DataLoader<K, V>>, name, () => new DataLoader<K, V>(batch));
  }
}
