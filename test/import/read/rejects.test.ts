import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { InputRecord } from '../../../src/import/incoming.js';
import { readInput } from '../../../src/import/read/input.js';
import type { ReadOptions } from '../../../src/import/read/input.type.js';
import { rejectWriter } from '../../../src/import/read/rejects.js';
import { sentenceOf } from '../../support/errors.js';
import { fileOf, gb18030, recordsOf, unusedPath } from './files.js';

const options: ReadOptions = { of: 'applications', rename: { 标题: 'name' } };

/** Writes what `isRefused` refuses, or all that has faults, and answers the path. */
async function refused(path: string, isRefused = ({ faults }: InputRecord) => faults.length > 0): Promise<string> {
  const input = await readInput(path, options);
  const written = unusedPath('rejects');
  const writer = rejectWriter(input, written);
  for await (const record of input.records())
    if (isRefused(record)) await writer.write(record, record.faults.length > 0 ? record.faults : ['name: is unknown']);
  await writer.close();
  return written;
}

const incoming = (records: InputRecord[]) => records.map((record) => record.incoming);

const release = (ocid: string, more: object = {}) => ({
  ocid,
  id: 'r',
  date: '2020-01-01T00:00:00Z',
  tender: { title: ocid },
  ...more,
});
const releases = [
  release('a'),
  release('b', { tender: { title: 5 } }),
  release('b', {
    tender: undefined,
    date: '2020-02-01T00:00:00Z',
    awards: [{ status: 'active', suppliers: [{ name: '甲' }] }],
  }),
  release('c', { date: null }),
];
const csv = '标题,contractValue,note\n甲,1 CNY,"a ""b""\nc"\n乙,5,\n丙,1 CNY\n丁,=1,"x,y"\n';
const lines = '{"name":"甲"}\n{"name":"乙","colour":1}\n{"name":\n{"name":"丙","suppliers":["丁 BUILDER"]}\n';

const inputs: [string, string, string | Uint8Array][] = [
  ['CSV', 'a.csv', csv],
  ['CSV with semicolons', 'a.csv', csv.replaceAll('x,y', 'x;y').replaceAll(',', ';')],
  ['CSV in GB18030', 'a.csv', gb18030(csv)],
  ['JSON Lines', 'a.jsonl', lines],
  ['OCDS', 'a.json', JSON.stringify({ version: '1.1', uri: 'https://a.cn/1', releases })],
  ['OCDS in JSON Lines', 'a.jsonl', releases.map((one) => JSON.stringify(one)).join('\n')],
];

describe.each(inputs)('%s', (_, name, content) => {
  test('refused records are read again as they were, once and again', async () => {
    const path = fileOf(name, content);
    const all = await refused(path, () => true);
    const again = await refused(all, () => true);
    const read = await recordsOf(path, options);
    for (const one of [all, again]) {
      const records = await recordsOf(one, options);
      expect(incoming(records)).toEqual(incoming(read));
      expect(records.map(({ faults }) => faults.length)).toEqual(read.map(({ faults }) => faults.length));
    }
    expect(readFileSync(again, 'utf8').match(/reason/g)).toHaveLength(
      readFileSync(all, 'utf8').match(/reason/g)?.length ?? 0,
    );
  });

  test('only those that are refused are written, each with its line and reason', async () => {
    const path = fileOf(name, content);
    const faulty = (await recordsOf(path, options)).filter(({ faults }) => faults.length > 0);
    const written = readFileSync(await refused(path), 'utf8');
    expect(faulty.length).toBeGreaterThan(0);
    for (const { faults, line } of faulty) {
      expect(written).toContain(String(line));
      for (const fault of faults) expect(written.replace(/\\?"+/g, '"')).toContain(fault.replace(/"+/g, '"'));
    }
  });
});

test('corrected CSV says what it would have said at once', async () => {
  const right = csv.replace('乙,5,', '乙,5 CNY,').replace('丙,1 CNY', '丙,1 CNY,').replace('=1', '1 CNY');
  const rejects = await refused(fileOf('a.csv', csv));
  const corrected = readFileSync(rejects, 'utf8')
    .replace('乙,5,', '乙,5 CNY,')
    .replace('丙,1 CNY', '丙,1 CNY,')
    .replace('丁,=1', '丁,1 CNY');
  writeFileSync(rejects, corrected);
  const wanted = await recordsOf(fileOf('a.csv', right), options);
  expect(incoming(await recordsOf(rejects, options))).toEqual(incoming(wanted).slice(1));
});

test('corrected lines of JSON say what they would have said at once', async () => {
  const rejects = await refused(fileOf('a.jsonl', lines));
  expect(readFileSync(rejects, 'utf8')).toContain('"asWritten":"{\\"name\\":"');
  writeFileSync(
    rejects,
    readFileSync(rejects, 'utf8').replace(',"colour":1', '').replace('{\\"name\\":', '{\\"name\\":\\"戊\\"}'),
  );
  const wanted = await recordsOf(fileOf('a.jsonl', '{"name":"乙"}\n{"name":"戊"}\n'), options);
  expect(incoming(await recordsOf(rejects, options))).toEqual(incoming(wanted));
});

test('corrected releases say what they would have said at once, and whose they are', async () => {
  const content = JSON.stringify({ version: '1.1', uri: 'https://a.cn/1', releases });
  const rejects = await refused(fileOf('a.json', content));
  writeFileSync(rejects, readFileSync(rejects, 'utf8').replace('"title":5', '"title":"b"'));
  const wanted = await recordsOf(fileOf('a.json', content.replace('"title":5', '"title":"b"')), options);
  expect(incoming(await recordsOf(rejects, options))).toEqual([wanted[1]?.incoming]);
  expect((await readInput(rejects, options)).source).toMatchObject({ url: 'https://a.cn/1' });
});

test('without refused records there is no file, and none is written over', async () => {
  const path = fileOf('a.csv', '标题\n甲\n');
  expect(existsSync(await refused(path))).toBe(false);
  const input = await readInput(path, options);
  const sentence = await sentenceOf(() =>
    rejectWriter(input, path).write({ line: 2, incoming: [], faults: [], original: ['甲'] }, []),
  );
  expect(sentence).toBe(`${path} is there already; name another file for refused records.`);
});
