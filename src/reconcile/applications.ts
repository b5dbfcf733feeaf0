import type { Context } from '../context.js';
import { fewest } from '../import/match/candidates.js';
import { type Application, anyOf, Applications, asMerged } from '../import/intake/applications.js';
import type { Known, Weighed } from '../import/match/match.js';
import { Register } from '../import/match/register.js';
import { normalName } from '../import/names.js';
import { type Identifier, toIdentifier } from '../import/row/identifier.js';
import { hits } from '../search/found.loaders.js';
import { chunksOf, plain, wordsOf } from '../search/plain.js';
import { longestQuery, queryOf } from '../search/query.js';
import type { Named } from '../search/terms.js';
import { tiersOf } from '../search/tiers.js';
import type { EntityRow } from '../shared/rows.js';
import { asHeld } from './given.js';

/** What a record tells of the application that it means. */
export interface Sought {
  text: string;
  identifiers: readonly Identifier[];
  /** Ids, where the record says them for certain. */
  places: string[];
  governmentBodies: string[];
  awarded: string | null;
}

/** Hits of the graph's search that are looked at closely. */
const CLOSELY = 20;
/** Words that a search takes. */
const mostWords = 20;
/** Searches at the same time: a batch is not to take all connections. */
const TOGETHER = 5;

/**
 * Which applications records mean. There may be a million, so none are kept: those that the graph's own search finds are
 * weighed by their names, and which is certain is decided as an import does, from all that have the name.
 */
export async function weighApplications(context: Context, sought: readonly Sought[], most: number): Promise<Weighed[]> {
  const namesakes = await namesakesOf(context, sought);
  const found: Weighed[] = [];
  for (let at = 0; at < sought.length; at += TOGETHER) {
    const some = sought.slice(at, at + TOGETHER);
    const rows = await Promise.all(some.map((one) => searched(context, one.text)));
    found.push(...some.map((one, nth) => weigh(one, namesakes, rows[nth] ?? [], most)));
  }
  return found;
}

const isId = (text: string): boolean => text.startsWith('application:');

/** All that bear one of the names or identifiers, to decide by them as an import does. */
interface Namesakes {
  rows: Application[];
  applications: Applications;
}

async function namesakesOf({ graph }: Context, sought: readonly Sought[]): Promise<Namesakes> {
  const ids = sought.map(({ text }) => text).filter(isId);
  const names = sought.map(({ text }) => normalName(text)).filter((name) => name !== '');
  const identifiers = sought.flatMap((one) => asHeld(one.identifiers));
  const rows = await graph.read<Application>('import/namesakes', {
    import: '',
    names: anyOf(names),
    identifiers: anyOf([...identifiers, ...ids.map(asMerged)]),
    ids,
  });
  const applications = new Applications(graph, '');
  for (const row of rows) applications.add({ ...row, awarded: row.awarded ?? null });
  return { rows, applications };
}

/** What the graph's search finds by a name or a part of one, by pinyin or initials; where that is little, what is like it. */
async function searched(context: Context, text: string): Promise<EntityRow[]> {
  const start = [...text].slice(0, longestQuery).join('');
  const chunks = chunksOf(plain(start));
  if (isId(text) || chunks.length === 0) return [];
  const asked = { tiers: chunks.length > mostWords ? [] : tiersOf(queryOf(start)), kinds: ['application'] };
  const found = asked.tiers.length > 0 ? await hits(context, asked, { from: null, limit: CLOSELY }) : [];
  const rows = found.map(({ row }) => row);
  return rows.length < fewest ? [...rows, ...(await alike(context, start))] : rows;
}

/** The search wants all of a text to be in a name, so it finds none that has one character wrong. */
async function alike({ graph }: Context, text: string): Promise<EntityRow[]> {
  const words = pairsOf(wordsOf(plain(text)));
  if (words.length === 0) return [];
  const params = { words: `+Kapplication +(${words.join(' ')})`, limit: CLOSELY };
  return (await graph.read<{ row: EntityRow }>('reconcile/alike', params)).map(({ row }) => row);
}

/** Two characters that follow each other say more than each alone. They are letters and digits, so none is read as syntax. */
const pairsOf = (words: string[]): string[] =>
  words.slice(1, 2 * mostWords).map((word, at) => `"${words[at] ?? ''} ${word}"`);

function weigh(sought: Sought, all: Namesakes, rows: readonly EntityRow[], most: number): Weighed {
  const { text, identifiers } = sought;
  const own = all.rows.filter((one) => isNamed(sought, one) || isIdentified(sought, one));
  const register = new Register('Application', [...rows.map(foundAsKnown), ...own.map(asKnown)]);
  const weighed = register.weigh({ text, identifiers }, most);
  return { ...weighed, certain: certainOf(sought, all, weighed) };
}

/** As an import decides it; but a name that one application alone bears needs no place beside it. */
function certainOf(sought: Sought, { rows, applications }: Namesakes, { certain }: Weighed): Weighed['certain'] {
  const { text, identifiers, ...about } = sought;
  if (isId(text)) return certain;
  const wanted = { ...about, names: [normalName(text)], identifiers: asHeld(identifiers), locators: [] };
  const found = applications.find(wanted);
  if ('id' in found && found.by !== 'answer') return { id: found.id, by: found.by };
  const isOnly = rows.filter((one) => isNamed(sought, one)).every(({ id }) => id === certain?.id);
  // What is read so elsewhere, the search may not have found.
  return isOnly && certain?.by !== 'pinyin' ? certain : null;
}

const isNamed = ({ text }: Sought, { names }: Application): boolean => text !== '' && names.includes(normalName(text));

function isIdentified({ text, identifiers }: Sought, one: Application): boolean {
  const known = new Set(one.identifiers);
  return one.id === text || known.has(asMerged(text)) || asHeld(identifiers).some((each) => known.has(each));
}

const asKnown = ({ id, names, identifiers }: Application): Known => ({
  ...{ id, names, identifiers: identifiers.map(toIdentifier), places: [] },
});

function foundAsKnown(row: EntityRow): Known {
  const { id, name, nameEn, aliases, identifiers } = row as unknown as Named & Pick<Application, 'id' | 'identifiers'>;
  const names = [name, ...(nameEn == null ? [] : [nameEn]), ...aliases];
  return { id, names, identifiers: identifiers.map(toIdentifier), places: [] };
}
