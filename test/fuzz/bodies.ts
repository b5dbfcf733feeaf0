import fc from 'fast-check';
import { corpus } from './corpus.js';
import { post, type Request } from './http.js';
import { hostile, line } from './strings.js';

const wrapped = (open: string): string => open.repeat(20_000);
const ofSize = (size: number): string => JSON.stringify({ query: `{ __typename } #${'x'.repeat(size)}` });

/** A question with something beside it that is not of the kind it should be. */
const misfit = fc
  .tuple(fc.constantFrom('variables', 'operationName', 'extensions', 'query', 'http'), fc.jsonValue({ maxDepth: 4 }))
  .map(([name, value]) => JSON.stringify({ query: '{ __typename }', [name]: value }));

const persisted = fc
  .string({ unit: 'binary' })
  .map((hash) => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }));

const texts = fc.oneof(
  { weight: 3, arbitrary: corpus('bodies') },
  fc.constantFrom('[', '{"a":', '{"query":"{ __typename }","variables":{"v":').map(wrapped),
  // About as much as a body may have, and more.
  fc.constantFrom(10, 250_000, 262_100, 262_200, 300_000).map(ofSize),
  misfit,
  persisted,
  fc.json(),
  hostile.map((query) => JSON.stringify({ query })),
);

const bytes = fc.uint8Array({ maxLength: 40 }).map((odd) => Buffer.from(odd));
/** Bytes that are no UTF-8 within a text. */
const spoilt = bytes.map((odd) =>
  Buffer.concat([Buffer.from('{"query":"{ place(id: \\"'), odd, Buffer.from('\\") { id } }"}')]),
);

export const headers = fc.dictionary(corpus('headers'), fc.oneof(line, corpus('headerValues')), { maxKeys: 3 });

const mediaTypes = fc.oneof({ weight: 2, arbitrary: fc.constant('application/json') }, corpus('mediaTypes'));

/** Bodies that are no questions, as types that they are not. */
export const posts: fc.Arbitrary<Request> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: texts }, bytes, spoilt), mediaTypes, headers)
  .map(([body, type, others]) => post(Buffer.from(body), { 'content-type': type, ...others }));
