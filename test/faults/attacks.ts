import { talk } from '../support/talk.js';
import { ask, type Question, type Sent } from './load.js';

/** What a client may try to take the server's time with, or learn from it; each is to be refused by a status of 4xx. */
export interface Attack {
  name: string;
  send: (url: string) => Promise<Sent>;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (depth: number, open: string, inner: string) => open.repeat(depth) + inner + '}'.repeat(depth);
const related = 'nodes { domain { applications(first: 1000) { ';

const questions: Record<string, Question | string> = {
  'deeper than the limit': { query: `{ node(id: "x") ${nested(20, '{ ... on Place { parent ', '{ id }')} }` },
  'pages within pages': { query: `{ applications(first: 1000) { ${related} ${related} nodes { id } } } } } } } }` },
  'paths by the dozen': {
    query: `{ ${times(90, (at) => `p${at}: paths(from: "a", to: "b", limit: 100) { nodes { id } }`)} }`,
  },
  'aliases of __typename': { query: `{ ${times(600, (at) => `a${at}: __typename`)} }` },
  'aliases of counts': { query: `{ ${times(101, (at) => `a${at}: applications { totalCount }`)} }` },
  'aliases of the schema': {
    query: `{ ${times(99, (at) => `a${at}: __schema { types { fields { args { name type { name } } } } }`)} }`,
  },
  'directives by the hundred': { query: `{ __typename ${'@include(if: true) '.repeat(300)} }` },
  'directives that are not there': { query: `{ __typename ${'@x '.repeat(900)} }` },
  'fields by the thousand': { query: `{ ${'__typename '.repeat(50_000)} }` },
  'selections to be merged': {
    query: `{ ${'applications { totalCount } '.repeat(390)} ${times(101, (at) => `b${at}: __typename`)} }`,
  },
  'fragments in a circle': { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  'fragments that double': {
    query: `{ ...F0 } ${times(25, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F25 on Query { domains { id } }`,
  },
  'a filter in itself': { query: `{ applications(filter: ${nested(60, '{ not: ', '{}')}) { totalCount } }` },
  'conditions by the hundred': {
    query: 'query ($f: ApplicationFilter) { applications(filter: $f) { totalCount } }',
    variables: { f: { or: Array(600).fill({ not: {} }) } },
  },
  'a page of a million': { query: '{ applications(first: 1000000) { nodes { id } } }' },
  'a batch': JSON.stringify(Array(50).fill({ query: '{ __typename }' })),
  'a body of a megabyte': JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1_000_000)}` }),
  'brackets without end': `{"query": ${'['.repeat(100_000)}`,
  'a prototype': '{"__proto__": {"query": "{ __typename }"}}',
  'words without end': { query: `{ a(b: "${'\\u200b'.repeat(5_000)}` },
  'quotation marks without end': { query: `{ a """${'\\"'.repeat(60_000)}\\\n""" }` },
  'a change': { query: 'mutation { deleteAll }' },
};

const asked: Attack[] = Object.entries(questions).map(([name, question]) => ({
  name,
  send: (url) => ask(url, question),
}));

/** What is not even a question. */
const bare: Attack[] = [
  ['a form', 'POST /graphql HTTP/1.1\r\ncontent-type: text/plain\r\ncontent-length: 20\r\n', '{"query":"{slow}"}  '],
  ['a link', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n', ''],
  ['a foreign name', 'GET /health/live HTTP/1.1\r\nx-host: evil\r\n', '', 'evil.example'],
  ['an address upwards', 'GET /../../../etc/passwd HTTP/1.1\r\n', ''],
  ['an address with a null', 'GET /docs/%00.md HTTP/1.1\r\n', ''],
  ['headers beyond measure', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n`, ''],
  ['two lengths', 'POST /graphql HTTP/1.1\r\ncontent-length: 4\r\ncontent-length: 5\r\n', 'abcd'],
  ['a length and chunks', 'POST /graphql HTTP/1.1\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n', '0\r\n\r\n'],
  ['another method', 'DELETE /graphql HTTP/1.1\r\n', ''],
].map(([name = '', head = '', body = '', host = '127.0.0.1']) => ({
  name,
  send: (url) => say(url, `${head}host: ${host}\r\nconnection: close\r\n\r\n${body}`),
}));

export const attacks: readonly Attack[] = [...asked, ...bare];

async function say(url: string, text: string): Promise<Sent> {
  const at = performance.now();
  const body = (await talk(url, text)).toString();
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(body)?.[1] ?? NaN) || null;
  return { at, status, begun: body !== '', took: performance.now() - at, body };
}
