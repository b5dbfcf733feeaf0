// What is shown of a subdomain: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Subdomain!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Subdomain!
RETURN anchor, key, n {
  .*,
  domain: CASE WHEN 'domain' IN $parts THEN head([(n)-[:PART_OF]->(d:Domain) | d {.*}]) END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
