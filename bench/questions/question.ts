/** What of the graph questions are asked about, drawn from it for a run. */
export interface World {
  /** Ids of applications, spread over all. */
  applications: string[];
  /** The id in the middle of all. */
  middle: string;
  /** How many come before the one after it. */
  middleOffset: number;
  /** Ids of those that most applications or suppliers belong to, largest first. */
  provinces: string[];
  domains: string[];
  suppliers: string[];
  /** What a name of an application may hold. */
  words: string[];
  /** A cursor of ours that begins after an application in the order of ids. */
  cursorAfter: (id: string) => string;
  /** Where pages under each order begin: at the start, in the middle, inside the largest group of equal keys, inside the unknown. */
  pages: OrderedPage[];
}

export interface OrderedPage {
  field: string;
  direction: 'ASC' | 'DESC';
  place: 'first' | 'middle' | 'largest group' | 'unknown';
  after: string | null;
}

export type Variables = Record<string, unknown>;

/** A question in the words of our schema. */
export interface Asked {
  name: string;
  ours: string;
}

/** One question, as it is put to each contestant; our answer is what the others' are compared with. */
export interface Question extends Asked {
  /** How many rows an answer has at most: answers of more than 100 may take longer. */
  rows: number;
  /** Its lists are lists inside a row, which come in no agreed order. */
  isRow?: true;
  /** Sets of variables, which turns take one after the other. */
  variables(world: World): Variables[];
  peer: {
    /** In the words of the schema that @neo4j/graphql generates. */
    query: string;
    /** It is asked by a field with Cypher of its own, for want of another way. */
    handwritten?: true;
    variables?(variables: Variables): Variables;
    /** Its answer in the shape of ours. */
    answer(data: Data): unknown;
  };
  limit: {
    /** The best Cypher we know for it, with one column, `row`. */
    cypher: string;
    answer(rows: Data[]): unknown;
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of three kinds, which are compared whole
export type Data = any;
