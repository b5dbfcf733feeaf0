// Gaps with what they are about and rest on, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Gap!
MATCH (n:Gap) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .description, .minimum, .maximum, .mayBeListed, .period,
  suppliers: COLLECT { MATCH (n)-[:ABOUT]->(s:Supplier) WITH DISTINCT s RETURN s {.id, .name} ORDER BY s.id },
  place: head([(n)-[:ABOUT]->(p:Place) | p {.id, .name}]),
  domain: head([(n)-[:ABOUT]->(d:Domain) | d {.id, .name}]),
  evidence: COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)
    RETURN e {.id, source: e.sourceId, .locator, .basis, .note} ORDER BY e.id
  }
} AS row
ORDER BY key
