/** Of which table a row is, as JSON Lines names it. */
export type Kind = 'Application' | 'Supplier' | 'GovernmentBody';

/** An entity that a row names: one of the data set by its id, a new one by "@name"; null where only a person can say. */
export interface Reference {
  kind: Kind | 'Place' | 'Domain';
  text: string;
  id: string | null;
  /** Its code of the scheme USCC, where the row gives one. */
  code?: string;
}

/** What a cell that is wrong makes of its row: `late` is seen only where nothing in the row waits for an answer. */
export type Wrong = 'faulty' | 'late';

/** One cell of a row: as CSV and JSON write it, and what it says. */
export interface Cell {
  column: string;
  csv: string;
  json: unknown;
  /** As it is read: two rows that say the same have the same place in their source. */
  said: string;
  facts: string[];
  references: Reference[];
  wrong?: Wrong;
}

export const plain = (column: string, written: unknown, said: string, ...facts: string[]): Cell => ({
  ...{ column, csv: String(written), json: written, said, facts, references: [] },
});
export const wrong = (column: string, csv: string, json: unknown = csv, how: Wrong = 'faulty'): Cell => ({
  ...plain(column, json, csv),
  csv,
  wrong: how,
});
export const naming = (column: string, property: string, reference: Reference): Cell => ({
  ...plain(column, reference.text, reference.text, ...(reference.id === null ? [] : [`${property} ${reference.id}`])),
  references: [reference],
});
