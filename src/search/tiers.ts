import { isLatin, wordsOf } from './plain.js';
import { type Query, typosIn } from './query.js';
import { readingsOf } from './syllables.js';

/** Words one after the other in the text that an entity is known by; with a star, the beginning of a word. */
type Run = string;

/** A way to hit a name. */
export interface Tier {
  /** What to ask of the full-text index, in Lucene's words; null where a query cannot hit so. */
  hits: string | null;
  /** What the text has in it, one of each group. Of typos only the index knows. */
  has: string[][];
}

/** How a name can be hit without typos, best first: by one run of each group. */
const tiers: ((query: Query) => Run[][])[] = [
  ({ key }) => [[`N${key}`]],
  ({ key }) => [[`E${key}`]],
  ({ key }) => [[`A${key}`]],
  ({ pinyin }) => [pinyin ? [`P${pinyin}`, `I${pinyin}`] : []],
  (query) => [begun(query)],
  (query) => [inside(query)],
  ({ chunks }) => (chunks.length > 1 ? chunks.map(ofChunk) : [[]]),
];

export const tierCount = tiers.length + 1;

/**
 * The query tier by tier, typos last. It has none of what was typed but lower-case letters and digits, so that nothing
 * in it can be syntax.
 */
export function tiersOf(query: Query): Tier[] {
  const exact = tiers.map((tier) => tier(query));
  return [
    ...exact.map((groups) => ({ hits: inIndex(groups), has: groups.map((runs) => runs.map(inText)) })),
    { hits: misspelt(query), has: [] },
  ];
}

function inIndex(groups: Run[][]): string | null {
  if (groups.length > 1) return groups.map((runs) => `+(${anyOf(runs)})`).join(' ');
  return groups.map(anyOf).join('') || null;
}

const anyOf = (runs: Run[]): string => runs.map(phrase).join(' ');

const phrase = (run: Run): string => (run.includes(' ') ? `"${run}"` : run);

/** Between spaces, as the text has its words. */
const inText = (run: Run): string => (run.endsWith('*') ? ` ${run.slice(0, -1)}` : ` ${run} `);

function begun({ key, pinyin }: Query): Run[] {
  const ways = ['N', 'E', 'A'].map((role) => `${role}${key}*`);
  // A single letter begins the initials of every twentieth name, and says nothing.
  return [...ways, ...(pinyin && pinyin.length > 1 ? [`P${pinyin}*`, `I${pinyin}*`] : [])];
}

const inside = ({ words, readings }: Query): Run[] => [inWords(words), ...asSyllables(readings)];

/** A single letter would be the beginning of half of all words. */
const inWords = (words: string[]): Run =>
  words.length === 1 && /^[a-z0-9]{2,}$/.test(words[0] ?? '') ? `${words[0] ?? ''}*` : words.join(' ');

const asSyllables = (readings: string[][]): Run[] =>
  readings.map((reading) => reading.map((syllable) => `Y${syllable}`).join(' '));

const ofChunk = (chunk: string): Run[] => [
  inWords(wordsOf(chunk)),
  ...(isLatin(chunk) ? asSyllables(readingsOf(chunk)) : []),
];

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
  return typos > 0 ? `${anyOf(ofChunk(chunk))} ${chunk}~${typos}` : anyOf(ofChunk(chunk));
}
