import fc from 'fast-check';
import { OperatorError } from '../../../src/errors.js';
import { limits } from '../../../src/import/read/limits.js';
import { sentenceOf } from '../../support/errors.js';
import { temporaryFolder } from '../../support/folders.js';
import { broken } from './broken.files.js';
import { fileOf, gb18030, gzipped, recordsOf, sentence } from './files.js';

test.each(broken)('a file %s (%s) ends in one sentence', async (_, name, content, expected) => {
  const said = await sentence(name, content);
  expect(said).toMatch(expected);
  expect(said).not.toMatch(/[\n\r]|\. [A-Z]/);
});

test('an encoding that is asked for is not left', async () => {
  const gbk = gb18030('name\n甲\n');
  expect(await sentence('a.csv', gbk, { of: 'applications', encoding: 'utf-8' })).toBe(
    'FILE:2 is not UTF-8; save the file as UTF-8.',
  );
});

test('CSV does not say what its rows are', async () => {
  expect(await sentence('a.csv', 'name\n甲\n', {})).toBe(
    'FILE is CSV, which does not say what its rows are; say applications, suppliers or government-bodies.',
  );
});

test('what is missing or no file is named', async () => {
  const folder = temporaryFolder();
  expect(await sentenceOf(() => recordsOf(`${folder}/none.csv`))).toBe(
    `${folder}/none.csv is missing; give the path of a file.`,
  );
  expect(await sentenceOf(() => recordsOf(folder))).toMatch(/^\S+ is not a file; expected is a file of CSV/);
});

test('a package that is too large to be read whole is to be JSON Lines', async () => {
  const { whole } = limits;
  limits.whole = 1_000;
  try {
    expect(await sentence('a.json', `{"releases":[${'1,'.repeat(1_000)}1]}`)).toMatch(
      /^FILE is larger than 1,000 bytes, too much to be read whole; write one release on each line \(JSON Lines\)\.$/,
    );
    expect(await sentence('b.json', `{"releases":[\n${'1,\n'.repeat(100_000)}1]}`)).toMatch(
      /^FILE is larger than 1,000 bytes/,
    );
  } finally {
    limits.whole = whole;
  }
});

test('whatever a file holds, it is read or ends in a sentence', async () => {
  const piece = fc.constantFrom(
    'name',
    ',',
    '"',
    '\n',
    ';',
    '{',
    '}',
    '[',
    ']',
    ':',
    '甲',
    '{"name":"甲"}',
    '{"releases":[',
    '\\',
    '=',
    '1',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join('')));
  const content = fc.oneof(
    text,
    fc.uint8Array({ maxLength: 30 }),
    text.map((one) => gzipped(one.toString())),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a.csv', 'a.json', 'a.jsonl', 'a.csv.gz'), content, async (name, bytes) => {
      const end = await recordsOf(fileOf(name, bytes)).catch((error: unknown) => error);
      expect(Array.isArray(end) || end instanceof OperatorError).toBe(true);
    }),
    { numRuns: 500 },
  );
});
