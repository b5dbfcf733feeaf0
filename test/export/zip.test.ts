import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { TooLarge, zipTo } from '../../src/export/zip.js';
import { temporaryFolder } from '../support/folders.js';

const folder = temporaryFolder();

/** As many lines as it takes. */
async function* lines(bytes: number): AsyncGenerator<string> {
  for (let written = 0; written < bytes; written += 8) yield await Promise.resolve('1234567\n');
}

const entries = () => [
  { path: 'one.txt', text: lines(200_000) },
  { path: '二.txt', text: lines(8) },
  { path: 'empty.txt', text: lines(0) },
];

test('files are packed whole, the same bytes each time', async () => {
  const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')];
  const { bytes, sha256 } = await zipTo(one, entries());
  expect(await zipTo(other, entries())).toEqual({ bytes, sha256 });
  expect(readFileSync(one)).toHaveLength(bytes);
  const lengths = Object.entries(unzipSync(readFileSync(one))).map(([path, content]) => [path, content.length]);
  expect(lengths).toEqual([
    ['one.txt', 200_000],
    ['二.txt', 8],
    ['empty.txt', 0],
  ]);
});

test('what is longer than a ZIP file can tell is refused in a sentence', async () => {
  const packing = zipTo(join(folder, 'long.zip'), entries(), 100_000);
  await expect(packing).rejects.toThrow(TooLarge);
  await expect(packing).rejects.toThrow('The graph is too large for one ZIP file, which ends at 4 GB.');
});
