import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Result } from '../bench.js';
import { questions } from '../questions/index.js';
import { chart } from './chart.js';
import { machine } from './machine.js';
import { benchmarks } from './text.js';

export interface Recorded extends Result {
  machine: string;
  /** The day of the run, as in 2026-11-24. */
  date: string;
}

const results = new URL('../results/', import.meta.url);
const docs = new URL('../../docs/', import.meta.url);

/** Keeps the figures of a run, and tells those of all sizes in docs/benchmarks.md. */
export function writeReport(result: Result): void {
  const recorded: Recorded = { ...result, machine: machine(), date: new Date().toISOString().slice(0, 10) };
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`${result.applications}.json`, results), `${JSON.stringify(recorded, null, 2)}\n`);
  const all = readdirSync(results)
    .map((file) => JSON.parse(readFileSync(new URL(file, results), 'utf8')) as Recorded)
    .sort((one, other) => one.applications - other.applications);
  mkdirSync(new URL('benchmarks/', docs), { recursive: true });
  for (const one of all) writeFileSync(new URL(`benchmarks/${one.applications}.svg`, docs), chart(one));
  writeFileSync(new URL('benchmarks.md', docs), benchmarks(all, questions));
}
