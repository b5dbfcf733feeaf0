// What is shown of a claim: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Claim!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Claim!
RETURN anchor, key, n {
  .*,
  subjects: CASE WHEN 'subjects' IN $parts THEN COLLECT {
    MATCH (n)-[:ABOUT]->(s:Entity) WITH DISTINCT s RETURN s {.*} ORDER BY s.id
  } END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
