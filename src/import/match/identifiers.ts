import { fromIdentifier, type Identifier } from '../row/identifier.js';

/** Schemes that give one organisation one code for its life: two codes are two organisations. */
const oneEach = ['USCC', 'XI-LEI'];

/** An identifier as it is looked up: width, case and blanks do not count. */
export const identifierKey = ({ scheme, id }: Identifier): string =>
  `${scheme} ${id.normalize('NFKC').toUpperCase().replace(/\s/g, '')}`;

/** In words how the identifiers of two tell them apart; null where they do not. */
export function apart(wanted: readonly Identifier[], known: readonly Identifier[]): string | null {
  for (const scheme of oneEach) {
    const [here, there] = [wanted, known].map((all) => all.filter((one) => one.scheme === scheme));
    const [one] = here ?? [];
    const [other] = there ?? [];
    if (one && other && !here?.some((one) => there?.some((other) => identifierKey(one) === identifierKey(other))))
      return `another ${scheme}: ${one.id} in the text, ${other.id} known`;
  }
  return null;
}

/** The identifiers that two share, in words. */
export function shared(wanted: readonly Identifier[], known: readonly Identifier[]): string | null {
  const keys = new Set(known.map(identifierKey));
  const same = wanted.filter((one) => keys.has(identifierKey(one)));
  return same.length === 0 ? null : `the same ${same.map(fromIdentifier).join(', ')}`;
}
