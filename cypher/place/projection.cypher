// What is shown of a place: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Place!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Place!
RETURN anchor, key, n {
  .*,
  ancestors: CASE WHEN 'ancestors' IN $parts THEN COLLECT {
    MATCH way = (n)-[:WITHIN*1..3]->(q:Place) RETURN q {.*} ORDER BY length(way)
  } END,
  children: CASE WHEN 'children' IN $parts THEN COLLECT {
    MATCH (c:Place)-[:WITHIN]->(n) RETURN c {.*} ORDER BY c.id
  } END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
