import { isLatin, wordsOf } from './plain.js';
import { type Query, typosIn } from './query.js';
import { readingsOf } from './syllables.js';

/** How a name can be hit, best first, each as what to ask of the full-text index; null where a query cannot hit so. */
const tiers: ((query: Query) => string | null)[] = [
  ({ key }) => `N${key}`,
  ({ key }) => `E${key}`,
  ({ key }) => `A${key}`,
  ({ pinyin }) => pinyin && `P${pinyin} I${pinyin}`,
  begun,
  inside,
  ({ chunks }) => (chunks.length > 1 ? chunks.map((chunk) => `+(${ofChunk(chunk)})`).join(' ') : null),
  misspelt,
];

export const tierCount = tiers.length;

/**
 * The query in Lucene's words, tier by tier. It has none of what was typed but lower-case letters and digits, so that
 * nothing in it can be syntax.
 */
export const tiersOf = (query: Query): (string | null)[] => tiers.map((tier) => tier(query));

function begun({ key, pinyin }: Query): string {
  const ways = ['N', 'E', 'A'].map((role) => `${role}${key}*`);
  // A single letter begins the initials of every twentieth name, and says nothing.
  return [...ways, ...(pinyin && pinyin.length > 1 ? [`P${pinyin}*`, `I${pinyin}*`] : [])].join(' ');
}

function inside({ words, readings }: Query): string {
  const [word = '', ...more] = words;
  return [more.length === 0 ? ofWord(word) : phrase(words), ...asSyllables(readings)].join(' ');
}

/** A single letter would be half of all words. */
const ofWord = (word: string): string => (/^[a-z0-9]{2,}$/.test(word) ? `${word}*` : word);

const phrase = (words: string[]): string => (words.length > 1 ? `"${words.join(' ')}"` : words.join(''));

const asSyllables = (readings: string[][]): string[] =>
  readings.map((reading) => phrase(reading.map((syllable) => `Y${syllable}`)));

function ofChunk(chunk: string): string {
  const words = wordsOf(chunk);
  const inWords = words.length > 1 ? phrase(words) : ofWord(chunk);
  return [inWords, ...(isLatin(chunk) ? asSyllables(readingsOf(chunk)) : [])].join(' ');
}

/** Typos in a whole name, in the beginning of its pinyin, or in words that all have to be there. */
function misspelt({ key, pinyin, chunks }: Query): string | null {
  const whole = pinyin ?? key;
  const typos = typosIn(whole);
  const wholes = typos > 0 ? ['N', 'E', 'A', 'P', 'B'].map((role) => `${role}${whole}~${typos}`) : [];
  const words = chunks.some((chunk) => typosIn(chunk) > 0)
    ? [`(${chunks.map((one) => `+(${near(one)})`).join(' ')})`]
    : [];
  return [...wholes, ...words].join(' ') || null;
}

function near(chunk: string): string {
  const typos = typosIn(chunk);
  return typos > 0 ? `${ofChunk(chunk)} ${chunk}~${typos}` : ofChunk(chunk);
}
