/** The days that a date as coarse as its source can mean, both inclusive. */
export interface Days {
  earliest: string;
  latest: string;
}

/** "2019", "2020-02", "2020-02-14", parts of a year such as "2020-33", and intervals of two such as "2017/2020-03". */
export function daysOf(edtf: string): Days {
  const [from = '', to = from] = edtf.split('/');
  return { earliest: daysOfOne(from).earliest, latest: daysOfOne(to).latest };
}

function daysOfOne(text: string): Days {
  const [year = '', part, day] = text.split('-');
  if (day !== undefined) return { earliest: text, latest: text };
  const [first, last] = part === undefined ? [1, 12] : monthsOf(Number(part));
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { earliest: `${year}-${two(first)}-01`, latest: `${year}-${two(last)}-${two(lastDay)}` };
}

/** First and last month of a month, quarter (33 to 36), third (37 to 39) or half (40, 41) of a year. */
function monthsOf(part: number): [number, number] {
  if (part <= 12) return [part, part];
  if (part <= 36) return [(part - 33) * 3 + 1, (part - 33) * 3 + 3];
  if (part <= 39) return [(part - 37) * 4 + 1, (part - 37) * 4 + 4];
  return [(part - 40) * 6 + 1, (part - 40) * 6 + 6];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The year that a date lies in; null for a coarser one. */
export function yearOf(edtf: string): string | null {
  const { earliest, latest } = daysOf(edtf);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : null;
}

/** The quarter that a date lies in, as EDTF; null for a coarser one. */
export function quarterOf(edtf: string): string | null {
  const [first, last] = [daysOf(edtf).earliest, daysOf(edtf).latest].map(
    (day) => `${day.slice(0, 4)}-${33 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`,
  );
  return first !== undefined && first === last ? first : null;
}
