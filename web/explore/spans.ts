/** The first and the last day of a year or of a quarter as EDTF writes it: 2019, or 2019-36 for the fourth of 2019. */
export function daysOf(value: string): { from: string; to: string } {
  const [year = '', code] = value.split('-');
  if (code === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = (Number(code) - 32) * 3;
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(last - 2)}-01`, to: `${year}-${two(last)}-${lastDay}` };
}

const two = (number: number) => String(number).padStart(2, '0');

/** Every year or quarter from the first to the last of these, so that none between is left out. */
export function allBetween(values: readonly string[]): string[] {
  const sorted = [...values].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = [first];
  while (all.at(-1) !== last && all.length < 400) all.push(next(all.at(-1) ?? last));
  return all;
}

function next(value: string): string {
  const [year = '', code] = value.split('-');
  if (code === undefined) return String(Number(year) + 1);
  return code === '36' ? `${Number(year) + 1}-33` : `${year}-${Number(code) + 1}`;
}

/** 2019 Q4 for 2019-36. */
export const readableSpan = (value: string): string =>
  value.replace(/-3([3-6])$/, (_, code) => ` Q${Number(code) - 2}`);
