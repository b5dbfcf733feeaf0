import { ConverterBuilder } from 'opencc-js/core';
import * as traditional from 'opencc-js/preset/t2cn';
import { customPinyin, pinyin as syllables } from 'pinyin-pro';

// Names that the library reads wrong. Every place and supplier of the data set was read by eye against it.
customPinyin({ 喀什: 'kā shí' });

/** Traditional characters as simplified ones. */
export const simplified = ConverterBuilder(traditional)({ from: 't', to: 'cn' });

/** Toneless pinyin, lower case, ü as v, a space between syllables: "wei zhong yin hang". Other scripts stay as words. */
export function pinyin(name: string): string {
  const read = syllables(name, { toneType: 'none', v: true, nonZh: 'consecutive' });
  return read
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What two spellings of one name have in common: width, case, traditional forms, quotes, spaces and invisible
 * characters do not count. For comparing names only, never for showing them.
 */
export function normalName(text: string): string {
  const plain = simplified(text.normalize('NFKC').toLowerCase());
  return plain.replace(/[\p{Cc}\p{Cf}\s"'“”‘’「」『』《》〈〉]/gu, '');
}

/** A text as one word of an index query, in which no sign has a meaning. */
export const indexWord = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&') || 'NOTHING';
