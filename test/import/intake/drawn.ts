import fc from 'fast-check';

/** Of which table a row is, as JSON Lines names it. */
export type Kind = 'Application' | 'Supplier' | 'GovernmentBody';

/** An entity that a row names: one of the data set by its id, a new one by "@name"; null where only a person can say. */
export interface Reference {
  kind: Kind | 'Place' | 'Domain';
  text: string;
  id: string | null;
  /** Its code of the scheme USCC, where the row gives one. */
  code?: string;
}

/** What a cell that is wrong makes of its row: `late` is seen only where nothing in the row waits for an answer. */
export type Wrong = 'faulty' | 'late';

/** One cell of a row: as CSV and JSON write it, and what it says. */
export interface Cell {
  column: string;
  csv: string;
  json: unknown;
  /** As it is read: two rows that say the same have the same place in their source. */
  said: string;
  facts: string[];
  references: Reference[];
  wrong?: Wrong;
}

export interface DrawnRow {
  kind: Kind;
  name: Cell | null;
  cells: Cell[];
  locator: string | null;
  /** What is wrong with the row as a whole. */
  spoilt: 'ragged' | 'cut' | 'type' | null;
}

export interface DrawnFile {
  format: 'csv' | 'jsonl';
  headings: 'ours' | 'Chinese';
  zipped: boolean;
  rows: DrawnRow[];
}

const plain = (column: string, written: unknown, said: string, ...facts: string[]): Cell => ({
  ...{ column, csv: String(written), json: written, said, facts, references: [] },
});
const wrong = (column: string, csv: string, json: unknown = csv, how: Wrong = 'faulty'): Cell => ({
  ...plain(column, json, csv),
  csv,
  wrong: how,
});
const naming = (column: string, property: string, reference: Reference): Cell => ({
  ...plain(column, reference.text, reference.text, ...(reference.id === null ? [] : [`${property} ${reference.id}`])),
  references: [reference],
});

const dates = [
  ['2019', '2019'],
  ['2020-02', '2020-02'],
  ['2020-03-05', '2020-03-05'],
  ['2020/3/5', '2020-03-05'],
  ['20200305', '2020-03-05'],
  ['2020年3月5日', '2020-03-05'],
  ['2021.4', '2021-04'],
] as const;
const amounts = [
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
const domains: Reference[] = [
  { kind: 'Domain', text: '税务', id: 'domain:tax' },
  { kind: 'Domain', text: 'domain:judicial', id: 'domain:judicial' },
];
const made = (kind: Kind, text: string): Reference => ({ kind, text, id: `@${text}` });
const bodies: Reference[] = [
  { kind: 'GovernmentBody', text: '济南市政府', id: 'body:jinan-government' },
  { kind: 'GovernmentBody', text: '济南市人民政府', id: 'body:jinan-government' },
  { kind: 'GovernmentBody', text: 'body:supreme-peoples-court', id: 'body:supreme-peoples-court' },
  { kind: 'GovernmentBody', text: '市政府', id: null },
  ...['玉门气象台', '漠河林业局', '三沙渔政处'].map((text) => made('GovernmentBody', text)),
];
/** New firms have no two characters in common with each other, so that none is taken for another. */
const newFirms = ['鹤鸣九皋有限公司', '龙飞凤舞有限公司', '青梅煮酒有限公司', 'Quxo Vwbik Ltd', '闻鸡起早'];
const firms: Reference[] = [
  { kind: 'Supplier', text: '微众银行', id: 'supplier:webank' },
  { kind: 'Supplier', text: 'supplier:tencent', id: 'supplier:tencent' },
  { kind: 'Supplier', text: '中国电信', id: 'supplier:china-telecom' },
  { kind: 'Supplier', text: '腾讯云', id: null },
  ...newFirms.map((text) => made('Supplier', text)),
];
/** Only these have a parent, and only those are one: no firm belongs to itself. */
const parents = [...firms.slice(0, 4), made('Supplier', '沧海桑田集团')];
/** Two codes of each new firm, and of nobody else. */
const codesOf = (text: string): string[] => [`91A${newFirms.indexOf(text)}`, `91B${newFirms.indexOf(text)}`];

const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);
const some = (...cells: Cell[]): fc.Arbitrary<Cell> => pick(cells);

