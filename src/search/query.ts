import { BadInput } from '../client-errors.js';
import { shortened } from '../shared/kinds.js';
import { chunksOf, isLatin, keyOf, plain, wordsOf } from './plain.js';
import { readingsOf } from './syllables.js';

export const longestQuery = 200;
const mostChunks = 20;

/** A search as it was typed, taken apart. */
export interface Query {
  /** All of it as one word. */
  key: string;
  /** What stands between its spaces. */
  chunks: string[];
  /** Chinese characters and other words in a row. */
  words: string[];
  /** All of it as pinyin without tones, or as initials; null where it can be neither. */
  pinyin: string | null;
  /** The ways to read that as syllables. */
  readings: string[][];
}

/** Throws BadInput for what has nothing to look for in it, or too much. */
export function queryOf(typed: string): Query {
  if ([...typed].length > longestQuery)
    throw new BadInput(
      `"query" has ${[...typed].length} characters; a search takes up to ${longestQuery}. Give a name, or a part of one.`,
    );
  const chunks = [...new Set(chunksOf(plain(typed)))];
  if (chunks.length === 0)
    throw new BadInput(
      `"query" is "${shortened(typed)}", without a letter or digit that could be looked for. Give a name, or a part of one.`,
    );
  if (chunks.length > mostChunks)
    throw new BadInput(
      `"query" has ${chunks.length} words; a search takes up to ${mostChunks}. Give a name, or a part of one.`,
    );
  const latin = chunksOf(plain(typed)).map(toneless);
  const isPinyin = latin.every(isLatin);
  return {
    key: keyOf(plain(typed)),
    chunks,
    words: wordsOf(plain(typed)),
    pinyin: isPinyin ? latin.join('') : null,
    readings: isPinyin ? combined(latin.map(readingsOf)) : [],
  };
}

/** "wei1" and "wei1zhong4" without the digits of their tones. */
const toneless = (chunk: string): string => chunk.replace(/(?<=[a-z])[1-5](?![0-9])/g, '');

function combined(readings: string[][][]): string[][] {
  return readings
    .reduce<string[][]>((all, next) => all.flatMap((one) => next.map((two) => [...one, ...two])).slice(0, 8), [[]])
    .filter((reading) => reading.length > 0);
}

/** How many letters of a word may be wrong: none of a short one. */
export function typosIn(word: string): 0 | 1 | 2 {
  if (!/^[a-z][a-z0-9]*$/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
