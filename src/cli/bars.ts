import type { Bar, Progress } from '../neo4j/progress.js';

export const MEGABYTE = 1_000_000;

/** A bar that is there while `work` goes on, however that ends. */
export async function withBar<T>(
  report: Progress,
  total: number,
  text: string,
  work: (bar: Bar) => Promise<T>,
): Promise<T> {
  const bar = report.bar(Math.max(1, Math.ceil(total)), text);
  try {
    return await work(bar);
  } finally {
    bar.done();
  }
}
