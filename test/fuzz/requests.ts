import fc from 'fast-check';
import { post, type Request } from './http.js';
import { hostile } from './strings.js';

const calm = '{"query":"{ __typename }"}';

const bodies = fc
  .oneof(
    fc.constantFrom(
      ...[
        '',
        '{',
        '}',
        'null',
        '[]',
        '{}',
        '""',
        '0',
        'true',
        `[${calm}]`,
        `[${calm},${calm}]`,
        '{"query":',
        `${calm}${calm}`,
      ],
      ...[
        '{"query":null}',
        '{"query":1}',
        '{"query":{}}',
        '{"query":["{ __typename }"]}',
        '{"query":""}',
        '{"Query":"{ __typename }"}',
      ],
      ...[
        '{"__proto__":{"query":"{ __typename }"}}',
        '{"constructor":{"prototype":{"query":"{ __typename }"}}}',
        '{"query":"\\ud800"}',
      ],
      ...[
        "{'query':'{ __typename }'}",
        `\ufeff${calm}`,
        '{"query":"{ __typename }",}',
        '{"query":"{\n __typename }"}',
        '\0',
        'NaN',
      ],
    ),
    fc.constantFrom('[', '{"a":', '{"query":"{ __typename }","variables":{"v":').map((open) => open.repeat(20_000)),
    fc
      .constantFrom(10, 250_000, 262_200, 300_000)
      .map((size) => JSON.stringify({ query: `{ __typename } #${'x'.repeat(size)}` })),
    fc
      .constantFrom('variables', 'operationName', 'extensions', 'query', 'http', 'id')
      .chain((name) =>
        fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify({ query: '{ __typename }', [name]: value })),
      ),
    fc
      .string({ unit: 'binary' })
      .map((hash) => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })),
    fc.json(),
    hostile.map((query) => JSON.stringify({ query })),
  )
  .map((text) => Buffer.from(text));

/** Bytes that are no UTF-8, as a whole and within a text. */
const bytes = fc.uint8Array({ maxLength: 40 }).map((odd) => Buffer.from(odd));
const spoiltBytes = bytes.map((odd) =>
  Buffer.concat([Buffer.from('{"query":"{ place(id: \\"'), odd, Buffer.from('\\") { id } }"}')]),
);

const types = fc.constantFrom(
  ...[
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=utf-16',
    'application/json; charset=none',
  ],
  ...[
    'APPLICATION/JSON',
    'application/json;',
    'application/json, text/plain',
    'application/graphql',
    'application/graphql+json',
  ],
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    '',
    ';',
    '/',
    '*/*',
  ],
);

/** One line of any bytes but those that end it. */
const line = hostile.map((text) =>
  Buffer.from(text.slice(0, 4_000))
    .toString('latin1')
    .replace(/[\r\n\0]/g, ''),
);

const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      'accept',
      'accept-encoding',
      'x-request-id',
      'origin',
      'referer',
      'cookie',
      'authorization',
      'x-govchain-cypher',
    ].concat(
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'content-encoding',
      'x-forwarded-for',
      'x-forwarded-host',
      'forwarded',
      'range',
      'if-none-match',
    ),
  ),
  fc.oneof(
    line,
    fc.constantFrom(
      '1',
      '*/*',
      'application/json',
      'text/html',
      'gzip',
      'deflate, br',
      'bytes=0-',
      'multipart/mixed',
      'null',
    ),
  ),
  { maxKeys: 3 },
);

/** Bodies that are no questions, as types that they are not. */
const posts = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: bodies }, bytes, spoiltBytes),
    fc.oneof({ weight: 2, arbitrary: fc.constant('application/json') }, types),
    headers,
  )
  .map(([body, type, others]) => post(body, { 'content-type': type, ...others }));

const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString()).slice(0, 12_000);

const parameter = fc.tuple(
  fc.constantFrom('query', 'query', 'variables', 'operationName', 'extensions', 'query[]', '__proto__', 'query[a]', ''),
  fc.oneof(
    hostile.map(encoded),
    line.map((text) => text.replace(/ /g, '')),
    fc.json().map(encoded),
    fc.constantFrom('%', '%zz', '%c3', '%00', '{__typename}', encoded('{ __typename }')),
  ),
);

/** Questions in an address. */
const gets = fc
  .tuple(fc.array(parameter, { maxLength: 4 }), headers, fc.constantFrom({}, { 'apollo-require-preflight': '1' }))
  .map(([pairs, others, preflight]): Request => ({
    method: 'GET',
    path: `/graphql?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`,
    headers: { ...others, ...preflight },
    body: Buffer.alloc(0),
  }));

const known = [
  '/',
  '/graphql',
  '/playground',
  '/explore',
  '/explore/',
  '/e/',
  '/health/ready',
  '/questions/',
  '/questions/find',
  '/schema.graphql',
].concat(
  '/README.md',
  '/docs/',
  '/docs/model.md',
  '/assets/',
  '/browser/guide.html',
  '/browser/favourites.zip',
  '/metrics',
);

const tails = fc.oneof(
  fc.constantFrom(
    '',
    '/',
    '//',
    '/.',
    '/..',
    '/../../etc/passwd',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '..\\..\\package.json',
  ),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%ff%fe',
    '%c0%ae',
    '%0d%0aset-cookie:a=b',
    ';a',
    '?',
    '?a[]=%',
    '#',
    '.map',
    '~',
    '%E5%BE%AE',
    '/.git/config',
    '/.env',
  ),
  hostile.map(encoded),
  line.map((text) => text.replace(/ /g, '')),
);

const methods = fc.oneof(
  { weight: 5, arbitrary: fc.constant('GET') },
  fc.constantFrom('HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'QUERY', 'SEARCH'),
);

/** Addresses that are not there, or nearly so. */
const addresses = fc
  .tuple(
    methods,
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...known) },
      fc.constantFrom('*', 'http://localhost/', 'http://evil.example/graphql', '//evil.example/', ''),
    ),
    tails,
    headers,
  )
  .map(([method, start, tail, others]): Request => ({
    method,
    path: start + tail || '/',
    headers: others,
    body: Buffer.alloc(0),
  }));

/** Requests that no client should make. */
export const requests: fc.Arbitrary<Request> = fc.oneof(
  { weight: 3, arbitrary: posts },
  { weight: 2, arbitrary: gets },
  { weight: 2, arbitrary: addresses },
);
