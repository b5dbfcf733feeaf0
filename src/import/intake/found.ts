import type { Candidate, Way } from '../match/match.js';
import { normalName } from '../names.js';
import { fromIdentifier, type Identifier } from '../row/identifier.js';
import type { EntityKind } from '../vocabulary.js';

/** How a name came to its entity: by what is known, or by a person's answer. */
export type By = Way | 'answer';

export type Found = { id: string; by: By } | { candidates: Candidate[] };

/** A name of which only a person can say whose it is. */
export interface Question {
  kind: EntityKind;
  text: string;
  identifiers: readonly Identifier[];
  /** Of an application, since two may have one name: where in the source it is named; empty for all else. */
  locator: string;
  candidates: Candidate[];
  /** The line that asks. */
  line: number;
}

/** The same with the file that the line is in. */
export type PlacedQuestion = Question & { file: string };

/** A name as it is looked up. */
export type Asked = Pick<Question, 'kind' | 'text' | 'identifiers' | 'locator'>;

/** What tells one question from another, whichever record asks it. */
export const questionKey = ({ kind, text, identifiers, locator }: Asked): string =>
  [kind, normalName(text), identifiers.map(fromIdentifier).sort().join('; '), locator].join('|');
