import fc from 'fast-check';
import { type Cell, type Kind, naming, plain, type Reference } from './cell.js';
import { amounts, bodies, codesOf, dates, domains, firms, parents, places } from './pools.js';

export type Format = 'csv' | 'jsonl';

export const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);
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
const supplies = (format: Format): fc.Arbitrary<Cell> =>
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

export const columnsOf = (kind: Kind, format: Format): fc.Arbitrary<Cell>[] =>
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
