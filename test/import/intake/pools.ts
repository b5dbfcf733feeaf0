import type { Kind, Reference } from './cell.js';

export const dates = [
  ['2019', '2019'],
  ['2020-02', '2020-02'],
  ['2020-03-05', '2020-03-05'],
  ['2020/3/5', '2020-03-05'],
  ['20200305', '2020-03-05'],
  ['2020年3月5日', '2020-03-05'],
  ['2021.4', '2021-04'],
] as const;
export const amounts = [
  ['1250000 CNY', '1250000 CNY'],
  ['125万元', '1250000 CNY'],
  ['¥99.50', '99.5 CNY'],
  ['1,000.00 USD', '1000 USD'],
] as const;

const place = (text: string, id: string | null): Reference => ({ kind: 'Place', text, id });
export const places = [
  place('深圳', 'place:cn-440300'),
  place('广东省深圳市', 'place:cn-440300'),
  place('place:cn-440100', 'place:cn-440100'),
  place('济南市', 'place:cn-370100'),
  place('吉林', null),
];
export const domains: Reference[] = [
  { kind: 'Domain', text: '税务', id: 'domain:tax' },
  { kind: 'Domain', text: 'domain:judicial', id: 'domain:judicial' },
];
const made = (kind: Kind, text: string): Reference => ({ kind, text, id: `@${text}` });
export const bodies: Reference[] = [
  { kind: 'GovernmentBody', text: '济南市政府', id: 'body:jinan-government' },
  { kind: 'GovernmentBody', text: '济南市人民政府', id: 'body:jinan-government' },
  { kind: 'GovernmentBody', text: 'body:supreme-peoples-court', id: 'body:supreme-peoples-court' },
  { kind: 'GovernmentBody', text: '市政府', id: null },
  ...['玉门气象台', '漠河林业局', '三沙渔政处'].map((text) => made('GovernmentBody', text)),
];
/** New firms have no two characters in common with each other, so that none is taken for another. */
export const newFirms = ['鹤鸣九皋有限公司', '龙飞凤舞有限公司', '青梅煮酒有限公司', 'Quxo Vwbik Ltd', '闻鸡起早'];
export const firms: Reference[] = [
  { kind: 'Supplier', text: '微众银行', id: 'supplier:webank' },
  { kind: 'Supplier', text: 'supplier:tencent', id: 'supplier:tencent' },
  { kind: 'Supplier', text: '中国电信', id: 'supplier:china-telecom' },
  { kind: 'Supplier', text: '腾讯云', id: null },
  ...newFirms.map((text) => made('Supplier', text)),
];
/** Only these have a parent, and only those are one: no firm belongs to itself. */
export const parents = [...firms.slice(0, 4), made('Supplier', '沧海桑田集团')];
/** Two codes of each new firm, and of nobody else. */
export const codesOf = (text: string): string[] => [`91A${newFirms.indexOf(text)}`, `91B${newFirms.indexOf(text)}`];
