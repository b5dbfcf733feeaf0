import type { Question } from './question.js';

/**
 * Characters stand as words of their own in what is searched, so that a quoted run of them is a part of a name; the first
 * word tells how long the name is, punctuation left out.
 */
export const find = `CALL db.index.fulltext.queryNodes('entity_search', $phrase) YIELD node
  WITH node, toInteger(substring(node.searchTerms, 1, 2)) AS length ORDER BY length, node.id LIMIT 20
  RETURN node {.id, .name} AS row`;

const answer = (nodes: unknown): unknown => ({ search: { nodes } });

export const search: Question = {
  name: 'search for a part of a name',
  rows: 20,
  variables: ({ words }) => words.map((word) => ({ word, phrase: `"${[...word].join(' ')}"` })),
  ours: 'query ($word: String!) { search(query: $word, first: 20) { nodes { id name } } }',
  peer: {
    query: 'query ($phrase: String!) { find(phrase: $phrase) { id name } }',
    handwritten: true,
    answer: ({ find: nodes }) => answer(nodes),
  },
  limit: { cypher: find, answer },
};
