// Makes facts that are not there yet: what they are about, what they point at, what they rest on.
// @param rows: [Fact!]!
UNWIND $rows AS row
MATCH (subject:Entity {id: row.properties.subjectId})
CREATE (f:Fact)-[:ABOUT]->(subject)
SET f = row.properties
WITH f, row
CALL (f, row) { UNWIND row.evidence AS id MATCH (e:Evidence {id: id}) CREATE (f)-[:SUPPORTED_BY]->(e) }
WITH f, row WHERE row.properties.objectId IS NOT NULL
MATCH (object:Entity {id: row.properties.objectId})
CREATE (f)-[:OBJECT]->(object)
