import { Service } from './support.js';

let service: Service;
beforeAll(async () => {
  service = await Service.open();
});
afterAll(() => service.stop());

interface Refused {
  errors: { message: string; extensions: { code: string } }[];
}

async function refused(response: Response): Promise<{ status: number; message: string }> {
  const { errors } = (await response.json()) as Refused;
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  return { status: response.status, message: errors[0]?.message ?? '' };
}

const q = (query: unknown): unknown => ({ q0: query });
const long = '甲'.repeat(301);
const many = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, { query: '微众银行' }]));

describe('queries that cannot be answered get one sentence', () => {
  it.each<[string, unknown, string | RegExp]>([
    ['no JSON', '{"q0": ', /^"queries" is not valid JSON. Send it as a form, queries=..., with JSON such as/],
    ['a list', [], /^"queries" is no JSON object\./],
    ['a text', '"q0"', /^"queries" is no JSON object\./],
    ['null', 'null', /^"queries" is no JSON object\./],
    ['a query that is a text', q('微众银行'), 'q0: got "微众银行", expected an object such as {"query": "..."}.'],
    ['a query that is null', q(null), 'q0: got null, expected an object such as {"query": "..."}.'],
    ['nothing asked for', q({}), 'q0 asks for nothing: give "query", a name, or "properties".'],
    ['no properties', q({ properties: [] }), 'q0 asks for nothing: give "query", a name, or "properties".'],
    ['a number for a name', q({ query: 1 }), 'q0.query: got 1, expected a text.'],
    ['a long name', q({ query: long }), /^q0\.query: got "甲{79}\.\.\., expected no more than 300 characters\.$/],
    ['a limit of nought', q({ query: 'a', limit: 0 }), 'q0.limit: got 0, expected a whole number from 1 on.'],
    ['half a limit', q({ query: 'a', limit: 1.5 }), 'q0.limit: got 1.5, expected a whole number.'],
    ['a limit in words', q({ query: 'a', limit: '5' }), 'q0.limit: got "5", expected a whole number.'],
    [
      'an unknown type',
      q({ query: 'a', type: 'Q5' }),
      'There is no type "Q5"; the types are Application, Supplier, GovernmentBody, Place, Domain, Subdomain. Leave the type out to look among all.',
    ],
    [
      'a type that is none',
      q({ query: 'a', type: 5 }),
      'q0.type: got 5, expected the id of a type, or a list of such.',
    ],
    [
      'an unknown property',
      q({ query: 'a', type: 'Place', properties: [{ pid: 'P17', v: 'b' }] }),
      'Place has no property "P17"; the properties are within, adcode, level, nameEn, aliases.',
    ],
    [
      'a property of another type',
      q({ query: 'a', type: 'Place', properties: [{ pid: 'parent', v: 'b' }] }),
      /^Place has no property "parent"; the properties are within,/,
    ],
    [
      'a property without a value',
      q({ query: 'a', properties: [{ pid: 'place' }] }),
      /^q0\.properties\.0\.v: is missing, expected a value/,
    ],
    [
      'a property that is a text',
      q({ query: 'a', properties: ['place'] }),
      /^q0\.properties\.0: got "place", expected an object\.$/,
    ],
    [
      'an empty value',
      q({ query: 'a', properties: [{ pid: 'place', v: null }] }),
      /^q0\.properties\.0\.v: got null, expected a value/,
    ],
    [
      'many properties',
      q({ query: 'a', properties: Array(21).fill({ pid: 'place', v: 'b' }) }),
      /^q0\.properties: got .*, expected no more than 20 entries\.$/,
    ],
    [
      'an odd strictness',
      q({ query: 'a', type_strict: 'very' }),
      'q0.type_strict: got "very", expected "any", "all" or "should".',
    ],
  ])('%s', async (_, queries, sentence) => {
    const { status, message } = await refused(await service.post('queries', queries));
    expect(status).toBe(400);
    expect(message).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  it('1,000 queries', async () => {
    const message = '1000 queries came; 50 can be asked at once, as the manifest says. Ask in several requests.';
    expect(await refused(await service.post('queries', many(1000)))).toEqual({ status: 413, message });
  });

  it('a body larger than any batch', async () => {
    const { status, message } = await refused(await service.post('queries', many(10_000)));
    expect([status, message]).toEqual([413, expect.stringMatching(/^The body is larger than 256 kB/)]);
  });
});

describe('requests that are none', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (body: string, headers: Record<string, string> = form) =>
    fetch(service.url, { method: 'POST', body, headers });

  it.each<[string, () => Promise<Response>, number, RegExp]>([
    [
      'JSON instead of a form',
      () => post('{"q0":{"query":"a"}}', { 'content-type': 'application/json' }),
      400,
      /^This is no form\. Send a form/,
    ],
    [
      'a form without queries',
      () => post('query=a'),
      400,
      /^The form has neither "queries" nor "extend"\. Send a form/,
    ],
    ['an empty form', () => post(''), 400, /^The form has neither/],
    ['queries twice', () => post('queries={}&queries={}'), 400, /^"queries" must come once\./],
    ['a broken escape', () => post('queries=%E5%BE'), 400, /^"queries" is not valid JSON\./],
    ['JSONP', () => service.get('?callback=jQuery1'), 400, /^JSONP is not answered here\. Let the page ask by CORS/],
    ['no JSON in an address', () => service.get('?queries=x'), 400, /^"queries" is not valid JSON\./],
    ['an unknown path', () => service.get('/nowhere'), 404, /^There is nothing at this address\./],
    ['another method', () => fetch(service.url, { method: 'DELETE' }), 405, /^This address takes GET, HEAD, POST/],
    [
      'a preview of nobody',
      () => service.get('/preview?id=supplier:nobody'),
      404,
      /^The graph has no entity supplier:nobody\.$/,
    ],
    [
      'a preview of a source',
      () => service.get('/preview?id=source:hulianmaibo-2020'),
      404,
      /^The graph has no entity/,
    ],
    ['a preview of no id', () => service.get('/preview?id=%3Cscript%3E'), 400, /^"<script>" is not an id\./],
    ['a preview', () => service.get('/preview'), 400, /^Say of whom/],
    [
      'a cursor of letters',
      () => service.get('/suggest/entity?prefix=a&cursor=b'),
      400,
      /^the address\.cursor: got "b", expected a whole number from 0 to 1000\.$/,
    ],
    ['a far cursor', () => service.get('/suggest/entity?prefix=a&cursor=1001'), 400, /^the address\.cursor/],
    [
      'a long prefix',
      () => service.get(`/suggest/entity?prefix=${'a'.repeat(201)}`),
      400,
      /expected no more than 200 characters\.$/,
    ],
    [
      'two prefixes',
      () => service.get('/suggest/type?prefix=a&prefix=b'),
      400,
      /^the address\.prefix: got \["a","b"\], expected a text, once\.$/,
    ],
    ['properties of an unknown type', () => service.get('/properties?type=Q5'), 400, /^There is no type "Q5"/],
    [
      'ids that are none',
      () => service.post('extend', { ids: 'a', properties: [] }),
      400,
      /^extend\.ids: got "a", expected a list of ids\.$/,
    ],
    [
      'many ids',
      () => service.post('extend', { ids: Array(201).fill('a'), properties: [] }),
      400,
      /expected no more than 200 ids\.$/,
    ],
    [
      'an unknown property to fetch',
      () => service.post('extend', { ids: [], properties: [{ id: 'P17' }] }),
      400,
      /^There is no property "P17"/,
    ],
  ])('%s', async (_, ask, status, sentence) => {
    expect(await refused(await ask())).toEqual({ status, message: expect.stringMatching(sentence) as string });
  });
});

describe('names that are odd and may be asked for', () => {
  const odd = [
    '',
    ' ',
    '—',
    '(',
    '"',
    '\\',
    '*',
    'AND OR NOT',
    '\u0000',
    '\u200b',
    '😀',
    '\ud800',
    '__proto__',
    'supplier:',
    'application:x y',
    '%',
    '甲'.repeat(300),
    'a '.repeat(150),
  ];

  it.each(odd)('%j', async (query) => {
    const [all] = await service.all([
      {
        query,
        properties: [
          { pid: 'places', v: query },
          { pid: 'identifiers', v: query },
          { pid: 'launched', v: query },
        ],
      },
    ]);
    expect(all?.filter(({ match }) => match)).toEqual([]);
  });

  it('keys come back as they were', async () => {
    const body =
      '{"__proto__": {"query": "微众银行"}, "": {"query": "微众银行"}, "constructor": {"query": "微众银行"}}';
    const text = await (await service.post('queries', body)).text();
    const results = JSON.parse(text) as Record<string, { result: { id: string }[] }>;
    expect(Object.keys(results).sort()).toEqual(['', '__proto__', 'constructor']);
    expect(Object.values(results).map(({ result }) => result[0]?.id)).toEqual(Array(3).fill('supplier:webank'));
  });

  it('no queries are answered by no results', async () => {
    expect(await service.reconcile({})).toEqual({});
  });
});
