import { appendFileSync, readFileSync } from 'node:fs';
import { readInput } from '../../../src/import/read/input.js';
import { fileOf, gb18030, gzipped, recordsOf } from './files.js';

const rows = Array.from({ length: 5_000 }, (_, at) => `区块链平台第${at}号,备注银行重庆`);
const text = `name,note\n${rows.join('\n')}\n`;

describe.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['GB18030', gb18030(text), 'gb18030'],
  ['gzipped UTF-8', gzipped(text), 'utf-8'],
] as const)('%s', (_, bytes, encoding) => {
  test('is found out, read whole, and its size told', async () => {
    const path = fileOf('names.csv', bytes);
    const input = await readInput(path, { of: 'applications' });
    expect(input).toMatchObject({ format: 'csv', encoding, bytes: bytes.length });
    const names: (string | undefined)[] = [];
    for await (const { incoming } of input.records()) names.push(incoming[0]?.cells.name);
    expect(names).toHaveLength(rows.length);
    expect(names.at(-1)).toBe('区块链平台第4999号');
    expect(names.join()).toBe(rows.map((row) => row.split(',')[0]).join());
    expect(input.read.bytes).toBe(bytes.length);
  });
});

test('four bytes of GB18030 are one character, and JSON Lines may be in it too', async () => {
  const four = Uint8Array.of(0x95, 0x32, 0x82, 0x36); // U+20000
  const path = fileOf('one.jsonl', Buffer.concat([gb18030('{"name":"甲'), four, gb18030('"}\n')]));
  expect((await recordsOf(path))[0]?.incoming[0]?.cells.name).toBe('甲\u{20000}');
});

test('a byte order mark outweighs the encoding that is asked for', async () => {
  const path = fileOf('marked.csv', '\uFEFFname\n甲\n');
  expect((await recordsOf(path, { of: 'applications', encoding: 'gb18030' }))[0]?.incoming[0]?.cells.name).toBe('甲');
});

test('an English header does not make UTF-8 of Chinese rows', async () => {
  const path = fileOf('rows.csv', gb18030('name,note\nTangleID,\n链,\n'));
  expect((await readInput(path, { of: 'applications' })).encoding).toBe('gb18030');
});

test('lines end as they do on any system, and the last may have no end', async () => {
  for (const end of ['\r\n', '\r', '\n']) {
    const records = await recordsOf(fileOf('ends.csv', ['name', '甲', '乙'].join(end)));
    expect(records.map(({ incoming }) => incoming[0]?.cells.name)).toEqual(['甲', '乙']);
  }
});

test('a file of gzip parts is one file', async () => {
  const path = fileOf('parts.csv.gz', gzipped('name\n甲\n'));
  appendFileSync(path, gzipped('乙\n'));
  expect(await recordsOf(path)).toHaveLength(2);
  expect(readFileSync(path)[0]).toBe(0x1f);
});
