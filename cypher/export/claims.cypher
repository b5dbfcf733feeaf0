// Claims with what they are about and rest on, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Claim!
MATCH (n:Claim) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .statement, .statementZh, .asserted, .unit, .period, .counts, .domains, .subdomains, .categories, .statuses,
  .events, .suppliers, .minimumApplications, .shareOf, .oneReading,
  subjects: COLLECT { MATCH (n)-[:ABOUT]->(s:Entity) WITH DISTINCT s RETURN s {.id, .name} ORDER BY s.id },
  evidence: COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)
    RETURN e {.id, source: e.sourceId, .locator, .basis, .note} ORDER BY e.id
  }
} AS row
ORDER BY key
