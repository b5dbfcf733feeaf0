import { createHash } from 'node:crypto';
import { pinyin } from '../names.js';

const LONGEST = 60;

/** The key of a new entity's id: its name in pinyin, cut at a syllable; of a name that has none, a hash of it. */
export function keyOf(name: string): string {
  const words = pinyin(name)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let key = '';
  for (const word of words) if (key.length + word.length < LONGEST) key += key === '' ? word : `-${word}`;
  return key || `x-${hashOf(name)}`;
}

/** The first of an id's forms that is not taken: "supplier:x", "supplier:x-2" and so on. */
export function freeId(prefix: string, name: string, isTaken: (id: string) => boolean): string {
  const id = `${prefix}:${keyOf(name)}`;
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!isTaken(one)) return one;
  }
}

/**
 * The forms of an application's id: its name, and the same with what tells apart where an import names it. There may be
 * too many of one name to count them.
 */
export const formsOf = (name: string, importId: string, locator: string): [string, string] => {
  const id = `application:${keyOf(name)}`;
  return [id, `${id}-${hashOf(`${importId} ${locator}`)}`];
};

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12);
