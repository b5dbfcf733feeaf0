// What is shown of a domain: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Domain!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Domain!
RETURN anchor, key, n {
  .*,
  subdomains: CASE WHEN 'subdomains' IN $parts THEN COLLECT {
    MATCH (d:Subdomain)-[:PART_OF]->(n) RETURN d {.*} ORDER BY d.id
  } END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
