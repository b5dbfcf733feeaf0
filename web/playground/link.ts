import { askedBy, type Asked, type Question } from './questions';

/**
 * What an address asks: /playground/#suppliers-of-place names a saved question, #query=…&variables=… holds one whole.
 * It stands behind the `#`, so that no server's log and no limit on addresses sees it.
 */
export function askedIn(hash: string, questions: readonly Question[]): Asked | undefined {
  const named = questions.find(({ name }) => hash === `#${name}`);
  if (named) return askedBy(named);
  const parts = new URLSearchParams(hash.slice(1));
  const query = parts.get('query');
  return query === null ? undefined : { query, variables: parts.get('variables') ?? '' };
}

export function linkTo({ query, variables }: Asked): string {
  const parts = new URLSearchParams({ query, ...(variables.trim() && { variables }) });
  return new URL(`#${parts.toString()}`, location.href).href;
}
