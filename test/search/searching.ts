import { Asker } from '../support/graph.js';

export interface Edge {
  cursor: string;
  score: number;
  matched: string;
  node: { id: string };
}

export interface Found {
  totalCount: number;
  edges: Edge[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

export const question = `query ($query: String!, $types: [EntityType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount edges { cursor score matched node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

export const ids = ({ edges }: Found): string[] => edges.map(({ node }) => node.id);

/** What the tests of a file search the seed with. */
export function searching() {
  let asker: Asker;
  beforeAll(async () => {
    asker = await Asker.open();
  }, 120_000);
  afterAll(() => asker.close());

  const search = async (query: string, variables: object = {}): Promise<Found> =>
    ((await asker.data(question, { query, ...variables })) as { search: Found }).search;
  const ask: Asker['ask'] = (...asked) => asker.ask(...asked);
  const data: Asker['data'] = (...asked) => asker.data(...asked);
  return { search, ask, data };
}
