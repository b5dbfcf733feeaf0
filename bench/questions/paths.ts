import type { Data, Question } from './question.js';

const types =
  'DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS';

export const shortest = `MATCH (first:Entity {id: $from}), (last:Entity {id: $to})
  MATCH way = allShortestPaths((first)-[:${types}*..6]-(last))
  WHERE none(n IN nodes(way)[1..-1] WHERE coalesce(n.level, '') = 'COUNTRY')
  WITH way, [n IN nodes(way) | n.id] AS ids ORDER BY ids LIMIT 1
  RETURN {length: length(way), nodes: [n IN nodes(way) | n {.id, .name}]} AS row`;

export const around = `MATCH (n:Entity {id: $id})-[:${types}]-(m:Entity)
  WITH DISTINCT m
  WITH m, COUNT { (m)-[:${types}]-() } AS degree ORDER BY degree DESC, m.id LIMIT 99
  RETURN m {.id, .name} AS row`;

export const paths: Question[] = [
  {
    name: 'shortest path between two suppliers',
    rows: 1,
    variables: ({ suppliers }) => suppliers.slice(1).map((to, at) => ({ from: suppliers[at], to })),
    ours: `query ($from: ID!, $to: ID!) {
      shortestPaths(from: $from, to: $to, limit: 1) { length nodes { id name } }
    }`,
    peer: {
      query: 'query ($from: ID!, $to: ID!) { shortest(from: $from, to: $to) { length nodes { id name } } }',
      handwritten: true,
      answer: ({ shortest: found }) => ({ shortestPaths: found }),
    },
    limit: { cypher: shortest, answer: (found: Data[]) => ({ shortestPaths: found }) },
  },
  {
    name: 'neighbourhood of an application',
    rows: 100,
    variables: ({ applications }) => applications.map((id) => ({ id })),
    ours: 'query ($id: ID!) { neighborhood(ids: [$id], limit: 100) { nodes { id name } } }',
    peer: {
      query:
        'query ($id: ID!) { around(id: $id) { id name } self: applications(where: { id: { eq: $id } }) { id name } }',
      handwritten: true,
      answer: ({ around: found, self }) => ({ neighborhood: { nodes: [...self, ...found] } }),
    },
    limit: {
      cypher: `MATCH (n:Entity {id: $id}) RETURN n {.id, .name} AS row
        UNION ALL
        CALL () { ${around} } RETURN row`,
      answer: (nodes) => ({ neighborhood: { nodes } }),
    },
  },
];
