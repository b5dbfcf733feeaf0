import fc from 'fast-check';
import { hostile } from './strings.js';

const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Those in an answer. */
export const cursorsIn = (body: string): string[] =>
  [...body.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) => cursor);

/** The two texts in a cursor of ours: its list, and its row there. */
const parts = (cursor: string): [list: string, key: string] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];

const otherJson = fc.oneof(
  fc.constantFrom('null', '{}', '[]', '[1,2]', '["Supplier"]', '["a","b","c"]', '[null,null]', '"x"', '1', '{"0":"a"}'),
  fc.constantFrom(
    '[',
    '['.repeat(50_000),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    '{"__proto__":["a","b"]}',
    '\0',
  ),
  fc.json(),
);

/**
 * Cursors that no page gave out, or another list did.
 * @param own what the list gives out itself
 * @param all what all lists give out
 */
export function forged(own: string[], all: string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...(own.length > 0 ? own : all));
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(one, hostile).map(([cursor, key]) => encoded([parts(cursor)[0], key])) },
    { weight: 3, arbitrary: fc.tuple(one, fc.nat(), hostile).map(([...drawn]) => encoded(spoilt(...drawn))) },
    { weight: 2, arbitrary: fc.constantFrom(...all) },
    { weight: 1, arbitrary: fc.tuple(hostile, one).map(([list, cursor]) => encoded([list, parts(cursor)[1]])) },
    { weight: 1, arbitrary: fc.tuple(one, fc.nat()).map(([cursor, at]) => cursor.slice(0, at % cursor.length)) },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([first, second]) => first + second) },
    { weight: 1, arbitrary: one.map((cursor) => Buffer.from(cursor, 'base64url').toString('base64')) },
    { weight: 1, arbitrary: otherJson.map(encoded) },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: one.map((cursor) => encoded([parts(cursor)[0], '9'.repeat(100_000)])) },
  );
}

/** The key of a row with something in its midst, or without its end. */
function spoilt(cursor: string, place: number, text: string): [string, string] {
  const [list, key] = parts(cursor);
  const at = place % (key.length + 1);
  return [list, place % 2 === 0 ? key.slice(0, at) : key.slice(0, at) + text + key.slice(at)];
}
