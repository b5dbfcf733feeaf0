import { pinyinKey, beginningsOf, hyphenated, initialsOf, type Named, type Spelling, spellingsOf } from './terms.js';
import { type Query, typosIn } from './query.js';
import { wordsOf } from './plain.js';

/** The name that a query hit, as it is stored: of several the one hit best, a name before an alias. */
export function matchedName(query: Query, named: Named): string {
  const ranked = spellingsOf(named).map((spelling) => ({ text: spelling.text, rank: rankOf(query, spelling) }));
  return ranked.reduce((best, one) => (one.rank < best.rank ? one : best)).text;
}

/** How far a name is from the query: smaller is nearer. */
function rankOf(query: Query, spelling: Spelling): number {
  const way = ways.findIndex((hit) => hit(query, spelling));
  if (way >= 0) return way;
  const missing = query.chunks.filter((chunk) => !hasChunk(chunk, spelling)).length / query.chunks.length;
  return missing < 1 ? ways.length + missing : ways.length + 1 + typos(query, spelling);
}

const ways: ((query: Query, spelling: Spelling) => boolean)[] = [
  ({ key }, name) => name.key === key,
  ({ pinyin }, name) => pinyin !== null && [pinyinKey(name), initialsOf(name)].includes(pinyin),
  ({ key }, name) => name.key.startsWith(key),
  ({ pinyin }, name) => pinyin !== null && [pinyinKey(name), initialsOf(name)].some((one) => one.startsWith(pinyin)),
  ({ words }, name) => hasRun(name.words, words),
  ({ readings }, name) => readings.some((reading) => hasRun(name.syllables, reading)),
];

const hasChunk = (chunk: string, { text, words, syllables }: Spelling): boolean =>
  hasRun([...words, ...hyphenated(text)], wordsOf(chunk)) || syllables.join('').includes(chunk);

/** The words stand in a row; of a single Latin word its beginning will do. */
function hasRun(all: string[], wanted: string[]): boolean {
  const [word = ''] = wanted;
  if (wanted.length === 1 && /^[a-z0-9]{2,}$/.test(word)) return all.some((one) => one.startsWith(word));
  return all.some((_, at) => wanted.every((one, further) => all[at + further] === one));
}

/** The fewest typos, as a share of what was typed, that make a name or its words of the query. */
function typos({ key, pinyin, chunks }: Query, spelling: Spelling): number {
  const wholes = [spelling.key, pinyinKey(spelling), ...beginningsOf(spelling)];
  const inWhole = Math.min(...wholes.map((whole) => distance(pinyin ?? key, whole)));
  const inWords = chunks
    .filter((chunk) => typosIn(chunk) > 0)
    .map((chunk) => Math.min(...spelling.words.map((word) => distance(chunk, word)), chunk.length))
    .reduce((sum, one) => sum + one, 0);
  return Math.min(inWhole, inWords || Infinity) / (key.length + 1);
}

/** Letters to insert, remove, replace or swap with the next one to make `a` of `b`. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const [above, before, corner] = [rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0, rows[i - 1]?.[j - 1] ?? 0];
      row.push(Math.min(above + 1, before + 1, corner + same, swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
