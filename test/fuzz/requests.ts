import fc from 'fast-check';
import { headers, posts } from './bodies.js';
import { corpus } from './corpus.js';
import type { Request } from './http.js';
import { hostile, line } from './strings.js';

const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString()).slice(0, 12_000);

/** Bytes that should not stand in an address as they are. */
const raw = line.map((text) => text.replaceAll(' ', ''));

const parameter = fc
  .tuple(
    fc.constantFrom('query', 'query', 'variables', 'operationName', 'extensions', 'query[]', '__proto__', ''),
    fc.oneof(
      fc.constant(encoded('{ __typename }')),
      hostile.map(encoded),
      raw,
      fc.json().map(encoded),
      corpus('tails'),
    ),
  )
  .map(([name, value]) => `${name}=${value}`);

const preflight = fc.constantFrom({}, { 'apollo-require-preflight': '1' });

/** Questions in an address. */
const gets = fc
  .tuple(fc.array(parameter, { maxLength: 4 }), headers, preflight)
  .map(([parameters, ...given]) => request('GET', `/graphql?${parameters.join('&')}`, Object.assign({}, ...given)));

const methods = fc.oneof({ weight: 5, arbitrary: fc.constant('GET') }, corpus('methods'));
const tails = fc.oneof({ weight: 3, arbitrary: corpus('tails') }, hostile.map(encoded), raw);

/** Addresses that are not there, or nearly so. */
const addresses = fc
  .tuple(methods, corpus('addresses'), tails, headers)
  .map(([method, start, tail, given]) => request(method, start + tail || '/', given));

const request = (method: string, path: string, headers: Record<string, string>): Request => ({
  method,
  path,
  headers,
  body: Buffer.alloc(0),
});

/** Requests that no client should make. */
export const requests: fc.Arbitrary<Request> = fc.oneof(
  { weight: 3, arbitrary: posts },
  { weight: 2, arbitrary: gets },
  { weight: 2, arbitrary: addresses },
);
