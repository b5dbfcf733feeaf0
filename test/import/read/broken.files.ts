import { limits } from '../../../src/import/read/limits.js';
import { gzipped } from './files.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));

const long = 'x'.repeat(limits.line + 1);
const nested = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;

/** Files that cannot be read: name, content, and the one sentence that each ends in. */
export const broken: [string, string, string | Uint8Array, RegExp][] = [
  ['of nothing', 'a.csv', '', /^FILE is empty; expected are records\.$/],
  ['of blank lines', 'a.csv', '\n \n', /^FILE is empty/],
  ['of blank lines', 'a.jsonl', '\n\n', /^FILE is empty/],
  ['of a header alone', 'a.csv', 'name,note\n', /^FILE:1 is a header and nothing else; expected is a row for each/],
  ['of a header and empty rows', 'a.csv', 'name,note\n,\n', /^FILE:1 is a header and nothing else/],
  [
    'of an unknown column',
    'a.csv',
    'name,colour\n甲,red\n',
    /^FILE:1 has a column "colour" that is unknown; rename it \(--rename 'colour=FIELD'\) to one of id, name, .*, or to nothing to pass it over\.$/,
  ],
  [
    'of the same column twice',
    'a.csv',
    'name,name\n甲,乙\n',
    /^FILE:1 has the columns "name" and "name", which are both name; rename one to nothing/,
  ],
  [
    'of two columns for one field',
    'a.csv',
    '供应商,中标供应商\n甲,乙\n',
    /^FILE:1 has the columns "供应商" and "中标供应商", which are both suppliers/,
  ],
  [
    'with a quote that is not closed',
    'a.csv',
    'name,note\n甲,"x\n乙,y\n',
    /^FILE:\d is not CSV as RFC 4180 has it: Quote Not Closed.*\.$/,
  ],
  [
    'with text after a quote',
    'a.csv',
    'name,note\n"甲"x,y\n',
    /^FILE:2 is not CSV as RFC 4180 has it: Invalid Closing Quote/,
  ],
  [
    'with a quote in the middle',
    'a.csv',
    'name,note\n甲"x",y\n',
    /^FILE:2 is not CSV as RFC 4180 has it: Invalid Opening Quote/,
  ],
  [
    'with a quoted record without end',
    'a.csv',
    `name,note\n甲,"${'x\n'.repeat(limits.line)}`,
    /^FILE:\d+ is not CSV as RFC 4180 has it: Max Record Size/,
  ],
  [
    'with a huge line',
    'a.csv',
    `name\n甲\n${long}\n`,
    /^FILE:3 is longer than 1,000,000 bytes; expected is one record on each line\.$/,
  ],
  ['with a huge line', 'a.jsonl', `{"name":"甲"}\n"${long}`, /^FILE:2 is longer than 1,000,000 bytes/],
  [
    'with a NUL byte',
    'a.csv',
    'name\n甲\n乙\0\n',
    /^FILE:3 holds a NUL byte, which text has none of; save the file as text in UTF-8\.$/,
  ],
  ['in UTF-16', 'a.csv', bytes([0xff, 0xfe], [0x6e, 0, 0x61, 0]), /^FILE is in UTF-16; save the file as UTF-8/],
  ['in UTF-16, big end first', 'a.csv', bytes([0xfe, 0xff], [0, 0x6e]), /^FILE is in UTF-16/],
  ['in UTF-16 without a mark', 'a.csv', bytes([0x6e, 0, 0x61, 0, 0x0a, 0]), /^FILE:1 holds a NUL byte/],
  [
    'in no encoding',
    'a.csv',
    bytes('name\né\n', [0xff, 0x41], '\n'),
    /^FILE:3 is not text: neither UTF-8 nor GB18030; save the file as UTF-8\.$/,
  ],
  [
    'of UTF-8 with one bad byte',
    'a.csv',
    bytes('name\n银行\n重', [0xe9], '\n'),
    /^FILE:3 is not UTF-8, as the lines before it are; correct that line\.$/,
  ],
  [
    'that is a workbook',
    'a.xlsx',
    bytes('PK', [3, 4], 'x'),
    /^FILE is a workbook or an archive; save its table as "CSV UTF-8"\.$/,
  ],
  ['that is an old workbook', 'a.xls', bytes([0xd0, 0xcf, 0x11, 0xe0]), /^FILE is an old workbook/],
  ['that is a PDF', 'a.csv', '%PDF-1.7\n', /^FILE is a PDF; expected is a table as CSV\.$/],
  [
    'of gzip that breaks off',
    'a.csv.gz',
    gzipped('name\n甲\n').subarray(0, 20),
    /^FILE breaks off within its gzip data; fetch or pack it again\.$/,
  ],
  [
    'of damaged gzip',
    'a.csv.gz',
    bytes([0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4, 5, 6, 0xff, 0xff]),
    /^FILE begins as gzip does, but is damaged/,
  ],
  ['of gzip without content', 'a.csv.gz', gzipped(''), /^FILE is empty/],
  [
    'that is a gzip bomb',
    'a.csv.gz',
    gzipped(`name\n${`${'x'.repeat(999)}\n`.repeat(40_000)}`),
    /^FILE unpacks to more than 200 times its size; unpack it yourself if it is to be trusted\.$/,
  ],
  [
    'with a huge line under another name',
    'a.json',
    `{"name":"甲"}\n{"name":"${long}"}\n`,
    /^FILE:2 is longer than 1,000,000 bytes/,
  ],
  ['of JSON with a wrong word', 'a.json', '{\n"releases": nul\n}', /^FILE(:\d)? is not JSON: Unexpected token/],
  [
    'that is not JSON',
    'a.json',
    'name,note\n',
    /^FILE:1 is not JSON: it begins with "name,note\\n"; expected is "\{"\.$/,
  ],
  [
    'that is a list of JSON',
    'a.json',
    '[{"name":"甲"}]',
    /^FILE:1 is a list of JSON; expected is one object on each line \(JSON Lines\), or a package of OCDS\.$/,
  ],
  [
    'of JSON that breaks off',
    'a.json',
    '{"releases": [\n{"ocid":',
    /^FILE:2 is not JSON: Unexpected end of JSON input; expected is a package of OCDS\.$/,
  ],
  ['of JSON with a comma too many', 'a.json', '{\n"releases": [],\n}', /^FILE:3 is not JSON: /],
  [
    'of JSON that is no package',
    'a.json',
    '{\n"name": "甲"\n}',
    /^FILE is JSON, but no package of OCDS, which has "releases" or "records"; write records of your own one a line \(JSON Lines\)\.$/,
  ],
  [
    'of JSON that nests deep',
    'a.json',
    `{"releases":[${nested}]}`,
    /^FILE:1 nests deeper than 32 levels; expected is a package of OCDS\.$/,
  ],
  [
    'of JSON with a key twice',
    'a.json',
    '{"releases":[],\n"releases":[]}',
    /^FILE:2 has the key "releases" twice in one object; leave one/,
  ],
  [
    'that is a package without releases',
    'a.json',
    '{"version":"1.1","releases":[]}',
    /^FILE is a package without releases; expected is at least one\.$/,
  ],
  [
    'that is a package of another version',
    'a.json',
    '{"version":"2.0","releases":[{}]}',
    /^FILE is of OCDS "2.0"; expected is version 1.1\.$/,
  ],
];
