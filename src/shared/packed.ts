import { closing } from './nesting.js';

/** How a row is read that came as a list. */
export type Read = (value: unknown) => unknown;

export interface Packed {
  text: string;
  /** Makes a row of the list that came for it; null where rows come as they are. */
  read: Read | null;
}

/** One value of a row: the Cypher for it, and how it is read where it holds rows itself. */
interface Item {
  name: string;
  text: string;
  read: Read | null;
}

/** `n {...}` in a text. */
interface Projection {
  variable: string;
  inner: string;
  begin: number;
  /** Just behind its closing brace. */
  end: number;
}

const projection = /(?<![:\w])(\w+) \{(?=\s*\.\w)/g;
const braces = { opens: '{', closes: '}', either: /[{}]/g };

function* projections(text: string): Generator<Projection> {
  for (const { 0: opening, 1: variable = '', index: begin } of text.matchAll(projection)) {
    const from = begin + opening.length;
    const to = closing(text, from, braces);
    yield { variable, inner: text.slice(from, to), begin, end: to + 1 };
  }
}

/**
 * A query whose rows come as lists, `n {.id, place: p {.name}} AS row` as `[n.id, [p.name]] AS row`: names of properties
 * would come with every row, and take longer to read than all that they name. What cannot be told of beforehand, such as
 * a row of all properties, stays as it is. For rows that are there: of null, a list would make a row of nulls. Short texts
 * are sent at once, long ones in several steps.
 */
export function packed(readable: string): Packed {
  const text = squeezed(readable);
  const row = [...projections(text)].find(({ end }) => text.startsWith(' AS row', end));
  return (row && asList(text, row)) ?? { text, read: null };
}

/** Without what makes a text readable; what stands between quotes stays. */
const squeezed = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'|\s+/g, (found) => (found.startsWith("'") ? found : ' '));

/** What came for a packed query, its rows read. */
export function unpacked<T extends object>(found: T[], read: Read | null): T[] {
  if (read) for (const one of found as { row?: unknown }[]) one.row = read(one.row);
  return found;
}

/** A text with a list in place of a projection; null where that cannot be a list. */
function asList(text: string, { variable, inner, begin, end }: Projection): { text: string; read: Read } | null {
  const items = parts(inner).map((part) => itemOf(variable, part));
  if (items.some((item) => item === null)) return null;
  const known = items as Item[];
  const list = `[${known.map(({ text }) => text).join(', ')}]`;
  return { text: text.slice(0, begin) + list + text.slice(end), read: reader(known) };
}

function itemOf(variable: string, part: string): Item | null {
  const { own, name = '', text = '' } = /^(?:\.(?<own>\w+)|(?<name>\w+):\s+(?<text>.*))$/s.exec(part)?.groups ?? {};
  if (own) return { name: own, text: `${variable}.${own}`, read: null };
  return name ? { name, ...nested(text) } : null;
}

/** Rows within a row: one, or those of a list. */
function nested(text: string): Omit<Item, 'name'> {
  const [row] = projections(text);
  const kind = row && kinds.find(({ before }) => before.test(text.slice(0, row.begin)));
  const list = kind ? asList(text, row) : null;
  if (!kind || !list) return { text, read: null };
  return { text: list.text, read: kind.isList ? each(list.read) : list.read };
}

/** What stands before a row in what is made of such rows. */
const kinds = [
  { before: /^(?:head\(\[[^|]*\| )?$/, isList: false },
  { before: /^\[[^|]*\| $/, isList: true },
  { before: /^COLLECT \{.*RETURN $/s, isList: true },
];

const each =
  (read: Read): Read =>
  (rows) =>
    (rows as unknown[] | null)?.map(read) ?? null;

function reader(items: readonly Item[]): Read {
  const names = items.map(({ name }) => name);
  const reads = items.map(({ read }) => read);
  return (values) => {
    if (values === null) return null;
    const row: Record<string, unknown> = {};
    for (const [at, name] of names.entries()) {
      const value = (values as unknown[])[at];
      row[name] = reads[at] ? reads[at](value) : value;
    }
    return row;
  };
}

/** What stands between commas, but for those within brackets. */
function parts(text: string): string[] {
  const commas = [...text.matchAll(/,/g)].map(({ index }) => index).filter((at) => depth(text.slice(0, at)) === 0);
  return [-1, ...commas].map((from, at) => text.slice(from + 1, commas[at]).trim());
}

const depth = (text: string): number => (text.match(/[([{]/g)?.length ?? 0) - (text.match(/[)\]}]/g)?.length ?? 0);
