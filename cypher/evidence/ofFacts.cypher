// The evidence that facts rest on, and others that say the same, best basis first, then the newest source.
// @param keys: [String!]!
// @row key: String!
// @row evidence: [Evidence!]!
UNWIND $keys AS key
MATCH (f:Fact {key: key})
RETURN key, COLLECT {
  UNWIND coalesce(f.twins, [key]) AS one
  MATCH (:Fact {key: one})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
  WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
  RETURN e {.*, source: s {.*}}
} AS evidence
