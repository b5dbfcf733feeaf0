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
}

export type Variables = Record<string, unknown>;

/** One question, as it is put to each contestant. */
export interface Question {
  name: string;
  /** How many rows an answer has at most: answers of more than 100 may take longer. */
  rows: number;
  /** Its lists are lists inside a row, which come in no agreed order. */
  isRow?: true;
  /** Sets of variables, which turns take one after the other. */
  variables(world: World): Variables[];
  /** In the words of our schema. Its answer is what the others' are compared with. */
  ours: string;
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
