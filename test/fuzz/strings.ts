import fc from 'fast-check';

/** What ends a text of Cypher, or begins another. */
const cypher = fc.constantFrom(
  ...[
    "'",
    '"',
    '`',
    '\\',
    "\\'",
    '//',
    '/*',
    '*/',
    ';',
    '}',
    ')',
    '$ids',
    '${1+1}',
    '{{7*7}}',
    '#{1}',
    '%s',
    '\\u0027',
  ],
  ...["' OR 1=1 //", "' OR ''='", "'}) DETACH DELETE n //", "') RETURN 1 UNION MATCH (n) RETURN n //"],
  ...['MATCH (n) DETACH DELETE n', 'CALL dbms.shutdown()', '`:Supplier) SET n.id = 1 //', 'UNWIND range(1, 1e9) AS x'],
  ...["LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x", "CALL db.index.fulltext.queryNodes('search', '*')"],
);

/** What Lucene's parser takes for itself. */
const lucene = fc.constantFrom(
  ...['*', '?', '*:*', '~', 'a~0.99999', 'a~9', '"a b"~999999999', '^', 'a^1e99', 'name:', '_exists_:id', '[a TO b]'],
  ...[
    '{* TO *}',
    '[',
    '{',
    '(',
    '((',
    '"',
    'AND',
    'OR',
    'NOT',
    '&&',
    '||',
    '!',
    '+',
    '-',
    ':',
    '\\',
    '/.*/',
    '/(a+)+$/',
  ],
  ...['webank AND', 'NOT webank', '+webank -ant', 'web*nk', '"webank', '微~', '微众^99', 'a OR '.repeat(2000)],
);

/** What changes how a text is read, shown, matched or measured. */
const characters = fc.constantFrom(
  ...['\0', '\b', '\x1b[31m', '\x7f', '\x85', '\r\n', '\n', '\t', '\v', '\u2028', '\u2029', ' ', '\u3000', '\xa0'],
  ...['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\xad'],
  ...[
    '\ud800',
    '\udfff',
    '\udc00\ud800',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\u{10ffff}',
    '\u{e0001}',
    '\ufe0f',
    '\u{1f468}\u200d\u{1f469}',
  ],
  ...[
    '\ufdfa',
    'ﬃ',
    'ß',
    'İ',
    'ı',
    'Ω',
    'ｗｅｂａｎｋ',
    'ѡеbаnk',
    'webаnk',
    '\u{20bb7}',
    '微\u0301',
    'a' + '\u0301'.repeat(300),
  ],
  ...['ᄀ'.repeat(50), '\u{1d54e}', '①', '㍿', '½', '٣', '０', '\u0130'.toLowerCase()],
);

const numbers = fc.constantFrom(
  ...[
    '0',
    '-0',
    '1',
    '-1',
    '+1',
    '01',
    '1e999',
    '-1e999',
    'NaN',
    'Infinity',
    '0x10',
    '0b1',
    '1_000',
    '1,5',
    '.5',
    '5.',
  ],
  ...['2147483648', '9007199254740993', '9223372036854775808', '9'.repeat(400), '1e5', 'null', 'true', 'undefined'],
);

export const dates = fc.oneof(
  fc.constantFrom(
    ...[
      '2020-02-30',
      '0000-00-00',
      '2020-13',
      '2020-00',
      '2020-33',
      '2020-42',
      '2020-99',
      '2020-21',
      '2020-W53',
      '20200101',
    ],
    ...[
      '2020-01-01T00:00:00Z',
      '2020-01-01T24:00',
      '..',
      '../..',
      '/..',
      '2020/',
      '/2020',
      '2020/2019',
      '2020-02/2020-33',
    ],
    ...[
      '2020?',
      '2020~',
      '2020%',
      '2020-?02',
      '199X',
      '2XXX',
      '2020-XX-31',
      'XXXX',
      '[2019,2020..]',
      '{..2020}',
      '[2020',
      '{}',
    ],
    ...[
      '-0001',
      '-9999-12-31',
      '9999-12-31',
      '10000-01-01',
      '275761-01-01',
      'Y170000002',
      'Y-17E7',
      'Y1E9',
      '1950S2',
      'unknown',
      '',
    ],
    ...[
      '2020-02-29',
      '2019-02-29',
      '2100-02-29',
      '１９９９',
      '2020‐01‐01',
      '2020-1-1',
      ' 2020',
      '2020\n',
      '2020-01-01/2020-01-02/2020',
    ],
  ),
  fc.stringMatching(/^[YXSE0-9/.~?%,[\]{} -]{0,24}$/),
);

const kinds = ['supplier', 'application', 'place', 'body', 'domain', 'subdomain', 'source', 'evidence', 'claim', 'gap'];

const names = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '', ' ', ':', '::', 'webank'],
  ...[
    'supplier',
    'supplier:',
    ':webank',
    'supplier:webank',
    'place:cn-440100',
    '../../etc/passwd',
    '<script>alert(1)</script>',
  ],
);

const parts = fc.oneof(cypher, lucene, characters, numbers, names, fc.string({ unit: 'binary', maxLength: 20 }));

/** What looks like an id up to some sign. */
const ids = fc
  .tuple(fc.constantFrom(...kinds, '__proto__', 'constructor'), parts)
  .map(([kind, part]) => `${kind}:${part}`);

/** Of the length of a name, of a page, and of almost all that a body may hold. */
const long = fc
  .tuple(parts, fc.constantFrom(100, 1_000, 10_000, 60_000))
  .map(([part, length]) => (part || 'a').repeat(Math.ceil(length / (part.length || 1))).slice(0, length));

const mixed = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

/** Texts that are not what they should be. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: mixed },
  { weight: 3, arbitrary: parts },
  { weight: 3, arbitrary: ids },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: dates },
);
