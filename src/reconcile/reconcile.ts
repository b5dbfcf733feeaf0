import { setImmediate as othersToo } from 'node:timers/promises';
import type { Context } from '../context.js';
import type { Graph } from '../graph/graph.js';
import type { Directory } from '../import/intake/directory.js';
import { fewest } from '../import/match/candidates.js';
import type { Weighed } from '../import/match/match.js';
import type { EntityKind } from '../import/vocabulary.js';
import type { Survivors } from '../merged/merged-ids.js';
import { type Sought, weighApplications } from './applications.js';
import { type Candidate, candidateOf, inOrder } from './candidate.js';
import { type Described, describe } from './described.js';
import { type Given, identifiersOf, Understanding } from './given.js';
import type { Query } from './query.js';

/** What a request is answered from. */
export interface LookedUpIn {
  context: Context;
  directory: Directory;
  survivors: Survivors;
}

/** A query with whom it may mean, by the kinds that it is about. */
interface Look {
  query: Query;
  /** What the record says beside its name, understood. */
  given: Given[];
  weighed: Map<EntityKind, Weighed>;
}

/** The candidates for each record, by the keys of the batch: at most one of each is a match. */
export async function reconcile(
  queries: ReadonlyMap<string, Query>,
  lookedUpIn: LookedUpIn,
): Promise<Record<string, { result: Candidate[] }>> {
  const { directory, survivors } = lookedUpIn;
  const understanding = new Understanding(directory, survivors);
  const looks = new Map<string, Look>();
  for (const [key, query] of queries) {
    looks.set(key, look(query, await understanding.of(query), directory));
    await othersToo();
  }
  await lookForApplications([...looks.values()], lookedUpIn.context.graph);
  const ids = [...looks.values()].flatMap(({ weighed }) =>
    [...weighed.values()].flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  );
  const described = await describe(lookedUpIn.context.graph, ids);
  return Object.fromEntries([...looks].map(([key, one]) => [key, { result: resultOf(one, described) }]));
}

function look(query: Query, given: Given[], directory: Directory): Look {
  const wanted = { text: query.text, identifiers: identifiersOf(given) };
  const most = Math.max(query.limit, fewest);
  const kinds = query.kinds.filter((kind) => kind !== 'Application');
  return { query, given, weighed: new Map(kinds.map((kind) => [kind, directory.weigh(kind, wanted, most)])) };
}

async function lookForApplications(looks: readonly Look[], graph: Graph): Promise<void> {
  const asking = looks.filter(({ query }) => query.kinds.includes('Application'));
  if (asking.length === 0) return;
  const most = Math.max(fewest, ...asking.map(({ query }) => query.limit));
  const found = await weighApplications(graph, asking.map(sought), most);
  for (const [at, { weighed }] of asking.entries()) {
    const one = found[at];
    if (one) weighed.set('Application', one);
  }
}

function sought({ query, given }: Look): Sought {
  const idsOf = (pid: string): string[] =>
    given.flatMap(({ property, values }) =>
      property.id === pid ? values.flatMap(({ ids }) => (ids.length === 1 ? ids : [])) : [],
    );
  return {
    text: query.text,
    identifiers: identifiersOf(given),
    places: idsOf('places'),
    governmentBodies: idsOf('governmentBodies'),
    // Told apart when candidates are compared.
    awarded: null,
  };
}

function resultOf({ query, given, weighed }: Look, described: ReadonlyMap<string, Described>): Candidate[] {
  const certain = certainOf(weighed);
  const candidates = [...weighed.values()].flatMap((one) =>
    one.candidates.flatMap((each) => {
      const entity = described.get(each.id);
      return entity ? candidateOf(each, entity, given, each.id === certain) : [];
    }),
  );
  const match = candidates.filter((one) => one.match);
  return (match.length > 0 ? match : candidates.sort(inOrder)).slice(0, query.limit);
}

/** What one kind says is certain, as long as nobody of another kind has the name as well. */
function certainOf(weighed: ReadonlyMap<EntityKind, Weighed>): string | null {
  const certain = [...weighed.values()].flatMap((one) => one.certain ?? []);
  const [only, ...others] = certain;
  if (!only || others.length > 0) return null;
  const isShared = [...weighed.values()].some(
    (one) => one.certain === null && one.candidates.some(({ figures }) => figures.sameSpelling),
  );
  return isShared && only.by !== 'id' && only.by !== 'identifier' ? null : only.id;
}
