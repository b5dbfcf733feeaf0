import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { checkTogether } from '../check/check.js';
import { type Files, Rows } from '../check/rows.js';
import { Faults } from '../faults.js';
import { readRelease } from '../release.js';
import { canonical, canonicalRecords } from '../row/canonical.js';
import { formatCsv } from '../row/csv.js';
import { readTable } from '../row/read.js';
import type { Row } from '../row/row.js';
import { tables } from '../row/tables.js';
import { contentOf } from '../seed.js';
import type { Content } from '../seed.type.js';
import { ApplicationChecks, table } from './applications.js';
import { batches, type Passing } from './batches.js';

export type Progress = NonNullable<Passing['progress']>;

const position = tables.findIndex(({ name }) => name === table.name);
const columns = Object.keys(table.columns);

/** How a set is checked that is not held: all but the applications, then these as they pass by. */
export interface Checks {
  others(rows: Rows): void;
  applications(files: Files, faults: Faults): PassingChecks;
}

export interface PassingChecks {
  /** The rows of some applications, all rows of each; comes to the rows themselves, as a data set of their own. */
  check(batch: Row[]): Rows | Promise<Rows>;
  /** After the last application. */
  finish(): void | Promise<void>;
}

export interface Opening {
  /** The release of the set, where no release.json tells it. */
  release?: string;
  checks?: Checks;
  /** It may have been written before some columns were there, which are empty then. */
  isOlder?: boolean;
}

/** A data set that stands for itself: whatever it speaks of it names. */
const closed: Checks = {
  others: checkTogether,
  applications: (files, faults) => new ApplicationChecks(files, faults),
};

/**
 * A data set that may be too large to be held: its applications pass by in batches, as often as they are asked for;
 * everything else is held in memory.
 */
export class LargeSet {
  private constructor(
    private readonly folder: URL,
    readonly release: string,
    private readonly files: Files,
    /** All but the applications. */
    readonly others: Content,
    private readonly checks: Checks,
    private readonly isOlder: boolean,
  ) {}

  /** Reads and checks all but the applications. Throws one OperatorError with every fault of these. */
  static async open(
    folder: URL,
    { release: given, checks = closed, isOlder = false }: Opening = {},
  ): Promise<LargeSet> {
    const faults = new Faults(basename(folder.pathname));
    const release = given ?? (await readRelease(folder, faults));
    const files = await readOthers(folder, faults, isOlder);
    const others = new Rows(files, faults);
    checks.others(others);
    faults.throwIfAny();
    return new LargeSet(folder, release, files, contentOf(others), checks, isOlder);
  }

  /**
   * The applications, checked as they pass by. After a fault no more are given, but the rest is still looked through
   * for others; then one OperatorError with all of them is thrown. Comes to the checksum that `readSeed` gives.
   */
  async *applications(passing?: Passing): AsyncGenerator<Content, string> {
    const batches = this.checked(passing);
    for (;;) {
      const { done, value } = await batches.next();
      if (done) return value;
      yield contentOf(value);
    }
  }

  /** Looks all through; comes to the checksum. */
  async check(progress?: Progress): Promise<string> {
    const batches = this.checked({ progress });
    for (;;) {
      const { done, value } = await batches.next();
      if (done) return value;
    }
  }

  private async *checked(passing?: Passing): AsyncGenerator<Rows, string> {
    const faults = new Faults(basename(this.folder.pathname));
    const checks = this.checks.applications(this.files, faults);
    const hash = createHash('sha256').update(`${this.release}\n`);
    this.add(hash, tables.slice(0, position));
    hash.update(`${table.file}\n${formatCsv([columns])}`);
    for await (const batch of batches(this.folder, table, faults, { ...passing, isOlder: this.isOlder })) {
      const rows = await checks.check(batch);
      hash.update(formatCsv(canonicalRecords(table, batch.map(cellsOf))));
      if (!faults.any) yield rows;
    }
    await checks.finish();
    faults.throwIfAny();
    this.add(hash, tables.slice(position + 1));
    return hash.digest('hex');
  }

  private add(hash: Hash, some: readonly (typeof tables)[number][]): void {
    for (const one of some) hash.update(`${one.file}\n${canonical(one, this.files[one.name]?.text ?? '')}`);
  }
}

/** All files but the one of the applications. */
async function readOthers(folder: URL, faults: Faults, isOlder: boolean): Promise<Files> {
  const read = tables.map(
    async (one) => [one.name, one === table ? null : await readTable(folder, one, faults, isOlder)] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as Files;
}

const cellsOf = (row: Row): string[] => columns.map((column) => row.text(column));