const phrase = fc
  .record({
    firm: pick(firms),
    role: fc.option(pick(['BUILDER', 'BID_WINNER'])),
    date: fc.option(pick(dates.slice(1, 4))),
    code: fc.option(fc.nat({ max: 1 }), { freq: 2 }),
  })
  .map(({ firm, role, date, code: at }) => {
    const code = at === null ? undefined : codesOf(firm.text)[at];
    const isNew = firm.id?.startsWith('@') ?? false;
    const reference = code !== undefined && isNew ? { ...firm, code } : firm;
    const words = [role ?? 'UNSPECIFIED', ...(date ? [date[1]] : [])].join(' ');
    const identifiers = reference.code === undefined ? undefined : [{ scheme: 'USCC', id: reference.code }];
    return {
      reference,
      csv: [firm.text, ...(role ? [role] : []), ...(date ? [date[0]] : [])].join(' '),
      json: { name: firm.text, role: role ?? undefined, date: date?.[0], identifiers },
      said: `${firm.text} ${words}`,
      fact: firm.id === null ? [] : [`SUPPLIERS ${firm.id} ${words}`],
    };
  });

/** A firm has one part in an application here; CSV tells no codes in this column. */
const supplies = (format: DrawnFile['format']): fc.Arbitrary<Cell> =>
  fc
    .uniqueArray(phrase, { minLength: 1, maxLength: 3, selector: ({ reference: { id, text } }) => id ?? text })
    .map((all) => ({
      column: 'suppliers',
      csv: all.map((one) => one.csv).join('; '),
      json: all.map((one) => (one.reference.text.includes(':') ? one.csv : one.json)),
      said: all.map((one) => `${one.said} ${format === 'csv' ? '' : (one.reference.code ?? '')}`).join('; '),
      facts: all.flatMap((one) => one.fact),
      references: all.map(({ reference: { code, ...rest } }) =>
        code === undefined || format === 'csv' ? rest : { ...rest, code },
      ),
    }));

const named = (column: string, property: string, from: readonly Reference[]): fc.Arbitrary<Cell> =>
  pick(from.map((one) => naming(column, property, one)));

const common = [
  some(plain('nameEn', 'A system', 'A system', 'NAME_EN A system')),
  some(plain('aliases', '又名一', '又名一', 'ALIASES 又名一')),
  some(plain('basis', 'INFERRED', 'INFERRED'), plain('basis', 'STATED', 'STATED')),
  some(plain('note', 'a note, "quoted"', 'q'), plain('note', 'of two\nlines', 'l'), plain('note', '-', '-')),
];

const columnsOf = (kind: Kind, format: DrawnFile['format']): fc.Arbitrary<Cell>[] =>
  ({
    Application: [
      ...common,
      some(...['ONLINE', 'PLANNED', 'BID_WON'].map((one) => plain('status', one, one, `STATUS ${one}`))),
      named('domain', 'DOMAIN', domains),
      named('places', 'PLACES', places),
      named('places', 'PLACES', places),
      named('governmentBodies', 'GOVERNMENT_BODIES', bodies),
      supplies(format),
      supplies(format),
      some(...dates.map(([text, date]) => plain('launched', text, date, `LAUNCHED ${date}`))),
      some(...amounts.map(([text, money]) => plain('contractValue', text, money, `CONTRACT_VALUE ${money}`))),
      some(plain('description', 'what it\ndoes; "so"', 'd', 'DESCRIPTION what it does; "so"')),
      some(plain('events', 'BUILT 2018', 'b', 'EVENTS BUILT 2018'), plain('events', 'BUILT', 'B', 'EVENTS BUILT')),
      some(plain('notices', 'https://example.org/a;b', 'n', 'NOTICES https://example.org/a;b')),
    ],
    Supplier: [
      ...common,
      some(plain('categories', 'LISTED', 'LISTED', 'CATEGORIES LISTED')),
      named('parent', 'PARENT', parents),
      named('basedIn', 'BASED_IN', places),
      named('serves', 'SERVES', places),
      named('activities', 'ACTIVITIES', domains),
    ],
    GovernmentBody: [...common, named('place', 'PLACE', places)],
  })[kind];

const INVISIBLE = '零\u200b宽';

