import { indexed, isVisible, matching } from './item.js';

/** A name that somebody else gives, within a scheme of such names; OCDS: an organization identifier. */
export interface Identifier {
  /** In capitals, such as USCC, the unified social credit code, or XI-LEI of org-id.guide. */
  scheme: string;
  id: string;
}

/** "USCC 91440300MA5EXAMPLE". */
export const identifier = indexed(
  matching(
    '[A-Z][A-Z0-9-]* [^;\\s](?:[^;\\n]*[^;\\s])?',
    'an identifier such as "USCC 91440300708461136T": a scheme in capitals, a blank, the identifier, no semicolon within',
    isVisible,
  ),
);

export function toIdentifier(text: string): Identifier {
  const at = text.indexOf(' ');
  return { scheme: text.slice(0, at), id: text.slice(at + 1) };
}

export const fromIdentifier = ({ scheme, id }: Identifier): string => `${scheme} ${id}`;

/** The scheme of our own ids: an entity bears those that were given up when others were merged into it. */
const OWN = 'GOVCHAIN';

export const own = (id: string): Identifier => ({ scheme: OWN, id });

/** The ids of ours among identifiers as cells write them. */
export const ownIds = (texts: readonly string[]): string[] =>
  texts.map(toIdentifier).flatMap(({ scheme, id }) => (scheme === OWN ? [id] : []));
