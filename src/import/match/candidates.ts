import type { Fit } from './fits.js';
import type { Held, Holdings } from './holdings.js';
import { apart, shared } from './identifiers.js';
import type { Candidate, Wanted, Way } from './match.js';
import { difference } from './reasons.js';

/** As many as a person looks at. */
export const fewest = 5;
export const scores: Record<Way, number> = {
  id: 1,
  identifier: 1,
  name: 0.99,
  alias: 0.98,
  'normal form': 0.95,
  pinyin: 0.9,
};
/** Of two whose codes differ. */
const unlikely = 0.5;

/** Those that a text may mean, for a person to decide; best first. */
export function candidatesFor(
  wanted: Wanted,
  fits: readonly Fit[],
  holdings: Holdings,
  most: number = fewest,
): Candidate[] {
  const guesses = [...identified(wanted, holdings), ...fits.map(guessOf), ...alike(wanted, holdings)];
  const best = new Map<string, Guess>();
  for (const guess of guesses) if (guess.score > (best.get(guess.held.id)?.score ?? 0)) best.set(guess.held.id, guess);
  const fitting = new Set(fits.map(({ held }) => held.id));
  return [...best.values()]
    .map((guess) => weighed(wanted, guess, holdings))
    .sort((one, other) => other.score - one.score || (one.held.id < other.held.id ? -1 : 1))
    .slice(0, most)
    .map(({ held, score }) => ({
      id: held.id,
      name: held.name,
      score: Math.round(score * 100) / 100,
      reasons: reasonsFor(wanted, held, fitting, holdings),
    }));
}

interface Guess {
  held: Held;
  score: number;
}

function weighed({ identifiers }: Wanted, { held, score }: Guess, holdings: Holdings): Guess {
  const isAnother = apart(identifiers, holdings.identifiersOf(held.id)) !== null;
  return { held, score: isAnother ? score * unlikely : score };
}

const guessOf = ({ held, by }: Fit): Guess => ({ held, score: scores[by] });

function identified(wanted: Wanted, holdings: Holdings): Guess[] {
  return holdings.identified(wanted).flatMap((id) => {
    const held = holdings.named(id);
    return held ? [{ held, score: scores.identifier }] : [];
  });
}

function alike({ text }: Wanted, holdings: Holdings): Guess[] {
  const { key } = holdings.manner.form(text);
  const like = holdings.alike(text).map(({ held, likeness }) => ({
    held,
    score: 0.94 * Math.max(likeness, holds(key, held.form.key)),
  }));
  const longer = holdings
    .longer(text)
    .map((held) => ({ held, score: 0.3 + (0.5 * key.length) / held.form.key.length }));
  return [...like, ...longer];
}

/** A known name within the text is more than as many characters scattered over it. */
const holds = (text: string, known: string): number =>
  known.length >= 3 && text.includes(known) ? 0.55 + (0.45 * known.length) / text.length : 0;

function reasonsFor(wanted: Wanted, held: Held, fitting: ReadonlySet<string>, holdings: Holdings): string[] {
  const { manner } = holdings;
  const known = holdings.identifiersOf(held.id);
  const fits = fitting.has(held.id);
  return [
    shared(wanted.identifiers, known),
    difference(wanted.text, held.name, manner),
    fits && fitting.size > 1 ? `one of ${fitting.size} that the text fits` : null,
    fits ? manner.vague(wanted.text) : null,
    apart(wanted.identifiers, known),
  ].filter((reason) => reason !== null);
}
