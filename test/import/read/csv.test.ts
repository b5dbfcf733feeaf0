import { fileOf, recordsOf } from './files.js';

const csv = (...lines: string[]): string => fileOf('tenders.csv', lines.join('\n') + '\n');

describe('CSV of applications', () => {
  test('each column is a cell or names other entities', async () => {
    const [record, ...more] = await recordsOf(
      csv(
        'name,titled,aliases,status,places,governmentBodies,suppliers,events,launched,contractValue,awarded,notices,basis',
        '链上通,true,链通；通链,ONLINE,济南市; place:cn-370000,济南市政府,山大地纬 BUILDER 2020-02;微众 银行,BUILT 2019,2020-03,"1,250,000.50 CNY",2020/1/5,https://a.cn/x;y=1; https://b.cn/,INFERRED',
      ),
    );
    expect(more).toEqual([]);
    const mention = (text: string, words = '') => ({ text, words, identifiers: [] });
    expect(record).toEqual({
      line: 2,
      faults: [],
      original: expect.any(Array),
      incoming: [
        {
          table: 'applications',
          cells: {
            name: '链上通',
            titled: 'true',
            aliases: '链通; 通链',
            status: 'ONLINE',
            events: 'BUILT 2019; BID_WON 2020-01-05; LAUNCHED 2020-03',
            contractValue: '1250000.5 CNY',
            notices: 'https://a.cn/x;y=1; https://b.cn/',
            basis: 'INFERRED',
            locator: expect.stringMatching(/^[0-9a-f]{16}$/),
          },
          mentions: {
            places: [mention('济南市'), mention('place:cn-370000')],
            governmentBodies: [mention('济南市政府')],
            suppliers: [mention('山大地纬', 'BUILDER 2020-02'), mention('微众 银行', 'UNSPECIFIED')],
          },
        },
      ],
    });
  });

  test('headings of Chinese lists are known, with the unit that they name', async () => {
    const [record] = await recordsOf(
      csv(
        '项目名称,采购人,中标供应商,中标金额（万元）,中标日期,公告链接',
        '政务链,某市大数据局,某公司,"1,250.5",2020年3月6日,https://a.cn/1',
      ),
    );
    expect(record?.faults).toEqual([]);
    expect(record?.incoming[0]?.cells).toMatchObject({
      name: '政务链',
      contractValue: '12505000 CNY',
      events: 'BID_WON 2020-03-06',
      notices: 'https://a.cn/1',
    });
    expect(Object.keys(record?.incoming[0]?.mentions ?? {})).toEqual(['governmentBodies', 'suppliers']);
    expect(record?.incoming[0]?.mentions.suppliers).toMatchObject([{ text: '某公司', words: 'BID_WINNER' }]);
  });

  test.each([
    ['中标人', '甲; 乙 2020-02; 丙 BUILDER; 丁\t公司', ['BID_WINNER', 'BID_WINNER 2020-02', 'BUILDER', 'BID_WINNER']],
    ['供应商', '甲; 乙 2020-02', ['UNSPECIFIED', 'UNSPECIFIED 2020-02']],
  ])('%s says the part of suppliers whose cell does not', async (heading, cell, parts) => {
    const [record] = await recordsOf(csv(`项目名称,${heading}`, `某链,${cell}`));
    expect(record?.incoming[0]?.mentions.suppliers?.map(({ words }) => words)).toEqual(parts);
  });

  test('a file has its own headings renamed or passed over', async () => {
    const [record] = await recordsOf(csv('标题,内部号,币', '某链,17,'), {
      of: 'applications',
      rename: { 标题: 'name', 内部号: '', 币: 'currency' },
    });
    expect(record?.incoming[0]?.cells).toEqual({ name: '某链', basis: 'STATED', locator: expect.any(String) });
  });

  test.each([';', '\t'])('columns may be parted by %j', async (delimiter) => {
    const [record] = await recordsOf(csv(['name', 'aliases'].join(delimiter), ['某链', '"甲; 乙"'].join(delimiter)));
    expect(record?.incoming[0]?.cells).toMatchObject({ name: '某链', aliases: '甲; 乙' });
  });

  test('suppliers and government bodies have columns of their own', async () => {
    const [supplier] = await recordsOf(csv('企业名称,母公司,统一社会信用代码', '甲,乙,91440300MA5DA7J40K'), {
      of: 'suppliers',
    });
    expect(supplier?.incoming).toMatchObject([
      {
        table: 'suppliers',
        cells: { name: '甲', identifiers: 'USCC 91440300MA5DA7J40K' },
        mentions: { parent: [{ text: '乙' }] },
      },
    ]);
    const [body] = await recordsOf(csv('name,place', '某局,济南市'), { of: 'government-bodies' });
    expect(body?.incoming).toMatchObject([{ table: 'government-bodies', mentions: { place: [{ text: '济南市' }] } }]);
  });

  test('a locator is of what the row says, whatever its line, its order of columns and its headings', async () => {
    const locators = async (...lines: string[]) =>
      (await recordsOf(csv(...lines))).map(({ incoming }) => incoming[0]?.cells.locator);
    const [first, second] = await locators('name,places', '甲,济南市', '乙,济南市');
    expect(first).not.toBe(second);
    expect(await locators('places,note,项目名称', '济南市,,乙', '', '济南市,,甲')).toEqual([second, first]);
    expect(await locators('name,locator', '甲,P27')).toEqual(['P27']);
  });

  test('lines are those of the file, blank rows are passed over, and breaks within a cell are blanks', async () => {
    const records = await recordsOf(csv('name,note,', '甲,"one\ntwo",', ',,', '', '乙,,'));
    expect(records.map(({ line }) => line)).toEqual([2, 6]);
    expect(records[0]?.incoming[0]?.cells.note).toBe('one two');
  });

  test.each([
    ['甲,1,2', 'row: has 3 cells; its header has 6; are quotes missing round a delimiter?'],
    ['=A1,,,,,', 'name: "=A1" is a formula of a spreadsheet; expected is its value'],
    ['@SUM(1),,,,,', 'name: "@SUM(1)" is a formula of a spreadsheet; expected is its value'],
    [
      '甲,abc CNY,,,,',
      'contractValue: "abc CNY" is not an amount with its currency such as "1250000 CNY", "1,250,000.00 CNY" or "125万元"',
    ],
    [
      '甲,125,,,,',
      'contractValue: "125" has no currency; expected is an amount with its currency such as "1250000 CNY", "1,250,000.00 CNY" or "125万元", or a field currency',
    ],
    ['甲,125 USD,CNY,,,', 'contractValue: "125 USD" has two currencies, USD and CNY; leave one'],
    [
      '甲,,,3/15/2020,,',
      'launched: "3/15/2020" is not a date such as 2019, 2020-02, 2020-02-14 or 2020年2月14日, the year first',
    ],
    ['甲,,,,甲; 乙,', 'domain: has 2 entries; expected is one'],
    [
      '甲,,,,,BUILDER 某公司',
      'suppliers: "BUILDER 某公司" is not a name or id, then perhaps one of BUILDER, CO_BUILDER, BID_WINNER, PARTICIPANT, UNSPECIFIED, then perhaps a date',
    ],
    [
      '甲,,,,,某公司 BUILDER 2020-13',
      'suppliers: "2020-13" is not a date such as 2019, 2020-02, 2020-02-14 or 2020年2月14日, the year first',
    ],
  ])('of %j that row alone is refused', async (row, fault) => {
    const records = await recordsOf(csv('name,contractValue,currency,launched,domain,suppliers', row, '乙,,,,,'));
    expect(records.map(({ faults }) => faults)).toEqual([[fault], []]);
    expect(records[0]?.incoming).toEqual([]);
  });

  test('a cell under no heading is a fault', async () => {
    const records = await recordsOf(csv('name,', '甲,x', '乙,'));
    expect(records.map(({ faults }) => faults)).toEqual([['column 2: has no heading, but holds "x"'], []]);
  });
});
