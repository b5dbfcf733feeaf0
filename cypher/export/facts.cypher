// Facts with what they rest on, in the order of their keys, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Fact!
MATCH (n:Fact) WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $limit
RETURN n.key AS key, n {
  .key, subject: n.subjectId, .property, .value, object: n.objectId, .role, .date, .basis, .accepted,
  subjectName: head([(n)-[:ABOUT]->(s:Entity) | s.name]),
  objectName: head([(n)-[:OBJECT]->(o:Entity) | o.name]),
  evidence: COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note} ORDER BY e.id
  }
} AS row
ORDER BY key
