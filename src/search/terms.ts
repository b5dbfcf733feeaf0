import { pinyin } from '../import/names.js';
import { chunksOf, keyOf, plain, wordsOf } from './plain.js';

/**
 * How one name can be typed. Words of the index begin with a capital that tells what they are, and as nothing else
 * in it is a capital they cannot be taken for each other:
 * N, E, A: a name, English name or alias as a whole; P: its pinyin as a whole; I: the initials of that; Y: a syllable;
 * B: a beginning of the pinyin, in which a typo is forgiven; K: the kind of entity; L: how long its name is.
 */
export interface Spelling {
  /** The name as it is stored. */
  text: string;
  role: 'N' | 'E' | 'A';
  key: string;
  words: string[];
  syllables: string[];
}

export interface Named {
  name: string;
  nameEn?: string | null;
  aliases: readonly string[];
}

export function spellingsOf({ name, nameEn, aliases }: Named): Spelling[] {
  return [
    spelling('N', name),
    ...(nameEn == null ? [] : [spelling('E', nameEn)]),
    ...aliases.map((alias) => spelling('A', alias)),
  ];
}

function spelling(role: Spelling['role'], text: string): Spelling {
  const seen = plain(text);
  const isChinese = /\p{Script=Han}/u.test(seen);
  return {
    text,
    role,
    key: keyOf(seen),
    words: wordsOf(seen),
    syllables: isChinese ? pinyin(seen).split(' ').filter(Boolean) : [],
  };
}

export const pinyinKey = ({ syllables }: Spelling): string => syllables.join('').slice(0, 200);

export const initialsOf = ({ syllables }: Spelling): string => syllables.map(([first]) => first).join('');

/** The first two and the first three syllables of a longer name. */
export const beginningsOf = ({ syllables }: Spelling): string[] =>
  [2, 3].filter((count) => count < syllables.length).map((count) => syllables.slice(0, count).join(''));

/** Names longer than this are all as long for the order of hits. */
export const longest = 40;

function lengthTerm(name: string): string {
  const length = Math.min([...keyOf(plain(name))].length, longest);
  return `L${String(length).padStart(2, '0')}`;
}

/** The text under which the full-text index knows an entity: its words are cut at spaces alone. */
export function searchTerms(id: string, named: Named): string {
  const spellings = spellingsOf(named);
  return [
    // First, so that it can be read back from the text.
    lengthTerm(named.name),
    `K${id.slice(0, id.indexOf(':'))}`,
    ...new Set(spellings.flatMap(wholes)),
    // The bar keeps a run of words from reaching out of one name into the next.
    ...spellings.flatMap(({ words }) => [...words, '|']),
    ...spellings.flatMap(({ syllables }) => [...syllables.map((syllable) => `Y${syllable}`), '|']),
    ...new Set(spellings.flatMap(({ text }) => hyphenated(text))),
  ].join(' ');
}

function wholes(spelling: Spelling): string[] {
  const { role, key, syllables } = spelling;
  const whole = key === '' ? [] : [`${role}${key}`];
  if (syllables.length === 0) return whole;
  const beginnings = beginningsOf(spelling).map((beginning) => `B${beginning}`);
  return [...whole, `P${pinyinKey(spelling)}`, `I${initialsOf(spelling)}`, ...beginnings];
}

/** "e-invoice" is also looked for as "einvoice". */
export const hyphenated = (text: string): string[] =>
  (plain(text).match(/[a-z0-9]+(?:[-‐‑][a-z0-9]+)+/g) ?? []).map((word) => chunksOf(word).join(''));
