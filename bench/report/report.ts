import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Result } from '../bench.js';
import type { Added } from '../load/added.js';
import type { Bulk } from '../load/bulk.js';
import { questions } from '../questions/index.js';
import type { Start } from '../start.js';
import { chart } from './chart.js';
import { machine } from './machine.js';
import { benchmarks } from './text.js';

/** Figures, and what they were measured on. */
export type Of<Figures> = Figures & {
  machine: string;
  /** The day of the run, as in 2026-11-24. */
  date: string;
};

export type Recorded = Of<Result>;

/** All that is known, by growing size. */
export interface Known {
  results: Recorded[];
  start: Of<Start> | undefined;
  bulks: Of<Bulk>[];
  added: Of<Added>[];
}

const results = new URL('../results/', import.meta.url);
const docs = new URL('../../docs/', import.meta.url);

/** Keeps the figures of a run under a name, and tells all that were ever kept in docs/benchmarks.md. */
export function writeReport(name: string, figures: object): void {
  const recorded: Of<object> = { ...figures, machine: machine(), date: new Date().toISOString().slice(0, 10) };
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`${name}.json`, results), `${JSON.stringify(recorded, null, 2)}\n`);
  const known: Known = {
    results: bySize(read<Recorded>(/^\d+\.json$/)),
    start: read<Of<Start>>(/^start\.json$/)[0],
    bulks: bySize(read<Of<Bulk>>(/^bulk-\d+\.json$/)),
    added: bySize(read<Of<Added>>(/^added-\d+\.json$/)),
  };
  mkdirSync(new URL('benchmarks/', docs), { recursive: true });
  const drawn = known.results.find(({ applications }) => String(applications) === name);
  if (drawn) writeFileSync(new URL(`benchmarks/${name}.svg`, docs), chart(drawn));
  writeFileSync(new URL('benchmarks.md', docs), benchmarks(known, questions));
}

const read = <T>(name: RegExp): T[] =>
  readdirSync(results)
    .filter((file) => name.test(file))
    .map((file) => JSON.parse(readFileSync(new URL(file, results), 'utf8')) as T);

const bySize = <T extends { applications: number }>(all: T[]): T[] =>
  all.sort((one, other) => one.applications - other.applications);
