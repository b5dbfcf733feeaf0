import type { Graph } from '../graph/graph.js';
import { fewest } from '../import/match/candidates.js';
import type { Known } from '../import/match/match.js';
import { toIdentifier } from '../import/row/identifier.js';
import { anyHit } from '../search/hits.js';
import { chunksOf, plain, wordsOf } from '../search/plain.js';
import { longestQuery, queryOf } from '../search/query.js';
import type { Named } from '../search/terms.js';
import { tiersOf } from '../search/tiers.js';

/** What the index is asked for a text. */
interface Search {
  /** The text's number among all. */
  at: number;
  words: string;
}

interface Row {
  at: number;
  row: Named & { id: string; identifiers: string[] | null };
}

/** Applications that are looked at closely, for one text. */
const CLOSELY = 20;
/** Words that a search takes. */
const mostWords = 20;
const ofApplications = ['application'];

/** For each text the applications that the graph's search finds by it; where these are few, those much like it as well. */
export async function searchApplications(graph: Graph, texts: readonly string[]): Promise<Known[][]> {
  const found = texts.map((): Known[] => []);
  const look = async (searchFor: (text: string) => string | null): Promise<void> => {
    const searches = texts.flatMap((text, at): Search[] => {
      const words =
        (found[at]?.length ?? 0) < fewest ? searchFor(plain([...text].slice(0, longestQuery).join(''))) : null;
      return words === null ? [] : [{ at, words }];
    });
    for (const { at, row } of await searched(graph, searches)) found[at]?.push(asKnown(row));
  };
  await look(byName);
  await look(byLikeness);
  return found;
}

const searched = async (graph: Graph, searches: readonly Search[]): Promise<Row[]> =>
  searches.length === 0 ? [] : graph.read<Row>('reconcile/searches', { searches, limit: CLOSELY });

/** By a name or a part of one, by pinyin or initials, in Latin letters with a typo. */
function byName(text: string): string | null {
  const { size } = new Set(chunksOf(text));
  return size === 0 || size > mostWords ? null : anyHit(tiersOf(queryOf(text)), ofApplications);
}

/**
 * That wants all of a text to be in a name, so it finds none that has one character wrong. Two characters that follow each
 * other say more than each alone. All are letters and digits, so that none is read as syntax.
 */
function byLikeness(text: string): string | null {
  const words = wordsOf(text).slice(0, 2 * mostWords);
  const pairs = words.slice(1).map((word, at) => `"${words[at] ?? ''} ${word}"`);
  return pairs.length === 0 ? null : `+Kapplication +(${pairs.join(' ')})`;
}

function asKnown({ id, name, nameEn, aliases, identifiers }: Row['row']): Known {
  const names = [name, ...(nameEn == null ? [] : [nameEn]), ...aliases];
  return { id, names, identifiers: (identifiers ?? []).map(toIdentifier), places: [] };
}
