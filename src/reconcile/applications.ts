import type { Graph } from '../graph/graph.js';
import { type Application, anyOf, Applications, asMerged } from '../import/intake/applications.js';
import type { Known, Weighed } from '../import/match/match.js';
import { Register } from '../import/match/register.js';
import { normalName } from '../import/names.js';
import { type Identifier, toIdentifier } from '../import/row/identifier.js';
import { searchApplications } from './application-search.js';
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

/**
 * Which applications records mean. There may be a million, so none are kept: those that the graph's own search finds are
 * weighed by their names, and which is certain is decided as an import does, from all that have the name.
 */
export async function weighApplications(graph: Graph, sought: readonly Sought[], most: number): Promise<Weighed[]> {
  const namesakes = await namesakesOf(graph, sought);
  const found = await searchApplications(
    graph,
    sought.map(({ text }) => (isId(text) ? '' : text)),
  );
  return sought.map((one, at) => weigh(one, namesakes, found[at] ?? [], most));
}

const isId = (text: string): boolean => text.startsWith('application:');

/** All that bear one of the names or identifiers, to decide by them as an import does. */
interface Namesakes {
  rows: Application[];
  applications: Applications;
}

async function namesakesOf(graph: Graph, sought: readonly Sought[]): Promise<Namesakes> {
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

function weigh(sought: Sought, all: Namesakes, found: readonly Known[], most: number): Weighed {
  const { text, identifiers } = sought;
  const own = all.rows.filter((one) => isNamed(sought, one) || isIdentified(sought, one));
  const register = new Register('Application', [...found, ...own.map(asKnown)]);
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
