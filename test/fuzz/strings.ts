import fc from 'fast-check';
import { corpus } from './corpus.js';

export const dates = fc.oneof(corpus('dates'), fc.stringMatching(/^[YXSE0-9/.~?%,[\]{} -]{0,24}$/));

const sections = ['cypher', 'lucene', 'characters', 'numbers', 'names'];
const parts = fc.oneof(...sections.map(corpus), fc.string({ unit: 'binary', maxLength: 20 }));

const kinds = ['supplier', 'application', 'place', 'body', 'domain', 'subdomain', 'source', 'evidence', 'claim', 'gap'];

/** What looks like an id up to some sign. */
const ids = fc
  .tuple(fc.constantFrom(...kinds, '__proto__', 'constructor'), parts)
  .map(([kind, part]) => `${kind}:${part}`);

/** Of the length of a name, of a page, and of a quarter of what a body may hold. */
const long = fc
  .tuple(parts, fc.constantFrom(100, 1_000, 10_000, 60_000))
  .map(([part, length]) => (part || 'a').repeat(length).slice(0, length));

const mixed = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

/** Texts that are not what they should be. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: mixed },
  { weight: 3, arbitrary: parts },
  { weight: 3, arbitrary: ids },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: dates },
);

/** What one line of HTTP can hold, each sign a byte. */
export const line = hostile.map((text) =>
  Buffer.from(text.slice(0, 4_000))
    .toString('latin1')
    .replace(/[\r\n\0]/g, ''),
);
