import { isEdtf } from '../edtf.js';
import type { IdPrefix } from '../vocabulary.js';

/** What one entry of a cell may be. `pattern` is its form for the JSON Schema; `fault` says what is wrong, in words. */
export interface Item {
  pattern: string;
  expected: string;
  fault: (text: string) => string | null;
  /** The id it refers to, where it is a reference. */
  target?: (text: string) => string;
}

const quoted = (text: string): string => JSON.stringify(text);

export function matching(pattern: string, expected: string, more: (text: string) => boolean = () => true): Item {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  const fits = (text: string) => whole.test(text) && more(text);
  return { pattern, expected, fault: (text) => (fits(text) ? null : `${quoted(text)} is not ${expected}`) };
}

/** An index of the database takes keys of 8 kB; a name is in some of them in pinyin, with an id. */
const LONGEST = 500;

/** What is looked up by an index, and so has an end. */
export const indexed = (item: Item): Item => ({
  ...item,
  fault: (text) =>
    text.length > LONGEST
      ? `${quoted(text.slice(0, 20))} and what follows has ${text.length} characters; expected are at most ${LONGEST}`
      : item.fault(text),
});

// Zero-width and control characters, and letters composed differently, make two names of one to a computer; of half a
// pair of surrogates the database keeps something else.
export const isVisible = (text: string): boolean =>
  !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) && text === text.normalize('NFC');
const PLAIN = 'plain text on one line: no blank at its ends, no invisible character, composed as NFC';

export const text = matching('\\S(?:.*\\S)?', PLAIN, isVisible);
/** Text that may stand in a list. */
export const name = indexed(matching('[^;\\s](?:[^;\\n]*[^;\\s])?', `${PLAIN}, and no semicolon within`, isVisible));
/** Where in the source; part of an id, so without blanks and slashes. */
export const locator = indexed(matching('[^\\s\\/]+', 'a locator such as P27, without blanks and slashes', isVisible));
/** What a number of JSON holds exactly, and shows as it was written. */
const isExact = (text: string): boolean => String(Number(text)) === text;
export const number = matching('-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?', 'a number such as 96 or 0.2', isExact);
export const wholeNumber = matching('0|[1-9]\\d*', 'a whole number such as 4', isExact);
export const divisionCode = matching('\\d{6}', 'a division code of six digits such as 440100');
export const url = matching(
  'https?:\\/\\/\\S+',
  'an address that starts with http:// or https://',
  (text) => isVisible(text) && URL.canParse(text),
);

const ONE_DATE = '\\d{4}(?:-\\d{2}){0,2}';
export const date = matching(
  `${ONE_DATE}(?:\\/${ONE_DATE})?`,
  'a date such as 2019, 2020-02, 2020-02-14, 2020-33 (first quarter), 2020-41 (second half) or 2017/2020-03',
  isEdtf,
);

export function oneOf(...words: readonly string[]): Item {
  return matching(words.join('|'), `one of ${words.join(', ')}`);
}
export const truth = oneOf('true', 'false');

/** An id of one of these kinds; it must exist in the data set. */
export function reference(...prefixes: readonly IdPrefix[]): Item {
  return { ...id(...prefixes), target: (text) => text };
}

export function id(...prefixes: readonly IdPrefix[]): Item {
  const kinds = prefixes.length === 1 ? prefixes.join() : `(?:${prefixes.join('|')})`;
  const forms = prefixes.map((prefix) => `${prefix}:key`).join(' or ');
  return indexed(matching(`${kinds}:[a-z0-9]+(?:-[a-z0-9]+)*`, `an id ${forms} (key: a-z, 0-9 and single hyphens)`));
}

/** Words in a row, the last of which may be left out: "supplier:xunlei BUILDER 2020-02". */
export function phrase(form: string, ...parts: readonly [Item, ...Item[]]): Item {
  const [first, ...rest] = parts;
  const following = (part: Item, index: number) => `(?: (?:${part.pattern}))${index === rest.length - 1 ? '?' : ''}`;
  const whole = matching(`(?:${first.pattern})${rest.map(following).join('')}`, `of the form "${form}"`);
  const fault = (text: string) => faultOfPart(text.split(' '), parts) ?? whole.fault(text);
  return { ...whole, fault, ...(first.target && { target: firstWord }) };
}

const firstWord = (text: string): string => text.split(' ', 1).join('');

function faultOfPart(words: string[], parts: readonly Item[]): string | null {
  if (words.length > parts.length) return null;
  const faults = words.map((word, index) => parts[index]?.fault(word) ?? null);
  return faults.find((fault) => fault !== null) ?? null;
}
