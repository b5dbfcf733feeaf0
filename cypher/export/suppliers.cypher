// Suppliers with what they are joined to, but for their applications, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Supplier!
MATCH (n:Supplier) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .name, .nameEn, .pinyin, .aliases,
  .categories, .identifiers, .applicationCount, .provinceCount,
  parent: head([(n)-[:MEMBER_OF]->(g:Supplier) | g {.id, .name}]),
  basedIn: COLLECT { MATCH (n)-[:BASED_IN]->(p:Place) RETURN p {.id, .name} ORDER BY p.id },
  serves: COLLECT { MATCH (n)-[:SERVES]->(p:Place) RETURN p {.id, .name} ORDER BY p.id },
  activities: COLLECT { MATCH (n)-[:ACTIVE_IN]->(d:Domain) RETURN d {.id, .name} ORDER BY d.id },
  evidence: COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.id
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note}
  }
} AS row
ORDER BY key
