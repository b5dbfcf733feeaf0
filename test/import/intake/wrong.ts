import { type Cell, type Kind, wrong } from './cell.js';
import type { Format } from './cells.arbitrary.js';

const INVISIBLE = '零\u200b宽';

/** Cells that make their row one to refuse. */
export const wrongsOf = (kind: Kind, format: Format): Cell[] => [
  wrong('locator', 'a b'),
  wrong('basis', 'GUESSED'),
  wrong('identifiers', 'uscc 1'),
  wrong('nameEn', INVISIBLE),
  wrong('id', kind === 'Supplier' ? 'application:x' : 'supplier:webank'),
  wrong('id', 'Not an id'),
  ...(format === 'csv'
    ? [wrong('note', '=1+1'), wrong('note', '@SUM(A1)')]
    : [
        wrong('colour', '', 'red'),
        wrong('nameEn', '', '\u0000'),
        wrong('nameEn', '', ['a']),
        wrong('note', '', 'x\ud800'),
      ]),
  ...{
    Application: [
      wrong('status', 'ONLINE!'),
      wrong('titled', 'maybe'),
      wrong('awarded', '2020-13'),
      wrong('launched', '03/05/2020'),
      wrong('contractValue', 'much CNY'),
      wrong('contractValue', '12'),
      wrong('contractValue', '12万元 USD'),
      wrong('domain', '火星'),
      wrong('domain', 'supplier:webank'),
      wrong('places', '亚特兰蒂斯'),
      wrong('places', 'place:cn-000000'),
      wrong('governmentBodies', 'supplier:webank'),
      wrong('suppliers', 'supplier:nobody BUILDER'),
      wrong('suppliers', '微众银行 BUILDER 2020-13'),
      wrong(
        'suppliers',
        '微众银行 BUILDER 2020; 微众银行 BUILDER 2021',
        ['微众银行 BUILDER 2020', '微众银行 BUILDER 2021'],
        'late',
      ),
      wrong('events', 'WON 2020'),
      wrong('notices', 'ftp://example.org'),
      wrong('description', INVISIBLE),
      wrong('subdomain', '亚特兰蒂斯'),
    ],
    Supplier: [
      wrong('categories', 'HUGE'),
      wrong('parent', 'supplier:nobody'),
      wrong('basedIn', '亚特兰蒂斯'),
      wrong('activities', '火星'),
    ],
    GovernmentBody: [wrong('place', '亚特兰蒂斯'), wrong('place', 'domain:tax')],
  }[kind],
];