const wrongsOf = (kind: Kind, format: DrawnFile['format']): Cell[] => [
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

const titles = ['链上通', '数据桥', '仲裁链'];
const called = (column: string, text: string): Cell => plain(column, text, text);
let last = 0;
const title = fc.oneof(
  { weight: 2, arbitrary: pick(titles) },
  { weight: 3, arbitrary: fc.nat({ max: 50 }).map((number) => `项目甲${number}号`) },
);
/** Who a row is about. */
const nameOf = (kind: Kind): fc.Arbitrary<Cell> =>
  ({
    Application: title.map((text) => called('name', text)),
    Supplier: pick([...firms.filter(({ text }) => !text.includes(':'))]).map((one) => ({
      ...called('name', one.text),
      references: [one],
    })),
    GovernmentBody: pick(bodies.filter(({ text }) => !text.includes(':'))).map((one) => ({
      ...called('name', one.text),
      references: [one],
    })),
  })[kind];

const identifiersOf = (kind: Kind, name: string, at: number | null): Cell[] => {
  if (at === null) return [];
  const ids =
    kind === 'Application'
      ? ['NOTICE 1', 'NOTICE 2']
      : newFirms.includes(name)
        ? codesOf(name).map((code) => `USCC ${code}`)
        : [];
  const text = kind === 'GovernmentBody' ? undefined : ids[at];
  return text === undefined ? [] : [plain('identifiers', text, text, `IDENTIFIERS ${text}`)];
};

const rowOf = (kind: Kind, format: DrawnFile['format']): fc.Arbitrary<DrawnRow> =>
  fc
    .record({
      name: fc.option(nameOf(kind), { freq: 30 }),
      cells: fc.tuple(...columnsOf(kind, format).map((one) => fc.option(one, { freq: 1 }))),
      wrong: fc.option(pick(wrongsOf(kind, format)), { freq: 1 }),
      isWrong: fc.nat({ max: 3 }).map((one) => one === 0),
      identifier: fc.option(fc.nat({ max: 1 }), { freq: 1 }),
      isIdentified: fc.nat({ max: 5 }).map((one) => one === 0),
      locator: fc.option(pick(['P1', 'own', 'own']), { freq: 1 }),
      spoilt: fc.option(pick(format === 'csv' ? (['ragged'] as const) : (['cut', 'type'] as const)), { freq: 1 }),
      isSpoilt: fc.nat({ max: 25 }).map((one) => one === 0),
    })
    .map(({ name, cells, wrong, isWrong, identifier, isIdentified, locator, spoilt, isSpoilt }) => {
      const all = [
        ...cells.filter((cell) => cell !== null),
        ...(name && isIdentified ? identifiersOf(kind, name.csv, identifier) : []),
      ];
      const one = new Map(all.map((cell) => [cell.column, cell]));
      // A row without a filled cell is none.
      if (!name) one.set('note', plain('note', 'nameless', 'nameless'));
      if (wrong && isWrong) one.set(wrong.column, wrong);
      return {
        kind,
        name,
        cells: [...one.values()],
        locator: locator === 'own' ? `R${++last}` : locator,
        spoilt: isSpoilt ? spoilt : null,
      };
    });

const kinds = fc.constantFrom<Kind>('Application', 'Application', 'Application', 'Supplier', 'GovernmentBody');

const csv = kinds.chain((kind) => fc.array(rowOf(kind, 'csv'), { minLength: 1, maxLength: 25 }));
const jsonl = fc.array(
  kinds.chain((kind) => rowOf(kind, 'jsonl')),
  { minLength: 1, maxLength: 25 },
);

const file = (format: DrawnFile['format'], rows: fc.Arbitrary<DrawnRow[]>): fc.Arbitrary<DrawnFile> =>
  fc.record({
    format: fc.constant(format),
    headings: fc.constantFrom('ours' as const, 'Chinese' as const),
    zipped: fc.nat({ max: 5 }).map((one) => one === 0),
    // A row that comes twice.
    rows: fc
      .tuple(rows, fc.array(fc.nat({ max: 24 }), { maxLength: 2 }))
      .map(([all, again]) => [...all, ...again.flatMap((at) => all[at] ?? [])]),
  });

export const drawnFile = fc.oneof(file('csv', csv), file('jsonl', jsonl));
