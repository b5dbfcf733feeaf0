import { plain } from '../../search/plain.js';
import { normalName } from '../names.js';

/** Between digits they count: version 2.0 is not version 20. Brackets and & count everywhere. */
const punctuation = /(?<!\d)[^\P{P}()&]|[^\P{P}()&](?!\d)/gu;

/** One name is asked for several times in a row, and to look for traditional characters takes time. */
let last = { text: '', spelled: '' };

/** A name as it is looked up: width, case, traditional forms, blanks, punctuation and the shape of brackets do not count. */
export function spelling(text: string): string {
  if (text !== last.text) last = { text, spelled: spell(text) };
  return last.spelled;
}

const spell = (text: string): string =>
  normalName(text)
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(punctuation, '');

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Pinyin or English: to be compared with how names are read, not with how they are written. */
export const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !hasHan(text);

/** Letters and digits alone, without accents; ü is v, as in pinyin typed on a keyboard. */
export const letters = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
