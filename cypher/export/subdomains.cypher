// Subdomains with their domains, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Subdomain!
MATCH (n:Subdomain) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .name, .nameEn, .pinyin, .aliases,
  domain: head([(n)-[:PART_OF]->(d:Domain) | d {.id, .name}]),
  evidence: COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.id
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note}
  }
} AS row
ORDER BY key
