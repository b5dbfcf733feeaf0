import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../../src/root.js';
import { outcomes, pairs, wrongAmongAll, type Outcome } from './pairs.js';

/** `npm run questions` sets it: the page is given the figures, instead of being held to them. */
const writing = process.env.WRITE_QUESTIONS !== undefined;

const path = fromRoot('docs/matching.md');
const measured = /(?<=<!-- measured -->\n).*?(?=<!-- end -->)/s;

const all = outcomes();
const certain = all.filter(({ by }) => by !== null);
const same = all.filter(({ pair }) => pair.same);

const share = (part: readonly Outcome[], whole: readonly Outcome[]): string => (part.length / whole.length).toFixed(2);

function table(): string {
  const ways = ['name', 'alias', 'pinyin', 'normal form'].map((way) => {
    const found = certain.filter(({ by }) => by === way);
    return `| ${way} | ${found.filter(({ isRight }) => isRight).length} | ${found.filter(({ isRight }) => !isRight).length} |`;
  });
  const found = same.filter(({ by, isSeen }) => by !== null && isSeen);
  return `
| certain by | right | wrong |
| --- | --- | --- |
${ways.join('\n')}

| | |
| --- | --- |
| precision of what is certain | ${share(
    certain.filter(({ isRight }) => isRight),
    certain,
  )} |
| recall of what is certain, over the ${same.length} pairs of one organisation | ${share(found, same)} |
| recall with the five candidates | ${share(
    same.filter(({ isSeen }) => isSeen),
    same,
  )} |

`;
}

describe('300 pairs of names of Chinese organisations', () => {
  test('are 300, no two alike, half of them of one organisation', () => {
    expect(pairs).toHaveLength(300);
    expect(new Set(pairs.map(({ kind, one, other }) => [kind, one, other].join()))).toHaveProperty('size', 300);
    expect(same).toHaveLength(150);
    expect(pairs.filter(({ one, other, why }) => one === other || why === '')).toEqual([]);
  });

  test('no certain match is wrong', () => {
    expect(certain.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(all.filter(({ pair, by, isSeen }) => !pair.same && by !== null && isSeen)).toEqual([]);
  });

  test('nor is one where every name of the set is an entity of its own', () => {
    expect(wrongAmongAll()).toEqual([]);
  });

  test('candidates are at most five, best first, each with a reason', () => {
    for (const { match } of all) {
      if (!('candidates' in match)) continue;
      const scores = match.candidates.map(({ score }) => score);
      expect(scores.length).toBeLessThanOrEqual(5);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(match.candidates.filter(({ score, reasons }) => score > 1 || reasons.length === 0)).toEqual([]);
    }
  });

  if (writing)
    test('figures are written into docs/matching.md', () => {
      writeFileSync(path, readFileSync(path, 'utf8').replace(measured, table));
    });
  else
    test('come out as docs/matching.md tells', () => {
      expect(measured.exec(readFileSync(path, 'utf8'))?.[0]).toBe(table());
    });
});
