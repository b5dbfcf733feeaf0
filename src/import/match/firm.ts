import { plain, wordsOf } from '../../search/plain.js';
import type { Form, Manner } from './form.js';
import { hasHan, spelling } from './spelling.js';

/** The Company Law has these two full forms, each with a short way to write it; a bare 公司 says neither. */
const LIMITED = '有限公司';
const BY_SHARES = '股份有限公司';
const SOME_COMPANY = '公司';

const chinese = /^(.+?)(股份有限公司|股份公司|有限责任公司|有限公司|公司)$/;
const written = new Map([
  ['股份公司', BY_SHARES],
  ['有限责任公司', LIMITED],
]);

const englishWords = new Map([
  ['company', 'co'],
  ['limited', 'ltd'],
  ['corporation', 'corp'],
  ['incorporated', 'inc'],
]);
const english = new Set(['co', 'ltd', 'corp', 'inc', 'plc', 'llc']);

function form(text: string): Form {
  return hasHan(text) ? chineseForm(spelling(text)) : englishForm(wordsOf(plain(text)));
}

function chineseForm(name: string): Form {
  const [, key = name, ending = ''] = chinese.exec(name) ?? [];
  return { key, ending: written.get(ending) ?? ending };
}

function englishForm(words: string[]): Form {
  const short = words.map((word) => englishWords.get(word) ?? word);
  const last = short.findLastIndex((word) => !english.has(word));
  return { key: words.slice(0, last + 1).join('') || words.join(''), ending: short.slice(last + 1).join(' ') };
}

const complete = ({ ending }: Form): boolean => ending !== '' && ending !== SOME_COMPANY;

/** 中国联合网络通信有限公司 and 中国联合网络通信股份有限公司 are two firms: two full forms never agree. */
function agree(one: Form, other: Form): boolean {
  if (one.ending === other.ending) return true;
  if (complete(one) && complete(other)) return false;
  return tells(one.key, complete(one) ? one.ending : other.ending);
}

/**
 * Whether a name without its legal form is still that of one firm. 中国电信 is a group to one writer and its listed firm
 * to another; 深圳前海微众银行 has place, name and trade. Four characters and 股份有限公司 are how a stock is named.
 */
function tells(key: string, ending: string): boolean {
  if (!hasHan(key)) return key.length >= 12 && !key.startsWith('china');
  if (/(?:集团|银行)$/.test(key)) return key.length >= 4;
  if (/^中[国华]/.test(key)) return false;
  return key.length >= 6 || (key.length >= 4 && ending === BY_SHARES);
}

/** Firms are not told apart by ear: 华信, 华鑫 and 华欣 are all names of many. */
const readAlone = (): boolean => false;

/** 神州数码 of 神州数码集团股份有限公司 and of 神州数码(中国)有限公司: a name that several firms of a group open with. */
const group = (key: string): string | undefined => /^(.{2,}?)(?:集团|控股|\()/.exec(key)?.[1];

export const firmForm: Manner = {
  form,
  endings: 'legal form',
  agree,
  complete,
  vague: () => null,
  group,
  readAlone,
};
