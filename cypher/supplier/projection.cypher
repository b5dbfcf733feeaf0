// What is shown of a supplier: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Supplier!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Supplier!
RETURN anchor, key, n {
  .*,
  parent: CASE WHEN 'parent' IN $parts THEN head([(n)-[:MEMBER_OF]->(g:Supplier) | g {.*}]) END,
  members: CASE WHEN 'members' IN $parts THEN COLLECT {
    MATCH (m:Supplier)-[:MEMBER_OF]->(n) RETURN m {.*} ORDER BY m.id
  } END,
  basedIn: CASE WHEN 'basedIn' IN $parts THEN COLLECT {
    MATCH (n)-[:BASED_IN]->(p:Place) RETURN p {.*} ORDER BY p.id
  } END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
