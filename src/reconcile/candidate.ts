import type { Figures } from '../import/match/figures.js';
import type { WeighedCandidate } from '../import/match/match.js';
import { compare } from '../shared/compare.js';
import { compared, type Comparison } from './comparison.js';
import { type Described, summary } from './described.js';
import type { Given } from './given.js';
import { shownType } from './type.js';

/** A reason for or against a candidate. */
export interface Feature {
  id: string;
  value: number;
}

/** An entity that a record may mean, in the words of the protocol. */
export interface Candidate {
  id: string;
  name: string;
  description: string;
  type: { id: string; name: string }[];
  score: number;
  match: boolean;
  features: Feature[];
}

/** Only what is a match has 100. */
const best = 100;
const nearly = 99;
/** What one property that agrees adds, as a share of what is missing, and what one that does not leaves. */
const agreeing = 0.3;
const disagreeing = 0.5;

/** `certain`: the name alone, or an identifier, says that it is this one. What the record says beside that may speak against it. */
export function candidateOf(
  { score, figures }: Pick<WeighedCandidate, 'score' | 'figures'>,
  described: Described,
  given: readonly Given[],
  certain: boolean,
): Candidate {
  const found = given.map((one) => ({ pid: one.property.id, agrees: compared(one, described) }));
  const match = certain && found.every(({ agrees }) => agrees !== false);
  return {
    id: described.id,
    name: described.name,
    description: summary(described),
    type: [shownType(described.kind)],
    score: match ? best : scoreOf(score, found),
    match,
    features: [...featuresOf(figures), ...found.flatMap(propertyFeature)],
  };
}

function scoreOf(score: number, found: readonly { agrees: Comparison }[]): number {
  const all = found.reduce((sum, { agrees }) => weighed(sum, agrees), Math.min(score * 100, nearly));
  return Math.round(all * 10) / 10;
}

function weighed(score: number, agrees: Comparison): number {
  if (agrees === null) return score;
  return agrees ? score + (nearly - score) * agreeing : score * disagreeing;
}

/** The ids that the documentation explains. */
const ids: Record<Exclude<keyof Figures, 'likeness'>, string> = {
  sameSpelling: 'same_spelling',
  sameButEnding: 'same_but_ending',
  readAlike: 'read_alike',
  shortFor: 'short_for',
  sameIdentifier: 'same_identifier',
};

const featuresOf = (figures: Figures): Feature[] => [
  { id: 'likeness', value: Math.round(figures.likeness * 100) / 100 },
  ...Object.entries(ids).map(([key, id]) => ({ id, value: Number(figures[key as keyof Figures]) })),
];

/** What the graph or the record leaves open is no feature: it neither agrees nor does not. */
const propertyFeature = ({ pid, agrees }: { pid: string; agrees: Comparison }): Feature[] =>
  agrees === null ? [] : [{ id: `property_${pid}`, value: Number(agrees) }];

/** The match first, then the likeliest. */
export const inOrder = (one: Candidate, other: Candidate): number =>
  other.score - one.score || compare(one.id, other.id);
