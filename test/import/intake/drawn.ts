import fc from 'fast-check';
import { type Cell, type Kind, plain } from './cell.js';
import { columnsOf, type Format, pick } from './cells.arbitrary.js';
import { bodies, codesOf, firms, newFirms } from './pools.js';
import { wrongsOf } from './wrong.js';

export interface DrawnRow {
  kind: Kind;
  name: Cell | null;
  cells: Cell[];
  locator: string | null;
  /** What is wrong with the row as a whole. */
  spoilt: 'ragged' | 'cut' | 'type' | null;
}

export interface DrawnFile {
  format: Format;
  headings: 'ours' | 'Chinese';
  zipped: boolean;
  rows: DrawnRow[];
}

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

const rowOf = (kind: Kind, format: Format): fc.Arbitrary<DrawnRow> =>
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

const file = (format: Format, rows: fc.Arbitrary<DrawnRow[]>): fc.Arbitrary<DrawnFile> =>
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
