import { OperatorError } from '../errors.js';

interface Fault {
  file: string;
  line: number | null;
  text: string;
}

/** Gathers everything wrong with a data set, so that its maintainer sees all of it at once. */
export class Faults {
  private readonly found: Fault[] = [];

  /** @param folder as the maintainer knows it, such as "seed" */
  constructor(private readonly folder: string) {}

  add(file: string, line: number | null, text: string): void {
    this.found.push({ file, line, text });
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** What is wrong, in words, in the order it was found. */
  get texts(): string[] {
    return this.found.map(({ text }) => text);
  }

  throwIfAny(): void {
    if (!this.any) return;
    const count = this.found.length === 1 ? '1 fault' : `${this.found.length} faults`;
    const lines = this.found.sort(byPlace).map((fault) => this.format(fault));
    throw new OperatorError(`The data set in ${this.folder}/ has ${count}; nothing was loaded.`, lines);
  }

  private format({ file, line, text }: Fault): string {
    const place = line === null ? file : `${file}:${line}`;
    return `${this.folder}/${place} ${text}`;
  }
}

function byPlace(one: Fault, other: Fault): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0);
}
