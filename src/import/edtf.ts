import edtf, { parse } from 'edtf';

/** The days a fuzzy date may mean, both inclusive, as YYYY-MM-DD. */
export interface DayRange {
  earliest: string;
  latest: string;
}

/** Four-digit years only, no time, nothing open or uncertain: what is left always has a first and a last day. */
const BOUNDED = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** First month (0 = January) and length in months. Seasons proper (21 to 32) differ by hemisphere and are not taken. */
const PARTS_OF_YEAR: Record<string, readonly [number, number]> = {
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  37: [0, 4],
  38: [4, 4],
  39: [8, 4],
  40: [0, 6],
  41: [6, 6],
};

/** Many rows have few dates, and the library reads a thousand a second. */
const found = new Map<string, DayRange | null>();
const FOUND_AT_MOST = 20_000;

/** The days that a bounded EDTF value or an interval of two covers; null where the text is no such value. */
export function findDayRange(text: string): DayRange | null {
  const known = found.get(text);
  if (known !== undefined) return known;
  if (found.size >= FOUND_AT_MOST) found.clear();
  const range = read(text);
  found.set(text, range);
  return range;
}

function read(text: string): DayRange | null {
  const ends = text.split('/').map(ofOne);
  const [start, end = start] = ends;
  if (ends.length > 2 || !start || !end) return null;
  const inOrder = start.earliest <= end.earliest && start.latest <= end.latest;
  return inOrder ? { earliest: start.earliest, latest: end.latest } : null;
}

/** The same for text known to be valid; throws a RangeError otherwise. */
export function dayRange(text: string): DayRange {
  const range = findDayRange(text);
  if (range === null) throw new RangeError(`"${text}" is not a bounded EDTF date.`);
  return range;
}

export const isEdtf = (text: string): boolean => findDayRange(text) !== null;

function ofOne(text: string): DayRange | null {
  if (!BOUNDED.test(text)) return null;
  return ofPartOfYear(text) ?? ofDate(text);
}

// The library (4.11) ends the first third of a year with May, so parts of a year are built from their months.
function ofPartOfYear(text: string): DayRange | null {
  const [year = '', code = ''] = text.split('-');
  const part = text.length === 7 ? PARTS_OF_YEAR[code] : undefined;
  if (!part) return null;
  const month = (index: number) => dayRange(`${year}-${String(index + 1).padStart(2, '0')}`);
  return { earliest: month(part[0]).earliest, latest: month(part[0] + part[1] - 1).latest };
}

// The library moves a 29th of February that is none into March, so its answer must still begin as the text does.
function ofDate(text: string): DayRange | null {
  if (!isDate(text)) return null;
  const { min, max } = edtf(text);
  return day(min).startsWith(text) ? { earliest: day(min), latest: day(max) } : null;
}

function isDate(text: string): boolean {
  try {
    return parse(text).type === 'Date';
  } catch {
    return false;
  }
}

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
