import type { Identifier } from '../row/identifier.js';
import type { Figures } from './figures.js';

/** What the graph holds of an entity, as far as names can be matched with it. */
export interface Known {
  id: string;
  /** Its name, then its English name and its aliases. */
  names: readonly string[];
  identifiers: readonly Identifier[];
  /** Names of the places that it lies or sits in, in any order. */
  places: readonly string[];
}

/** An entity as a source names it. */
export interface Wanted {
  text: string;
  identifiers: readonly Identifier[];
}

export type Way = 'id' | 'identifier' | 'name' | 'alias' | 'pinyin' | 'normal form';

/** An entity that may be the one, for a person to decide. */
export interface Candidate {
  id: string;
  /** The one of its names that is nearest. */
  name: string;
  /** From 0 to 1, two decimals: for the order, no probability. */
  score: number;
  reasons: string[];
}

/** The one entity that it is, and by what that is known. */
export interface Certain {
  id: string;
  by: Way;
}

/** The entity, where it certainly is; else those that it may be, best first, at most five, none where nothing is like it. */
export type Match = Certain | { candidates: Candidate[] };

/** A candidate with what speaks for it in figures. */
export interface WeighedCandidate extends Candidate {
  figures: Figures;
}

/** Everybody whom a text may mean, best first, and who of them it certainly is. */
export interface Weighed {
  certain: Certain | null;
  candidates: WeighedCandidate[];
}
