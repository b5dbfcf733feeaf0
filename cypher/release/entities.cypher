// The next entities by id, and what each import says of them: a row for each piece of evidence, with the facts that rest on it.
// @param after: String!
// @param size: Int!
// @row id: ID!
// @row rows: [EvidenceRow!]!
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN n.id AS id, COLLECT {
  MATCH (n)<-[:ABOUT]-(f:Fact)-[:SUPPORTED_BY]->(e:Evidence)
  WITH e, collect(f {.property, .value, object: f.objectId, .role, .date}) AS facts
  RETURN e {.import, source: e.sourceId, .locator, .basis, .note, facts: facts}
} AS rows
ORDER BY id
