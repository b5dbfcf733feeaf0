import { pinyin } from '../names.js';
import type { Holdings } from './holdings.js';
import { shared } from './identifiers.js';
import type { Known, Wanted } from './match.js';
import { follows } from './short.js';
import { hasHan, isLatin, letters, spelling } from './spelling.js';

/** What speaks for it that a text means an entity: what reasons say in words, for programs. Of its names the nearest counts. */
export interface Figures {
  /** Spelled alike: width, case, traditional characters, blanks and punctuation do not count. */
  sameSpelling: boolean;
  /** The same but for what ends it, such as the legal form of a firm or the level of a place. */
  sameButEnding: boolean;
  /** A text in Latin letters, and how a Chinese name is read. */
  readAlike: boolean;
  /** Its characters follow each other in a longer name. */
  shortFor: boolean;
  sameIdentifier: boolean;
  /** How much of the characters the two share, rare ones counting more: from 0 to 1. */
  likeness: number;
}

/** Where the text is the entity's own id. */
export const ofItsId: Figures = {
  ...{ sameSpelling: false, sameButEnding: false, readAlike: false, shortFor: false },
  ...{ sameIdentifier: true, likeness: 0 },
};

/** The figures of several entities for one text, whose like names are looked for once. */
export function figuresFor(wanted: Wanted, holdings: Holdings): (id: string) => Figures {
  const likeness = new Map<string, number>();
  // Best first.
  for (const { held, likeness: one } of holdings.alike(wanted.text))
    if (!likeness.has(held.id)) likeness.set(held.id, one);
  return (id) => figuresOf(wanted, holdings.entity(id), likeness.get(id) ?? 0, holdings);
}

function figuresOf(wanted: Wanted, known: Known | undefined, alike: number, { manner }: Holdings): Figures {
  const { text, identifiers } = wanted;
  const names = known?.names ?? [];
  const { key } = manner.form(text);
  const sameSpelling = text !== '' && names.some((name) => spelling(name) === spelling(text));
  return {
    sameSpelling,
    sameButEnding: key !== '' && names.some((name) => manner.form(name).key === key),
    readAlike: isLatin(text) && names.some((name) => hasHan(name) && isReadSo(text, [name, manner.form(name).key])),
    shortFor: hasHan(text) && names.some((name) => follows(spelling(text), spelling(name))),
    sameIdentifier: shared(identifiers, known?.identifiers ?? []) !== null,
    likeness: sameSpelling ? 1 : alike,
  };
}

const isReadSo = (text: string, ways: readonly string[]): boolean =>
  ways.some((way) => letters(pinyin(way)) === letters(text));
