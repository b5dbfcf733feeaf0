// What a database without our marker holds.
// @row nodeCount: Int!
// @row labels: [String!]!
RETURN COUNT { MATCH (n) RETURN n } AS nodeCount, COLLECT {
  MATCH (n) WITH n LIMIT 1000 UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label LIMIT 3
} AS labels
