import type { Graph } from '../../src/graph/graph.js';
import type { Reason, Seen, Statement } from '../../src/import/edit/edit.type.js';
import { revisionOf as revisionFrom } from '../../src/import/edit/revision.js';
import { contentOf } from '../support/content.js';
import type { Answer, Asker } from '../support/graph.js';

/** A source that no import has, and a place in it. */
export const evidence = {
  source: { title: 'A notice of the city', publisher: 'City', kind: 'TENDER_NOTICE', published: '2021-03' },
  locator: 'p1',
  note: 'Read by the test.',
};

/** All that the graph holds but its history. */
export const withoutHistory = async (graph: Graph): Promise<string[]> =>
  (await contentOf(graph)).filter((text) => !text.includes('"labels":["Edit"]') && !text.includes('"type":"EDITED"'));

export async function revisionOf(asker: Asker, id: string): Promise<string> {
  const { node } = (await asker.data('query ($id: ID!) { node(id: $id) { ... on Entity { revision } } }', { id })) as {
    node: { revision: string };
  };
  return node.revision;
}

const inputs: Record<string, string> = {
  addEntity: 'AddEntityInput',
  addFacts: 'AddFactsInput',
  correctFact: 'CorrectFactInput',
  retractFacts: 'RetractFactsInput',
  mergeEntities: 'MergeEntitiesInput',
  undoEdit: 'UndoEditInput',
};

const shown = 'edit { id kind by note entities { id } } entity { id name revision }';

/** One edit as a client makes it. */
export const send = (asker: Asker, name: string, input: object): Promise<Answer> =>
  asker.ask(`mutation ($input: ${inputs[name] ?? ''}!) { ${name}(input: $input) { ${shown} } }`, { input });

interface Payload {
  edit: { id: string; kind: string; by: string; note: string | null; entities: { id: string }[] };
  entity: { id: string; name: string; revision: string } | null;
}

/** One that must go well. */
export async function made(asker: Asker, name: string, input: object): Promise<Payload> {
  const { data, errors } = await send(asker, name, input);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const payload = (data as Record<string, Payload | undefined>)[name];
  if (!payload) throw new Error(`No answer to ${name} came.`);
  return payload;
}

/** Of an entity as it is now. */
export const seen = async (asker: Asker, entity: string): Promise<{ entity: string; revision: string }> => ({
  entity,
  revision: await revisionOf(asker, entity),
});

export interface Fact {
  key: string;
  value: string;
  accepted: boolean;
  evidence: { locator: string; source: { title: string } }[];
}

export async function factsOf(asker: Asker, id: string, property: string): Promise<Fact[]> {
  const { node } = (await asker.data(
    `query ($id: ID!) { node(id: $id) { ... on Entity {
      facts(property: [${property}]) { key value accepted evidence { locator source { title } } } } } }`,
    { id },
  )) as { node: { facts: Fact[] } };
  return node.facts;
}

/** A place in a source of our own, for edits below the API. */
export const noticed = (locator = 'p1'): Reason => ({
  source: {
    ...{ title: 'A notice', publisher: 'City', author: null, published: '2021', asOf: null, url: null },
    kind: 'TENDER_NOTICE',
  },
  ...{ locator, basis: 'STATED', note: null },
});

/** A statement by what is not null of it. */
export const stated = (property: Statement['property'], more: Partial<Statement>): Statement => ({
  ...{ property, value: null, object: null, role: null, event: null, date: null },
  ...more,
});

export type HeldFacts = Parameters<typeof revisionFrom>[0];

/** An entity as it is now, with its facts by key. */
export async function lookedAt(graph: Graph, id: string): Promise<Seen & { facts: HeldFacts }> {
  const [found] = await graph.read<{ facts: HeldFacts }>('edit/revisions', { ids: [id] });
  const facts = [...(found?.facts ?? [])].sort((one, other) => (one.key < other.key ? -1 : 1));
  return { id, revision: revisionFrom(facts), facts };
}
