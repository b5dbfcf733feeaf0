// What is shown of a fact, its ends and its evidence with it.
// @in anchor: ID
// @in key: Any
// @in n: Fact!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Fact!
RETURN anchor, key, n {
  .*,
  subject: head([(n)-[:ABOUT]->(s:Entity) | s {.*}]),
  object: head([(n)-[:OBJECT]->(o:Entity) | o {.*}]),
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
