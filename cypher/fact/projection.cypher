// What is shown of a fact: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Fact!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Fact!
RETURN anchor, key, n {
  .*,
  subject: CASE WHEN 'subject' IN $parts THEN head([(n)-[:ABOUT]->(s:Entity) | s {.*}]) END,
  object: CASE WHEN 'object' IN $parts THEN head([(n)-[:OBJECT]->(o:Entity) | o {.*}]) END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
