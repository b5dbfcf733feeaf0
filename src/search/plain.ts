import { simplified } from '../import/names.js';

/**
 * Letters of other scripts that cannot be told from Latin ones by eye, each above the one it is taken for. The tables of
 * Unicode (TR39) would also make "rn" of "m" and "l" of "1", which no name survives; these are what keyboards produce.
 */
const lookAlikes = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХԚԜ', 'ABESIJKMHOPCTYXQW'],
    ['аеѕіјорсухһԁԛԝӏ', 'aesijopcyxhdqwl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορυϲϳ', 'aikvopucj'],
    ['ıɑɡ', 'iag'],
  ].flatMap(([others = '', latin = '']) => [...others].map((letter, at) => [letter, latin[at] ?? letter] as const)),
);

/**
 * A text as search sees it: width, case, accents, traditional forms, invisible characters and look-alike letters do not
 * count. What is no letter or digit still stands, since it parts words.
 */
export function plain(text: string): string {
  const visible = text.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}'’‘ʼ]/gu, '');
  return simplified(
    unaccented(visible)
      .replace(/[\p{L}\p{N}]+/gu, latinWord)
      .toLowerCase(),
  );
}

/** ü is v, as in pinyin typed on a keyboard. */
function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[uU])\p{Mn}*\u0308/gu, '\u0308')
    .replace(/[uU]\u0308/gu, 'v')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');
}

/** A word that is Latin but for look-alikes; one that is of another script as a whole stays. */
function latinWord(word: string): string {
  const latin = [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('');
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(latin) ? word : latin;
}

/** What stands between spaces and punctuation. */
export const chunksOf = (plainText: string): string[] => plainText.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Chinese characters one by one, all else by words. */
export const wordsOf = (plainText: string): string[] =>
  plainText.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [];

/** Longer names are told apart by their beginnings: the index takes no longer words. */
const longestKey = 200;

/** A whole name as one word. */
export const keyOf = (plainText: string): string => chunksOf(plainText).join('').slice(0, longestKey);

export const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);
