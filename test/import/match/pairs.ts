import { readFileSync } from 'node:fs';
import { parseCsv } from '../../../src/import/row/csv.js';
import { Register } from '../../../src/import/match/register.js';
import type { Known, Match, Way } from '../../../src/import/match/match.js';
import { tableOfKind } from '../../../src/import/row/tables.js';
import { fromRoot } from '../../../src/root.js';

export const kinds = ['Supplier', 'GovernmentBody'] as const;
export type PairKind = (typeof kinds)[number];

/** Two names of Chinese organisations, and whether they are of one. */
export interface Pair {
  kind: PairKind;
  one: string;
  other: string;
  same: boolean;
  why: string;
}

const rowsOf = (path: string): Record<string, string>[] => {
  const [header, ...records] = parseCsv(readFileSync(fromRoot(path), 'utf8'));
  return records.map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [header?.cells[at] ?? '', cell])));
};

export const pairs: Pair[] = rowsOf('test/import/match/pairs.csv').map(
  ({ kind, one = '', other = '', same, why = '' }) => ({
    kind: kind as PairKind,
    one,
    other,
    same: same === 'true',
    why,
  }),
);

/** Entities of the seed with all their names. */
function seeded(kind: PairKind): Known[] {
  const { file } = tableOfKind(kind);
  const names = new Map<string, string[]>();
  const add = (id: string, more: string[]) => names.set(id, [...(names.get(id) ?? []), ...more.filter(Boolean)]);
  for (const column of ['name', 'nameEn', 'aliases'])
    for (const row of rowsOf(`seed/${file}`)) add(row.id ?? '', (row[column] ?? '').split('; '));
  return [...names].map(([id, all]) => ({ id, names: [...new Set(all)], identifiers: [], places: [] }));
}

/** The seed and, under no other name, each `one` that it does not hold. */
export function knownOf(kind: PairKind): Known[] {
  const seed = seeded(kind);
  const held = new Set(seed.flatMap(({ names }) => names));
  const ones = new Set(pairs.filter((pair) => pair.kind === kind && !held.has(pair.one)).map(({ one }) => one));
  return [...seed, ...[...ones].map((one) => ({ id: one, names: [one], identifiers: [], places: [] }))];
}

/** What came of a pair: a way, where the match was certain. */
export interface Outcome {
  pair: Pair;
  match: Match;
  by: Way | null;
  /** Whether what was found for certain is what `other` is a name of. */
  isRight: boolean;
  /** Whether `one` is what was found, or is among the candidates. */
  isSeen: boolean;
}

export function outcomes(): Outcome[] {
  return kinds.flatMap((kind) => {
    const known = knownOf(kind);
    const register = new Register(kind, known);
    const idOf = new Map(known.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
    const ofKind = pairs.filter((pair) => pair.kind === kind);
    return ofKind.map((pair) => outcome(pair, register.find({ text: pair.other, identifiers: [] }), idOf));
  });
}

function outcome(pair: Pair, match: Match, idOf: ReadonlyMap<string, string>): Outcome {
  // Pairs of one name: what is different from `one` may be another pair's.
  const right = [pair.other, ...pairs.filter(({ other, same }) => same && other === pair.other).map(({ one }) => one)];
  const ids = new Set(right.map((name) => idOf.get(name)));
  if (!('id' in match)) {
    const isSeen = match.candidates.some(({ id }) => id === idOf.get(pair.one));
    return { pair, match, by: null, isRight: false, isSeen };
  }
  return { pair, match, by: match.by, isRight: ids.has(match.id), isSeen: match.id === idOf.get(pair.one) };
}

/** Asks for every name of the set where each is held too, and gives those that found what they are no name of. */
export function wrongAmongAll(): string[] {
  return kinds.flatMap((kind) => {
    const names = [...new Set(pairs.filter((pair) => pair.kind === kind).flatMap(({ one, other }) => [one, other]))];
    const register = new Register(
      kind,
      names.map((name) => ({ id: name, names: [name], identifiers: [], places: [] })),
    );
    const isOf = (text: string, match: Match) => !('id' in match) || organisation(match.id) === organisation(text);
    return names.filter((text) => !isOf(text, register.find({ text, identifiers: [] })));
  });
}

/** One of its names for all of them: that of the first pair, where there are several. */
const organisation = (name: string): string => pairs.find(({ other, same }) => same && other === name)?.one ?? name;
