import { z } from 'zod';
import type { Item } from './item.js';

export const SEPARATOR = '; ';

interface Options {
  list?: boolean;
  required?: boolean;
}

/** One column of a table: what its cells may hold, and how a cell falls into entries. */
export class Column {
  readonly schema: z.ZodType<string>;
  readonly list: boolean;

  constructor(
    private readonly item: Item,
    private readonly options: Options = {},
  ) {
    this.list = options.list ?? false;
    this.schema = z
      .string()
      .superRefine((cell, context) => {
        for (const message of this.faults(cell)) context.addIssue({ code: 'custom', message });
      })
      .meta({ pattern: this.pattern(), description: this.describe() });
  }

  /** The entries of a cell; none for an empty one. */
  entries(cell: string): string[] {
    if (cell === '') return [];
    return this.list ? cell.split(SEPARATOR) : [cell];
  }

  /** Whether its entries name others by their ids. */
  get isReference(): boolean {
    return this.item.target !== undefined;
  }

  /** The ids that a cell refers to. */
  targets(cell: string): string[] {
    const { target } = this.item;
    return target ? this.entries(cell).map((entry) => target(entry)) : [];
  }

  /** What is wrong with a cell, in words. */
  faults(cell: string): string[] {
    if (cell === '') return this.options.required ? ['is empty, but every row needs it'] : [];
    const entries = this.entries(cell);
    const twice = entries.filter((entry, index) => entries.indexOf(entry) < index);
    return [
      ...entries.map((entry) => this.item.fault(entry)).filter((fault) => fault !== null),
      ...twice.map((entry) => `${JSON.stringify(entry)} stands there twice`),
    ];
  }

  private describe(): string {
    const { expected } = this.item;
    const all = this.list ? `entries separated by "${SEPARATOR}", each ${expected}` : expected;
    return this.options.required ? all : `Empty, or ${all}`;
  }

  private pattern(): string {
    const one = `(?:${this.item.pattern})`;
    const all = this.list ? `${one}(?:${SEPARATOR}${one})*` : one;
    return this.options.required ? `^${all}$` : `^(?:${all})?$`;
  }
}

export const single = (item: Item): Column => new Column(item);
export const required = (item: Item): Column => new Column(item, { required: true });
/** Entries separated by "; ". */
export const list = (item: Item): Column => new Column(item, { list: true });
