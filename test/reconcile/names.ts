import { readFileSync } from 'node:fs';
import { parseCsv } from '../../src/import/row/csv.js';
import { fromRoot } from '../../src/root.js';
import type { Candidate } from './support.js';

/** A name as somebody may write it, and whom it means: nobody for certain where there is no id. */
export interface Labelled {
  name: string;
  kind: string;
  properties: string;
  id: string;
  change: string;
}

export function labelled(): Labelled[] {
  const [header, ...records] = parseCsv(readFileSync(fromRoot('test/reconcile/names.csv'), 'utf8'));
  const columns = header?.cells ?? [];
  return records.map(
    ({ cells }) => Object.fromEntries(cells.map((cell, at) => [columns[at], cell])) as unknown as Labelled,
  );
}

/** As a query of the protocol. */
export const queryOf = ({ name, kind, properties }: Labelled): Record<string, unknown> => ({
  query: name,
  ...(kind !== '' && { type: kind }),
  ...(properties !== '' && { properties: [propertyOf(properties)] }),
});

function propertyOf(text: string): { pid: string; v: string } {
  const [pid = '', v = ''] = text.split('=');
  return { pid, v };
}

export interface Judged {
  labelled: Labelled;
  match: Candidate | null;
  /** Whether it is among the candidates. */
  isSeen: boolean;
}

export function judge(labelled: Labelled, candidates: readonly Candidate[]): Judged {
  const match = candidates.find((one) => one.match) ?? null;
  return { labelled, match, isSeen: candidates.some(({ id }) => id === labelled.id) };
}

/** Shares as the documentation tells them, two decimals. */
export function figures(all: readonly Judged[]): { precision: string; recall: string; seen: string } {
  const matched = all.filter(({ match }) => match !== null);
  const right = matched.filter(({ match, labelled }) => match?.id === labelled.id);
  const known = all.filter(({ labelled }) => labelled.id !== '');
  const share = (part: number, whole: number): string => (part / whole).toFixed(2);
  return {
    precision: share(right.length, matched.length),
    recall: share(right.length, known.length),
    seen: share(known.filter(({ isSeen }) => isSeen).length, known.length),
  };
}
