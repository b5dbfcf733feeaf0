import fc from 'fast-check';
import { readDate } from '../../../src/import/read/dates.js';
import { readMoney } from '../../../src/import/read/money.js';
import { readSupply } from '../../../src/import/read/supply.js';

test.each([
  ['1250000 CNY', '', '1250000 CNY'],
  ['1,250,000.00', 'CNY', '1250000 CNY'],
  ['125万元', '', '1250000 CNY'],
  ['125.00005万元', '', '1250000.5 CNY'],
  ['1.2亿元', 'CNY', '120000000 CNY'],
  ['￥１，２５０．５０', '', '1250.5 CNY'],
  ['人民币 12 元整', '', '12 CNY'],
  ['12万', 'USD', '120000 USD'],
  ['USD 0.10', '', '0.1 USD'],
  ['12', '人民币', '12 CNY'],
  ['99999999999999999999.99 CNY', '', '99999999999999999999.99 CNY'],
])('the amount %j with the currency %j is %j', (text, currency, value) => {
  expect(readMoney(text, currency)).toEqual({ value });
});

test.each([
  ['1.250.000,00 EUR', ''],
  ['12,50 CNY', ''],
  ['-5 CNY', ''],
  ['1e6 CNY', ''],
  ['12', ''],
  ['12 USD', 'CNY'],
  ['12元', 'USD'],
  ['12', 'yuan'],
])('the amount %j with the currency %j is a fault', (text, currency) => {
  expect(readMoney(text, currency).fault).toMatch(/^".*" (is not|has)/);
});

test('万元 moves the point and loses no digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (amount) => {
      const wan = `${amount / 10_000n}.${String(amount % 10_000n).padStart(4, '0')}万元`;
      expect(readMoney(wan, '')).toEqual({ value: `${amount} CNY` });
    }),
  );
});

test.each([
  ['2020-02', '2020-02'],
  ['2017/2020-03', '2017/2020-03'],
  ['2020/3/5', '2020-03-05'],
  ['2020.3', '2020-03'],
  ['2020年', '2020'],
  ['2020年3月', '2020-03'],
  ['2020年3月15日', '2020-03-15'],
  ['2020-03-15 00:00:00', '2020-03-15'],
  ['20200315', '2020-03-15'],
])('the date %j is %j', (text, value) => {
  expect(readDate(text)).toEqual({ value });
});

test.each(['15/3/2020', '2020-13', '2021-02-29', 'soon', '2020.03.15.1', '0'])('the date %j is a fault', (text) => {
  expect(readDate(text).fault).toMatch(/is not a date/);
});

test.each([
  ['supplier:webank', 'supplier:webank', 'UNSPECIFIED'],
  ['supplier:webank BID_WINNER 2020-02', 'supplier:webank', 'BID_WINNER 2020-02'],
  ['Ant Group Co. BUILDER', 'Ant Group Co.', 'BUILDER'],
  ['Ant Group 2019', 'Ant Group', 'UNSPECIFIED 2019'],
  ['Studio 2019 PARTICIPANT', 'Studio 2019', 'PARTICIPANT'],
  ['2019', '2019', 'UNSPECIFIED'],
  ['Unit 731401 BUILDER', 'Unit 731401', 'BUILDER'],
])('the supplier %j is %j with the part %j', (entry, text, words) => {
  expect(readSupply(entry)).toEqual({ text, words, fault: null });
});
