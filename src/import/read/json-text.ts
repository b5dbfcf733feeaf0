import { shown } from './broken.js';
import { limits } from './limits.js';

export type JsonObject = Record<string, unknown>;

/** Text that is not JSON as it is wanted here. */
export class NotJson extends Error {
  /** @param at where in the text, in characters; null where that is not known */
  constructor(
    message: string,
    readonly at: number | null,
  ) {
    super(message);
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of JSON. A key that stands there twice is a fault, since nothing says which is meant. Throws NotJson. */
export function parseObject(text: string): JsonObject {
  checkDepth(text);
  const value = parse(text);
  if (!isObject(value)) throw new NotJson(`${shown(value)} is not an object; expected is {"name": ...}`, 0);
  checkKeys(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new NotJson(`is not JSON: ${withoutText(message)}`, placeOf(message, text));
  }
}

function placeOf(message: string, text: string): number | null {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return Number(at);
  return message.includes('end of JSON') ? text.length : null;
}

/** What V8 quotes of a text may be long, and may break its line. */
const withoutText = (message: string): string =>
  message
    .replace(/, (?:\.\.\.)?"[^]*$/, '')
    .replace(/ \(line.*/, '')
    .replace(/\s+/g, ' ');

function checkDepth(text: string): void {
  let depth = 0;
  for (const { at, mark } of marksOf(text)) {
    if (mark === '{' || mark === '[') depth++;
    if (mark === '}' || mark === ']') depth--;
    if (depth > limits.depth) throw new NotJson(`nests deeper than ${limits.depth} levels`, at);
  }
}

function checkKeys(text: string): void {
  const open: Set<string>[] = [];
  for (const { at, mark, end } of marksOf(text)) {
    if (mark === '{' || mark === '[') open.push(new Set());
    else if (mark === '}' || mark === ']') open.pop();
    else if (isKey(text, end)) addKey(open.at(-1), text.slice(at, end), at);
  }
}

function addKey(keys: Set<string> | undefined, written: string, at: number): void {
  const key = JSON.parse(written) as string;
  if (keys?.has(key)) throw new NotJson(`has the key ${shown(key)} twice in one object; leave one`, at);
  keys?.add(key);
}

/** What opens or closes an object or list, and strings, each with its end. */
function* marksOf(text: string): Generator<{ at: number; mark: string; end: number }> {
  const marks = /["{}[\]]/g;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const [mark] = found;
    const end = mark === '"' ? endOfString(text, found.index) : found.index + 1;
    yield { at: found.index, mark, end };
    marks.lastIndex = end;
  }
}

// An expression for all of a string would run out of stack on a long one.
function endOfString(text: string, start: number): number {
  let at = start;
  do at = text.indexOf('"', at + 1);
  while (at !== -1 && isEscaped(text, at));
  return at === -1 ? text.length : at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before--;
  return (at - before) % 2 === 0;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (' \t\r\n'.includes(text[at] ?? ':')) at++;
  return text[at] === ':';
}
