// An entity of a kind that bears a name, of several the first.
// @param kind: String!
// @param name: String!
// @param word: Lucene!
// @row id: ID!
CALL db.index.fulltext.queryNodes('entity_names', $word) YIELD node AS n
WHERE $kind IN labels(n) AND $name IN n.names
RETURN n.id AS id ORDER BY id LIMIT 1
