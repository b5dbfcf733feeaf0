// Places with those that they lie in, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Place!
MATCH (n:Place) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .name, .nameEn, .pinyin, .aliases,
  .level, .kind, .adcode, .applicationCount,
  parent: head([(n)-[:WITHIN]->(p:Place) | p {.id, .name}]),
  ancestors: COLLECT {
    MATCH way = (n)-[:WITHIN*1..3]->(q:Place) RETURN q {.id, .name, .level} ORDER BY length(way)
  },
  evidence: COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.id
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note}
  }
} AS row
ORDER BY key
