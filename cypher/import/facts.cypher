// Writes facts, what they are about and what they point at.
// @param rows: [Fact!]!
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subjectId})
MERGE (f:Fact {key: row.key})
SET f += row
MERGE (f)-[:ABOUT]->(subject)
WITH f, row WHERE row.objectId IS NOT NULL
MATCH (object:Entity {id: row.objectId})
MERGE (f)-[:OBJECT]->(object)
