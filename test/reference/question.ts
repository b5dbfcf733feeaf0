import { isDeepStrictEqual } from 'node:util';
import type { World } from './world.js';

export type Variables = Record<string, unknown>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of their questions
export type Answer = any;
export type Ask = (question: string, variables: Variables) => Promise<Answer>;

/** The rows of an answer, each as it is compared. */
export const each = <T>(rows: Answer, show: (row: Answer) => T): T[] => (rows as Answer[]).map((row) => show(row));

export const idsOf = (rows: Answer): string[] => each(rows, ({ id }) => id as string);

/** Something to ask of any data set: it throws where the answer is not what the reference makes of the data. */
export interface Question {
  text: string;
  variables: Variables;
  check: (ask: Ask, world: World) => Promise<void>;
}

/** Throws where two differ, telling where they do so first. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const { path, one, other } = firstDifference(actual, expected);
  throw new Error(`${what}${path}:\nanswer    ${JSON.stringify(one)}\nreference ${JSON.stringify(other)}`);
}

function firstDifference(one: unknown, other: unknown, path = ''): { path: string; one: unknown; other: unknown } {
  const [left, right] = [one, other].map((value) => (value !== null && typeof value === 'object' ? value : {}));
  const [ours, theirs] = [left, right].map((value) => new Map(Object.entries(value ?? {})));
  const keys = [...(ours?.keys() ?? [])];
  const differing = keys.filter((key) => !isDeepStrictEqual(ours?.get(key), theirs?.get(key)));
  const [key] = differing;
  if (key === undefined || keys.length !== theirs?.size) return { path, one, other };
  return firstDifference(ours?.get(key), theirs.get(key), `${path}.${key}`);
}

/** A question whose answer is compared as a whole. */
export function question<T>(
  text: string,
  variables: Variables,
  actual: (data: Answer) => T,
  expected: (world: World) => T,
): Question {
  return {
    text,
    variables,
    check: async (ask, world) => {
      same(actual(await ask(text, variables)), expected(world), 'Different');
    },
  };
}

interface Connection {
  edges: { cursor: string; node: unknown }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

export interface Paging {
  size: number;
  backward: boolean;
}

export const pageFields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
export const pageArguments = 'first: $first, after: $after, last: $last, before: $before';
export const pageVariables = '$first: Int, $after: String, $last: Int, $before: String';

export const pageOf = ({ size, backward }: Paging, cursor: string | null): Variables =>
  backward ? { last: size, before: cursor } : { first: size, after: cursor };

/** Of a long list so many pages are read. */
const mostPages = 4;

/** A list walked through in pages of one size, from either end. */
export function walk(
  text: string,
  variables: Variables,
  paging: Paging,
  connectionOf: (data: Answer) => Connection,
  show: (node: Answer) => unknown,
  expected: (world: World) => unknown[],
): Question {
  const check = async (ask: Ask, world: World): Promise<void> => {
    const all = expected(world);
    const { size, backward } = paging;
    let cursor: string | null = null;
    for (let page = 0; page < mostPages && (page === 0 || page * size < all.length); page++) {
      const answer = connectionOf(await ask(text, { ...variables, ...pageOf(paging, cursor) }));
      const end = all.length - page * size;
      const [from, to] = backward
        ? [Math.max(0, end - size), end]
        : [page * size, Math.min(all.length, (page + 1) * size)];
      same(
        answer.edges.map(({ node }) => show(node)),
        all.slice(from, to),
        `Page ${page + 1}`,
      );
      same(answer.totalCount, all.length, 'totalCount');
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answer.pageInfo;
      same(
        { hasNextPage, hasPreviousPage },
        { hasNextPage: to < all.length, hasPreviousPage: from > 0 },
        `pageInfo of page ${page + 1}`,
      );
      same([startCursor, endCursor], [answer.edges[0]?.cursor ?? null, answer.edges.at(-1)?.cursor ?? null], 'Cursors');
      cursor = backward ? startCursor : endCursor;
    }
  };
  return { text, variables: { ...variables, ...paging }, check };
}
