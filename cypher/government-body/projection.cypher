// What is shown of a government body: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: GovernmentBody!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: GovernmentBody!
RETURN anchor, key, n {
  .*,
  place: CASE WHEN 'place' IN $parts THEN head([(n)-[:SEATED_IN]->(p:Place) | p {.*}]) END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
