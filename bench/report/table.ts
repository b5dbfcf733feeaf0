/** A table in Markdown; the first column is text, all others numbers. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Three digits at most, as much as such a figure is worth. */
export const figure = (number: number): string =>
  number >= 100 ? Math.round(number).toLocaleString('en') : number.toFixed(number >= 10 ? 0 : 1);

/** For what is held to a bound of one decimal. */
export const ratio = (number: number): string =>
  !Number.isFinite(number) ? '' : number >= 10 ? figure(number) : number.toFixed(2);
