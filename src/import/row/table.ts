import { z } from 'zod';
import { BASES, type EntityKind, type Property } from '../vocabulary.js';
import { required, single, type Column } from './column.js';
import { locator, oneOf, reference, text } from './item.js';

export type Columns = Record<string, Column>;

/** The columns that tie a row to one place in one source. */
export const evidenceColumns = {
  source: required(reference('source')),
  locator: required(locator),
  basis: required(oneOf(...BASES)),
  note: single(text),
} satisfies Columns;

/** One file of a data set: its columns in order, what a row is, what its rows hold. */
export interface Table<Name extends string = string> {
  name: Name;
  file: string;
  about: string;
  columns: Columns;
  /** Columns whose cells are facts or, of claims and gaps, parts of the statement. */
  content: string[];
  /** Of `content`, by the property of the facts that its cells are. */
  columnOf: ReadonlyMap<string, string>;
  /** null for sources, claims and gaps. */
  kind: EntityKind | null;
  schema: z.ZodObject;
}

interface Definition {
  about: string;
  id: Column;
  columns: Columns;
  kind?: EntityKind;
  /** false for the sources themselves. */
  evidence?: boolean;
}

export function table<Name extends string>(name: Name, definition: Definition): Table<Name> {
  const { about, id, columns: content, kind = null, evidence = true } = definition;
  const columns = { id, ...content, ...(evidence ? evidenceColumns : {}) };
  const shape = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.schema]));
  const schema = z.strictObject(shape).meta({ title: `A row of ${name}.csv`, description: about });
  const columnOf = new Map(Object.keys(content).map((column) => [propertyOf(column), column]));
  return { name, file: `${name}.csv`, about, columns, content: Object.keys(content), columnOf, kind, schema };
}

/** Properties are named after their columns: basedIn is BASED_IN. */
export const propertyOf = (column: string): Property =>
  column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as Property;
