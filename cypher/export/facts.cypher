// Facts with what they rest on, in the order of their keys, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Fact!
MATCH (n:Fact) WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $limit
MATCH (n)-[:ABOUT]->(subject:Entity)
OPTIONAL MATCH (n)-[:OBJECT]->(object:Entity)
WITH n, subject, object ORDER BY n.key
RETURN n.key AS key, n {
  .key, subject: subject.id, .property, .value, object: object.id, .role, .date, .basis, .accepted,
  subjectName: subject.name, objectName: object.name,
  subjectSaid: nullIf(n.subjectId, subject.id), objectSaid: nullIf(n.objectId, object.id),
  evidence: COLLECT {
    MATCH (n)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note} ORDER BY e.id
  }
} AS row
ORDER BY key
