// What is shown of a gap: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Gap!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Gap!
RETURN anchor, key, n {
  .*,
  suppliers: CASE WHEN 'suppliers' IN $parts THEN COLLECT {
    MATCH (n)-[:ABOUT]->(s:Supplier) WITH DISTINCT s RETURN s {.*} ORDER BY s.id
  } END,
  place: CASE WHEN 'place' IN $parts THEN head([(n)-[:ABOUT]->(p:Place) | p {.*}]) END,
  domain: CASE WHEN 'domain' IN $parts THEN head([(n)-[:ABOUT]->(d:Domain) | d {.*}]) END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
