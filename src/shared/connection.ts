import { z } from 'zod';
import { BadInput } from '../client-errors.js';
import type { Window } from '../graph/list.js';
import { shortened } from './kinds.js';

/** The four arguments of a connection. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export const maxPage = 1000;
export const defaultPage = 50;

/** A row's place in a list: what the list is of and how it is ordered, and the row's sort key there. */
const Position = z.tuple([z.string(), z.string()]);

export function cursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

/** The stretch of a list that is asked for, one row longer so that it shows whether there are more. Throws BadInput. */
export function windowOf({ first, after, last, before }: PageArgs, list: string): Window {
  if (first != null && last != null)
    throw new BadInput('Both "first" and "last" came; a page is taken from one end: give one of them.');
  if (first != null && before != null) throw new BadInput('"first" goes with "after"; "before" goes with "last".');
  if (last != null && after != null) throw new BadInput('"last" goes with "before"; "after" goes with "first".');
  if (after != null && before != null)
    throw new BadInput('Both "after" and "before" came; a page starts from one row: give one of them.');
  const backward = last != null || before != null;
  const size = sizeOf(backward ? 'last' : 'first', (backward ? last : first) ?? defaultPage);
  const from = backward ? before : after;
  return { limit: size + 1, backward, from: from == null ? null : position(from, list) };
}

function sizeOf(name: string, size: number): number {
  if (size < 0 || size > maxPage)
    throw new BadInput(
      `"${name}" is ${size}; a page has 0 to ${maxPage} rows. Ask for further rows with the page's endCursor.`,
    );
  return size;
}

function position(text: string, list: string): string {
  const [found, key] = decoded(text) ?? [];
  if (found === undefined || key === undefined)
    throw new BadInput(
      'The cursor is not one of ours. Take it from pageInfo.endCursor, pageInfo.startCursor or edges.cursor of a page.',
    );
  if (found !== list)
    throw new BadInput(
      `The cursor comes from a list of ${shortened(found)}; this one is of ${list}. Start again without a cursor.`,
    );
  return key;
}

function decoded(text: string): z.infer<typeof Position> | null {
  try {
    return Position.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export interface Edge<T> {
  readonly cursor: string;
  node: T;
}

/** A row of a list by its sort key there. Few questions ask for cursors of rows. */
export class Listed<T> implements Edge<T> {
  constructor(
    private readonly list: string,
    private readonly key: string,
    readonly node: T,
  ) {}

  get cursor(): string {
    return cursor(this.list, this.key);
  }
}

/** Questions about a list that are asked of the database only when a client asks them. */
export interface Rest {
  count(): Promise<number>;
  /** Are there rows behind the cursor that the page starts from, its own row included? */
  anyBehind(): Promise<boolean>;
}

/** A page of a list. What costs a query of its own is a getter that runs it. */
export class Connection<T> implements PageFacts {
  readonly edges: Edge<T>[];
  private readonly goesOn: boolean;

  /** @param found the edges in the order they were read, one more than the page when the list goes on */
  constructor(
    found: Edge<T>[],
    private readonly window: Window,
    private readonly rest: Rest,
  ) {
    const page = found.slice(0, window.limit - 1);
    this.edges = window.backward ? page.reverse() : page;
    this.goesOn = found.length >= window.limit;
  }

  get nodes(): T[] {
    return this.edges.map(({ node }) => node);
  }

  get totalCount(): Promise<number> {
    return this.rest.count();
  }

  /** The page itself knows where it stands. */
  get pageInfo(): PageFacts {
    return this;
  }

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }

  get hasNextPage(): Promise<boolean> | boolean {
    return this.window.backward ? this.anyBehind() : this.goesOn;
  }

  get hasPreviousPage(): Promise<boolean> | boolean {
    return this.window.backward ? this.goesOn : this.anyBehind();
  }

  /** Without a cursor the page starts at the list's end, and nothing is behind it. */
  private anyBehind(): Promise<boolean> | boolean {
    return this.window.from !== null && this.rest.anyBehind();
  }
}

export interface PageFacts {
  startCursor: string | null;
  endCursor: string | null;
  readonly hasNextPage: Promise<boolean> | boolean;
  readonly hasPreviousPage: Promise<boolean> | boolean;
}

/** The window that asks whether anything is behind a page. */
export const behind = ({ backward, from }: Window): Window => ({
  limit: 1,
  backward: !backward,
  from,
  inclusive: true,
});
