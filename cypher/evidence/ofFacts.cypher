// The evidence that facts rest on, best basis first, then the newest source.
// @param keys: [String!]!
// @row key: String!
// @row evidence: [Evidence!]!
UNWIND $keys AS key
MATCH (f:Fact {key: key})
RETURN key, COLLECT {
  MATCH (f)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
  WITH e, s ORDER BY e.basis DESC, s.latest DESC, e.id
  RETURN e {.*, source: s {.*}}
} AS evidence
