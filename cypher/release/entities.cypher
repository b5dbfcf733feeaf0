// The next entities by id, those that were merged into others among them, and what each import says of them: a row for each piece of evidence, with the facts that rest on it.
// @param after: String!
// @param size: Int!
// @row id: ID!
// @row rows: [EvidenceRow!]!
CALL () {
  MATCH (n:Entity)
  WHERE n.id > $after
  RETURN n.id AS id ORDER BY id LIMIT $size
  UNION
  CALL db.index.fulltext.queryNodes('entity_identifiers', 'GOVCHAIN\\ *') YIELD node
  UNWIND node.identifiers AS text
  WITH text WHERE text STARTS WITH 'GOVCHAIN ' AND substring(text, 9) > $after
  RETURN substring(text, 9) AS id
}
WITH DISTINCT id ORDER BY id LIMIT $size
RETURN id, COLLECT {
  MATCH (f:Fact {subjectId: id})-[:SUPPORTED_BY]->(e:Evidence)
  WHERE e.import STARTS WITH 'import:'
  WITH e, collect(f {.property, .value, object: f.objectId, .role, .date}) AS facts
  RETURN e {.import, source: e.sourceId, .locator, .basis, .note, facts: facts}
} AS rows
ORDER BY id
