import { fileOf, recordsOf } from './files.js';

const lines = (...objects: unknown[]): string =>
  fileOf('tenders.jsonl', objects.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\r\n'));

describe('JSON Lines', () => {
  test('has the fields of CSV, with lists and objects', async () => {
    const [record] = await recordsOf(
      lines({
        name: '链上通',
        titled: true,
        aliases: ['甲', '乙'],
        nameEn: null,
        places: '济南市',
        domain: { id: 'domain:tax' },
        governmentBodies: [{ name: '某局', identifiers: [{ scheme: 'USCC', id: '1' }] }],
        suppliers: ['微众 BUILDER', { name: '山大地纬', role: 'BID_WINNER', date: '2020-02' }, { id: 'supplier:zte' }],
        contractValue: { amount: 1250000.5, currency: 'CNY' },
        launched: 2020,
        identifiers: ['OCID x-1'],
        locator: 'L1',
      }),
    );
    const mention = (text: string, words = '') => ({ text, words, identifiers: [] });
    expect(record?.faults).toEqual([]);
    expect(record?.incoming).toEqual([
      {
        table: 'government-bodies',
        cells: { name: '某局', identifiers: 'USCC 1', locator: 'L1', basis: 'STATED' },
        mentions: {},
      },
      {
        table: 'applications',
        cells: {
          name: '链上通',
          titled: 'true',
          aliases: '甲; 乙',
          contractValue: '1250000.5 CNY',
          events: 'LAUNCHED 2020',
          identifiers: 'OCID x-1',
          locator: 'L1',
          basis: 'STATED',
        },
        mentions: {
          places: [mention('济南市')],
          domain: [mention('domain:tax')],
          governmentBodies: [{ text: '某局', words: '', identifiers: [{ scheme: 'USCC', id: '1' }] }],
          suppliers: [
            mention('微众', 'BUILDER'),
            mention('山大地纬', 'BID_WINNER 2020-02'),
            mention('supplier:zte', 'UNSPECIFIED'),
          ],
        },
      },
    ]);
  });

  test('says the same as CSV of the same content, under the same locator', async () => {
    const [json] = await recordsOf(
      lines({ name: '甲', aliases: ['乙', '丙'], suppliers: [{ name: '丁', role: 'BUILDER' }] }),
    );
    const [csv] = await recordsOf(fileOf('same.csv', 'aliases,suppliers,name\n乙;丙,丁 BUILDER,甲\n'));
    expect(json?.incoming).toEqual(csv?.incoming);
  });

  test('a line says what it is; the option counts where it does not', async () => {
    const records = await recordsOf(
      lines({ type: 'Supplier', name: '甲' }, { type: 'GovernmentBody', name: '乙', place: '丙' }, '', { name: '丁' }),
    );
    expect(records.map(({ line, incoming }) => [line, incoming[0]?.table])).toEqual([
      [1, 'suppliers'],
      [2, 'government-bodies'],
      [4, 'applications'],
    ]);
    const [unsaid] = await recordsOf(lines({ name: '甲' }), {});
    expect(unsaid?.faults).toEqual(['type: is missing; expected is one of Application, Supplier, GovernmentBody']);
  });

  test('a file named .json is read by what it holds; keys are renamed', async () => {
    const path = fileOf('tenders.json', '{"title":"甲","n":1}\n{"title":"乙"}\n');
    const records = await recordsOf(path, { of: 'applications', rename: { title: 'name', n: '' } });
    expect(records.map(({ incoming }) => incoming[0]?.cells.name)).toEqual(['甲', '乙']);
  });

  const deep = `{"name":${'['.repeat(40)}${']'.repeat(40)}}`;
  test.each([
    ['[1]', 'line: [1] is not an object; expected is {"name": ...}'],
    ['"x"', 'line: "x" is not an object; expected is {"name": ...}'],
    ['{"name":', 'line: is not JSON: Unexpected end of JSON input'],
    ['{"name":"甲"} x', 'line: is not JSON: Unexpected non-whitespace character after JSON at position 13'],
    ['{"name":"甲","na\\u006de":"乙"}', 'line: has the key "name" twice in one object; leave one'],
    [deep, 'line: nests deeper than 32 levels'],
    ['{"name":["甲"]}', 'name: ["甲"] is not text'],
    ['{"aliases":[5]}', 'aliases.0: 5 is not text'],
    ['{"aliases":["甲; 乙"]}', 'aliases: "甲; 乙" holds "; ", which parts two entries'],
    ['{"domain":["甲","乙"]}', 'domain: ["甲","乙"] is not a name, an id, or an object {"name", "id", "identifiers"}'],
    ['{"suppliers":[{"name":"甲","nme":"甲"}]}', 'suppliers.0: has the key "nme", which is not known there'],
    ['{"suppliers":[{"role":"BUILDER"}]}', 'suppliers.0: is without a name; expected is "name" or "id"'],
    [
      '{"suppliers":[{"name":"甲","role":"BOSS"}]}',
      'suppliers: "BOSS" is not one of BUILDER, CO_BUILDER, BID_WINNER, PARTICIPANT, UNSPECIFIED',
    ],
    [
      '{"suppliers":[{"name":"甲","identifiers":["x"]}]}',
      'suppliers: "x" is not an identifier such as "USCC 91440300708461136T": a scheme in capitals, a blank, the identifier, no semicolon within',
    ],
    [
      '{"contractValue":{"amount":12345678901234567890,"currency":"CNY"}}',
      'contractValue: {"amount":12345678901234567000,"currency":"CNY"} is not an amount such as {"amount": 1250000, "currency": "CNY"}',
    ],
    ['{"type":"toString"}', 'type: is "toString"; expected is one of Application, Supplier, GovernmentBody'],
  ])('of %j that line alone is refused', async (line, fault) => {
    const records = await recordsOf(lines(line, '{"name":"丁"}'));
    expect(records.map(({ faults }) => faults)).toEqual([[fault], []]);
  });

  test('an unknown key is a fault that names those that are known', async () => {
    const [record] = await recordsOf(lines('{"name":"甲","__proto__":{"x":1},"colour":"red"}'));
    expect(record?.faults).toEqual([
      expect.stringMatching(/^__proto__: is not a key that is known; these are id, name, /),
      expect.stringMatching(/^colour: is not a key that is known; these are id, name, /),
    ]);
  });
});
