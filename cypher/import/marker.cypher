// What the database holds: our marker, if it is ours, and how many nodes there are.
// @row modelVersion: Int
// @row schemaChecksum: String
// @row nodeCount: Int!
// @row labels: [String!]!
OPTIONAL MATCH (m:GovchainGraph)
RETURN m.modelVersion AS modelVersion, m.schemaChecksum AS schemaChecksum, COUNT { MATCH (n) RETURN n } AS nodeCount, COLLECT {
  MATCH (n) WITH n LIMIT 1000 UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label LIMIT 3
} AS labels
