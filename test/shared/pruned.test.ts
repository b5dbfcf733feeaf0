import { queryFiles } from '../../src/graph/query-files.js';
import { pruned } from '../../src/shared/pruned.js';

const query = `RETURN n {
  .*,
  domain: CASE WHEN 'domain' IN $parts THEN head([(n)-->(d) | d {.*}]) END,
  places: CASE WHEN 'places' IN $parts THEN COLLECT {
    MATCH (n)-->(p)
    RETURN p {.*, level: CASE WHEN p.top THEN 1 END, above: CASE WHEN 'places.above' IN $parts THEN [1] END}
  } END
} AS row`;

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('A query without the parts that are not asked for', () => {
  test.each([
    [[], 'RETURN n { .* } AS row'],
    [['domain'], 'RETURN n { .*, domain: head([(n)-->(d) | d {.*}]) } AS row'],
    [['places'], 'RETURN n { .*, places: COLLECT { MATCH (n)-->(p) RETURN p {.*, level: CASE WHEN p.top THEN 1 END} } } AS row'],
    [['places', 'places.above'], 'RETURN n { .*, places: COLLECT { MATCH (n)-->(p) RETURN p {.*, level: CASE WHEN p.top THEN 1 END, above: [1]} } } AS row'],
    [['places.above'], 'RETURN n { .* } AS row'],
  ])('%j', (parts, expected) => {
    expect(plain(pruned(query, parts))).toBe(expected);
  }); // prettier-ignore

  test('is found in every file: no gate of a part is written in another way', () => {
    const gated = [...queryFiles.values()].filter(({ text }) => /: CASE WHEN '[\w.]+' IN \$parts/.test(text));
    expect(gated.length).toBeGreaterThan(8);
    for (const { name, text } of gated) {
      const without = pruned(text, []);
      const whole = pruned(
        text,
        [...text.matchAll(/'([\w.]+)' IN \$parts/g)].map(([, part = '']) => part),
      );
      for (const sent of [without, whole]) {
        expect([name, sent]).toEqual([name, expect.not.stringMatching(/: CASE WHEN '[\w.]+' IN \$parts/)]);
        for (const pair of ['{}', '()', '[]'])
          expect([name, sent.split(pair.charAt(0)).length]).toEqual([name, sent.split(pair.charAt(1)).length]);
      }
      expect(without.length).toBeLessThan(whole.length);
    }
  });
});
